import { z } from 'zod'
import { idText, line, shareToken } from './text.ts'

/** The limits of the client's forms, which also stand in the form's own attributes. */
export const ANSWER_LIMITS = { name: 120, role: 120, reason: 600 } as const

const STALE = 'Reload the page and try again.'

export const acceptInput = z.strictObject({
  token: shareToken(),
  versionId: idText(STALE),
  idempotencyKey: idText(STALE),
  name: line(ANSWER_LIMITS.name, 'Enter your name.'),
  role: line(ANSWER_LIMITS.role, 'Enter your role, such as “Head of support”.'),
})
export type AcceptInput = z.output<typeof acceptInput>

export const declineInput = z.strictObject({
  token: shareToken(),
  versionId: idText(STALE),
  name: line(ANSWER_LIMITS.name, 'Enter your name.'),
  reason: line(ANSWER_LIMITS.reason, 'Say in a few words why, so that the next quote fits better.'),
})
export type DeclineInput = z.output<typeof declineInput>

/** What was opened: the page itself, or its PDF. */
export const viewInput = z.strictObject({ token: shareToken(), kind: z.enum(['page', 'pdf']) })

export const linkTarget = z.strictObject({ id: idText() })

/** What became of a form of the door that could not be taken, kept for the next page: the message and what was typed. */
export const answerNote = z.strictObject({
  form: z.enum(['accept', 'decline']),
  message: z.string().max(300),
  fields: z.record(z.string().max(40), z.string().max(200)),
  typed: z.record(z.string().max(40), z.string().max(ANSWER_LIMITS.reason)),
})
export type AnswerNote = z.output<typeof answerNote>
