import { z } from 'zod'
import { formStamp, trap } from './quote-request.ts'
import { idText, line, optionalEmail, paragraph, shareToken } from './text.ts'

export const QUESTION_LIMITS = { name: 120, email: 254, question: 1000 } as const

/** What a reader of a link asks, without an answer to the document itself. */
export const askInput = z.strictObject({
  token: shareToken(),
  started: formStamp(),
  website: trap(),
  name: line(QUESTION_LIMITS.name, 'Enter your name.'),
  email: optionalEmail(),
  question: paragraph(QUESTION_LIMITS.question).refine((text) => text !== '', 'Write your question.'),
})
export type AskInput = Omit<z.output<typeof askInput>, 'token' | 'started' | 'website'>

export const questionTarget = z.strictObject({ id: idText() })
