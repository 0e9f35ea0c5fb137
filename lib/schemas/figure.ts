import { z } from 'zod'
import { isCurrency } from '#lib/domain/currency.ts'
import { isDay } from '#lib/domain/day.ts'
import { isMonth } from '#lib/domain/month.ts'
import { exact } from '#lib/domain/rate.ts'

const NO_DAY = 'Choose a day that exists, as YYYY-MM-DD.'
const NO_CURRENCY = 'Choose a currency by its three letters, such as USD.'
const NO_MONTH = 'Choose a month, as YYYY-MM.'

/** A calendar day, `YYYY-MM-DD`. */
export const dayText = () => z.string(NO_DAY).max(10, NO_DAY).refine(isDay, NO_DAY)

/** A calendar day or nothing; the empty field becomes null. */
export const optionalDay = () =>
  z
    .string(NO_DAY)
    .max(10, NO_DAY)
    .refine((value) => value === '' || isDay(value), NO_DAY)
    .transform((value) => value || null)

/** A calendar month, `YYYY-MM`. */
export const monthText = () => z.string(NO_MONTH).max(7, NO_MONTH).refine(isMonth, NO_MONTH)

export type AmountBounds = { min?: string; max?: string; maxDigits?: number }

/**
 * An exact decimal as text: digits and one point, no exponent, no grouping, so nothing can be read in two ways.
 * `maxDigits` bounds the decimals; `max` bounds the whole part (by default fifteen digits).
 */
export const amountText = ({ min = '0', max = '999999999999999', maxDigits = 12 }: AmountBounds = {}) =>
  z
    .string('Enter a number.')
    .trim()
    .min(1, { error: 'Enter a number.', abort: true })
    .max(40, { error: 'This number is too long.', abort: true })
    .regex(/^-?\d+(\.\d+)?$/, {
      error: 'Enter a number with digits and one decimal point, such as 1234.56.',
      abort: true,
    })
    .refine((text) => (text.split('.')[1] ?? '').length <= maxDigits, {
      error: maxDigits === 0 ? 'Enter a whole number.' : `Use at most ${maxDigits} decimals.`,
    })
    .refine((text) => exact(text).gte(min), {
      error: min === '0' ? 'Enter zero or more.' : `Enter ${min} or more.`,
    })
    .refine((text) => exact(text).lte(max), { error: `Enter ${max} or less.` })

/** Percent as percent: `19` is 19 %. */
export const percentText = () => amountText({ min: '0', max: '100', maxDigits: 4 })

/** An active ISO 4217 code. */
export const currencyCode = () => z.string(NO_CURRENCY).max(3, NO_CURRENCY).refine(isCurrency, NO_CURRENCY)
