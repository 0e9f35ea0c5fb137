import { z } from 'zod'
import { type PriceField, priceFields } from '#lib/domain/catalogue/price-field.ts'
import type { Day } from '#lib/domain/day.ts'
import { exact } from '#lib/domain/rate.ts'
import { amountText, currencyCode, dayText, optionalDay } from './figure.ts'
import { PRICE_KINDS } from './price.ts'
import { line, paragraph, webAddress } from './text.ts'

/** Empty is unknown and becomes null, never zero. */
const price = z
  .string('Enter a price, or leave the field empty where it is not known.')
  .transform((value) => (value.trim() === '' ? null : value))
  .pipe(amountText({ maxDigits: 20 }).nullable())

const prices = Object.fromEntries(priceFields.map((field) => [field, price])) as Record<
  PriceField,
  typeof price
>

/** `provider/model`, as the catalogue writes it. */
const subject = line(120, 'Enter what the price is of, such as openai/gpt-5.4-mini.').regex(
  /^[^\s/]+\/\S+$/,
  'Write the provider, a slash and the model, without spaces: openai/gpt-5.4-mini.',
)

type Term = { validFrom: Day | null; validTo: Day | null }
const endsAfterStart = ({ validFrom, validTo }: Term) =>
  validFrom === null || validTo === null || validFrom < validTo
const ENDS_FIRST = { error: 'The price ends before it begins.', path: ['validTo'] }

const hasPrice = (input: { prices: Record<PriceField, string | null> }) =>
  Object.values(input.prices).some((value) => value !== null)
const NO_PRICE = { error: 'Enter at least one price.', path: ['prices.input'] }

const isSaidWhy = (input: { prices: Record<PriceField, string | null>; note: string }) =>
  input.note !== '' || Object.values(input.prices).every((value) => value === null || !exact(value).isZero())
const NO_REASON = {
  error: 'A price of zero needs a word why, such as “included in the contract”.',
  path: ['note'],
}

const fields = z.strictObject({
  subject,
  kind: z.enum(PRICE_KINDS, 'Choose what it is.'),
  prices: z.strictObject(prices),
  currency: currencyCode(),
  validFrom: optionalDay(),
  validTo: optionalDay(),
  confidence: z.enum(['high', 'medium', 'low'], 'Choose how sure it is.'),
  sourceName: line(200, 'Enter where the price stands, such as the contract and its number.'),
  sourceUrl: webAddress(300),
  sourceDate: dayText(),
  note: paragraph(1000),
})

export const ownPriceInput = fields
  .refine(hasPrice, NO_PRICE)
  .refine(endsAfterStart, ENDS_FIRST)
  .refine(isSaidWhy, NO_REASON)
export type OwnPriceInput = z.output<typeof ownPriceInput>
/** As a form sends it. */
export type OwnPriceForm = z.input<typeof ownPriceInput>

const sequence = () => z.number().int().min(1)
const reason = () => line(300, 'Say why, so that others understand it later.')

export const ownPriceReplacement = fields
  .extend({ replaces: sequence(), reason: reason() })
  .refine(hasPrice, NO_PRICE)
  .refine(endsAfterStart, ENDS_FIRST)
  .refine(isSaidWhy, NO_REASON)
export type OwnPriceReplacement = z.output<typeof ownPriceReplacement>

export const ownPriceWithdrawal = z.strictObject({ sequence: sequence(), reason: reason() })
export type OwnPriceWithdrawal = z.output<typeof ownPriceWithdrawal>
