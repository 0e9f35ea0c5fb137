import { z } from 'zod'
import type { Case } from '#lib/domain/comparison/case.ts'
import type { Day } from '#lib/domain/day.ts'
import { addMonths, type Month, monthOf } from '#lib/domain/month.ts'
import { optionPart } from './case-option.ts'
import { currencyCode, dayText, monthText } from './figure.ts'
import { quantity } from './quantity.ts'

/** Names the second of two options with one id. */
function refuseTwins({ value: { options }, issues }: z.core.ParsePayload<{ options: { id: string }[] }>) {
  for (const [at, { id }] of options.entries())
    if (options.findIndex((option) => option.id === id) < at)
      issues.push({
        ...{ code: 'custom', input: id, path: ['options', at, 'id'] },
        message: `Another option has the id ${id}.`,
      })
}

/** A project may have begun before the day of its prices, but not have ended before it. */
const isOverAfterPrices = (file: {
  pricesAt: Day | null
  startMonth: Month | null
  horizonMonths: number
}): boolean =>
  file.pricesAt === null ||
  file.startMonth === null ||
  addMonths(file.startMonth, file.horizonMonths) >= monthOf(file.pricesAt)

/** The case file `tunewise.case/1`. What is left out is neutral; an unknown key is an error. */
export const caseFile = z
  .strictObject({
    schema: z.literal('tunewise.case/1').default('tunewise.case/1'),
    name: z.string().trim().max(200).default(''),
    currency: currencyCode(),
    pricesAt: dayText().nullable().default(null),
    asKnownAt: dayText().nullable().default(null),
    startMonth: monthText().nullable().default(null),
    horizonMonths: z.number().int().min(1).max(120),
    hoursPerMonth: quantity().default('730'),
    discountRatePerYear: quantity().default('0'),
    workload: z.strictObject({
      requestsPerMonth: quantity(),
      growthPerMonth: quantity('-1', null, 'Nothing shrinks by more than 1, that is 100%.').default('0'),
    }),
    options: z.array(optionPart).min(1).max(6),
  })
  .check(refuseTwins)
  .refine(isOverAfterPrices, {
    error: 'The project is over before the day of its prices: choose a later month or an earlier day.',
    path: ['startMonth'],
  })
  .transform(
    (file): Case => ({
      ...file,
      options: file.options.map((option) => ({ ...option, label: option.label ?? option.id })),
    }),
  )
