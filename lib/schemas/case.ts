import { z } from 'zod'
import type { Case } from '#lib/domain/comparison/case.ts'
import type { CaseError } from '#lib/domain/comparison/result.ts'
import type { Day } from '#lib/domain/day.ts'
import { addMonths, type Month, monthOf } from '#lib/domain/month.ts'
import { optionPart } from './case-option.ts'
import { currencyCode, dayText, monthText } from './figure.ts'
import { sentenceOf } from './issues.ts'
import { quantity } from './quantity.ts'
import { unstorable } from './storable.ts'

const differ = (ids: string[]) => new Set(ids).size === ids.length

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
  .refine(({ options }) => differ(options.map((option) => option.id)), {
    error: 'Two options have the same id.',
    path: ['options'],
  })
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

export type CaseReading = { ok: true; file: Case } | { ok: false; errors: CaseError[] }

/** A place in the file as people write it: `options[0].hosting[1].units`. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, key) =>
      typeof key === 'number' ? `${place}[${key}]` : place === '' ? String(key) : `${place}.${String(key)}`,
    '',
  )

const errorsOf = (issue: z.core.$ZodIssue): CaseError[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: placeOf([...issue.path, key]), message: 'This key is not known.' }))
    : [{ path: placeOf(issue.path), message: issue.message }]

const firstOfEach = (errors: CaseError[]): CaseError[] =>
  errors.filter(({ path }, index) => errors.findIndex((error) => error.path === path) === index)

/** Reads what a file holds; either a whole case with all its defaults, or everything that is wrong with it. */
export function readCase(content: unknown): CaseReading {
  const bad = Object.entries(unstorable(content))
  if (bad.length > 0) return { ok: false, errors: bad.map(([path, message]) => ({ path, message })) }
  const parsed = caseFile.safeParse(content, { error: sentenceOf })
  if (parsed.success) return { ok: true, file: parsed.data }
  return { ok: false, errors: firstOfEach(parsed.error.issues.slice(0, 200).flatMap(errorsOf)) }
}

/** The same from the text of a file. */
export function readCaseText(text: string): CaseReading {
  try {
    return readCase(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return {
      ok: false,
      errors: [{ path: '', message: 'This file is not JSON. Export a case to see its form.' }],
    }
  }
}
