import { z } from 'zod'
import { zoneInWords } from '#lib/domain/share/visit.ts'
import { idText, line, shareToken } from './text.ts'

/** The limits of the client's forms, which also stand in the form's own attributes. */
export const ANSWER_LIMITS = { name: 120, role: 120, reason: 600 } as const

const STALE = 'Reload the page and try again.'

/** Positions of the lines that the client chose, `4.7`; empty when there is nothing to choose, or nothing was chosen. */
const takenLines = () =>
  z
    .string()
    .max(1_300, STALE)
    .regex(/^(\d{1,3}(\.\d{1,3})*)?$/, STALE)
    .default('')
    .transform((text) => (text === '' ? [] : text.split('.').map(Number)))

/** The same from the address of the page; null when it says nothing, or nothing that makes sense. */
export function readTaken(text: string | string[] | undefined): number[] | null {
  const read = takenLines().safeParse(text)
  return text !== undefined && read.success ? read.data : null
}

export const acceptInput = z.strictObject({
  token: shareToken(),
  versionId: idText(STALE),
  idempotencyKey: idText(STALE),
  name: line(ANSWER_LIMITS.name, 'Enter your name.'),
  role: line(ANSWER_LIMITS.role, 'Enter your role, such as “Head of support”.'),
  take: takenLines(),
  /** The total that the client saw, in whole minor units: what he did not see he does not order. */
  shown: z
    .string()
    .regex(/^\d{1,18}$/, STALE)
    .optional(),
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
export const viewInput = z.strictObject({
  token: shareToken(),
  kind: z.enum(['page', 'pdf']),
  /** Minutes by which the browser's clock is ahead of UTC, or nothing that makes sense. */
  zone: z.string().transform(zoneInWords),
})

/** What a reader gives who asks to be let in: nothing more than the password, where there is one. */
export const enterInput = z.strictObject({
  token: shareToken(),
  password: z.string().max(128, 'A password has at most 128 characters.').default(''),
})

/** What became of a form of the door that could not be taken, kept for the next page: the message and what was typed. */
export const answerNote = z.strictObject({
  form: z.enum(['accept', 'decline', 'open', 'ask']),
  message: z.string().max(300),
  /** He tried too often, and is told with the status that says so. */
  isWaiting: z.boolean().optional(),
  /** It was taken, and its writer is to know. */
  isDone: z.boolean().optional(),
  fields: z.record(z.string().max(40), z.string().max(200)),
  typed: z.record(z.string().max(40), z.string().max(1000)),
})
type Note = z.output<typeof answerNote>
export type AnswerNote<Form extends Note['form'] = Note['form']> = Note & { form: Form }
