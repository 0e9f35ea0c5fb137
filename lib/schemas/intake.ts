import { z } from 'zod'
import { type Answers, choicesOf, QUESTIONS, type Question } from '#lib/domain/advice/intake.ts'
import { amountText } from './figure.ts'
import { idText, revisionNumber } from './text.ts'

/** One of the answers that the question offers; the empty choice is *not known* and becomes null. */
const answerTo = (question: Question) =>
  z
    .enum(['', ...choicesOf(question).map((choice) => choice.value)], 'Choose one of the answers.')
    .transform((value) => value || null)

/** A field for each question. */
export const answers = Object.fromEntries(
  QUESTIONS.map((question) => [question.key, answerTo(question)]),
) as unknown as { [Key in keyof Answers]: z.ZodType<Answers[Key], string> }

export const budget = z.union(
  [z.literal('').transform(() => null), amountText({ maxDigits: 2 })],
  'Enter a budget such as 10000.',
)

export const comparisonIntake = z.strictObject({
  id: idText(),
  revision: revisionNumber(),
  intake: z.strictObject({ ...answers, budget }),
})
/** As a form sends it: the empty text is what is not known. */
export type ComparisonIntakeForm = z.input<typeof comparisonIntake>
export type ComparisonIntake = z.output<typeof comparisonIntake>
