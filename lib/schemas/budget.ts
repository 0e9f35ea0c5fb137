import { z } from 'zod'
import { monthsBetween } from '#lib/domain/month.ts'
import { amountText, monthText } from './figure.ts'
import { idText, line } from './text.ts'

const MOST_MONTHS = 60

/** A month, or the same for each of a range. An empty amount goes back to what was quoted; zero is a budget of nothing. */
export const budgetInput = z
  .strictObject({
    projectId: idText(),
    from: monthText(),
    to: monthText(),
    amount: z
      .string('Enter a number, or leave the field empty to go back to the quote.')
      .transform((value) => (value.trim() === '' ? null : value))
      .pipe(amountText({ maxDigits: 12 }).nullable()),
    reason: line(200, 'Say why, such as “Client cut the pilot”.'),
  })
  .refine(({ from, to }) => to >= from, { path: ['to'], error: 'Choose the first month or a later one.' })
  .refine(({ from, to }) => monthsBetween(from, to) < MOST_MONTHS, {
    path: ['to'],
    error: `Set at most ${MOST_MONTHS} months at once.`,
  })
export type BudgetInput = z.output<typeof budgetInput>

export const budgetCarry = z.strictObject({ projectId: idText(), isCarried: z.boolean('Choose yes or no.') })
export type BudgetCarry = z.output<typeof budgetCarry>
