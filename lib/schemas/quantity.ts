import { z } from 'zod'
import { type Amount, compare, exact, text } from '#lib/domain/rate.ts'
import { line } from './text.ts'

const NUMBER = /^-?\d{1,40}(\.\d{1,40})?$/

const figure = (from: Amount, to: Amount | null, outside?: string) =>
  z
    .string('Write the number as text, such as "0.4".')
    .max(90, { error: 'This number is too long.', abort: true })
    .regex(NUMBER, {
      error: 'Write a decimal number such as 0.4, with at most 40 digits on each side of the point.',
      abort: true,
    })
    .refine((value) => compare(value, from) >= 0, outside ?? `Write ${from} or more.`)
    .refine((value) => to === null || compare(value, to) <= 0, outside ?? `Write ${to} or less.`)
    .transform((value): Amount => text(exact(value)))

/** The first sentence, with the end of the range that it is about. */
function firstOf(issues: readonly z.core.$ZodIssue[] | undefined): string | undefined {
  const [issue] = issues ?? []
  const end = issue?.path.map(String).join(' ')
  return end ? `${end.charAt(0).toUpperCase()}${end.slice(1)}: ${issue?.message}` : issue?.message
}

/** An exact decimal, or a range of three that rises, which may share its draw by name; comes out without needless zeros. */
export function quantity(from: Amount = '0', to: Amount | null = null, outside?: string) {
  const one = figure(from, to, outside)
  const range = z
    .strictObject({ low: one, likely: one, high: one, name: line(60).optional() })
    .refine(({ low, likely, high }) => compare(low, likely) <= 0 && compare(likely, high) <= 0, {
      error: 'A range must rise: low, likely, high.',
    })
  return z.union([one, range], {
    error: (issue) => {
      if (issue.input === undefined) return 'Fill in this field.'
      const isObject = typeof issue.input === 'object' && issue.input !== null
      return firstOf(issue.errors?.[isObject ? 1 : 0])
    },
  })
}
