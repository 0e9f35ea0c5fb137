import { z } from 'zod'
import { idText } from './text.ts'

/** A task waits for at most so many others. */
export const MAX_LINKS = 20

const WHOLE_LAG = 'Enter whole working days, at most 260.'
export const linkReference = z.strictObject({ taskId: idText(), afterId: idText('Choose a task.') })
export type LinkReference = z.output<typeof linkReference>

export const linkInput = linkReference.extend({
  lagDays: z.int(WHOLE_LAG).min(-260, WHOLE_LAG).max(260, WHOLE_LAG),
})
export type LinkInput = z.output<typeof linkInput>
