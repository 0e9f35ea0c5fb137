import { z } from 'zod'
import { currencyCode } from './figure.ts'
import { newPassword } from './sign-in.ts'
import { emailText, line } from './text.ts'
import { timeZoneName, workspaceName } from './workspace.ts'

export const setupInput = z.strictObject({
  token: z.string().max(100),
  workspaceName: workspaceName(),
  currency: currencyCode(),
  timeZone: timeZoneName(),
  name: line(120, 'Enter your name.'),
  email: emailText(),
  password: newPassword(),
})
