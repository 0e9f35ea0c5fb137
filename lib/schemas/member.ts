import { z } from 'zod'
import { emailText, idText, line } from './text.ts'

const memberRole = () => z.enum(['owner', 'consultant', 'viewer'], { error: 'Choose a role.' })

export const memberInput = z.strictObject({
  name: line(120, 'Enter a name.'),
  email: emailText(),
  role: memberRole(),
})
export type MemberInput = z.output<typeof memberInput>

export const memberRoleInput = z.strictObject({ userId: idText(), role: memberRole() })
export const memberIdInput = z.strictObject({ userId: idText() })
