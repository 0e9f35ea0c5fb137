import { z } from 'zod'
import { type PriceField, priceFields } from '#lib/domain/catalogue/price-field.ts'
import type { ListedPrice } from '#lib/domain/catalogue/price-proposal.ts'
import type { Day } from '#lib/domain/day.ts'
import { amountText, currencyCode, optionalDay } from './figure.ts'
import { line, optionalLine, webAddress } from './text.ts'

/** Head of the column of each price; the export of prices has the same. */
export const PRICE_COLUMNS: Record<PriceField, string> = {
  input: 'inputPerMillion',
  cachedInput: 'cachedInputPerMillion',
  cacheWrite: 'cacheWritePerMillion',
  output: 'outputPerMillion',
  batchInput: 'batchInputPerMillion',
  batchOutput: 'batchOutputPerMillion',
  perCall: 'perCall',
  trainingPerMillion: 'trainingPerMillion',
  trainingPerHour: 'trainingPerHour',
  hostingPerHour: 'hostingPerHour',
}

const price = z
  .string()
  .default('')
  .transform((value) => value.trim() || null)
  .pipe(amountText({ maxDigits: 20 }).nullable())

/** Spreadsheets give texts that begin like a formula an apostrophe, as the export does. */
const row = z.object({
  subject: line(120, 'The subject is missing.'),
  ...(Object.fromEntries(Object.values(PRICE_COLUMNS).map((column) => [column, price])) as Record<
    string,
    typeof price
  >),
  currency: currencyCode().default('USD'),
  validFrom: optionalDay().default(null),
  validTo: optionalDay().default(null),
  confidence: z
    .enum(['high', 'medium', 'low', 'unverified'], 'The confidence is high, medium or low.')
    .default('medium'),
  source: optionalLine(200).default(null),
  sourceUrl: webAddress(300).default(null),
  sourceDate: optionalDay().default(null),
})

/** One row of a list, by the heads of its columns, or why it is none. */
export function listedOf(raw: unknown, line: number, fileName: string, today: Day): ListedPrice | string {
  const parsed = row.safeParse(raw)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return `${issue?.path.join('.') ?? 'row'}: ${issue?.message}`
  }
  const values = parsed.data as Record<string, string | null> & z.output<typeof row>
  const prices = Object.fromEntries(
    priceFields.flatMap((field) => {
      const value = values[PRICE_COLUMNS[field]]
      return value == null ? [] : [[field, value]]
    }),
  )
  if (Object.keys(prices).length === 0) return 'It has no price.'
  const { subject, currency, validFrom, validTo, confidence } = values
  if (validFrom && validTo && validTo <= validFrom) return 'The price ends before it begins.'
  return {
    ...{ line, subject, prices, currency, validFrom, validTo },
    confidence: confidence === 'unverified' ? 'low' : confidence,
    source: { name: values.source ?? fileName, url: values.sourceUrl, date: values.sourceDate ?? today },
  }
}
