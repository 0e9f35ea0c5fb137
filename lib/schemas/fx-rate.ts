import { z } from 'zod'
import { isCurrency } from '#lib/domain/currency.ts'
import { exact } from '#lib/domain/rate.ts'
import { amountText, currencyCode, dayText, optionalDay } from './figure.ts'
import { firstOf, type ListQuery, readListQuery, type SearchParams } from './list.ts'
import { packedBytes } from './packed.ts'
import { line } from './text.ts'

export const fxRateInput = z
  .strictObject({
    from: currencyCode(),
    to: currencyCode(),
    day: dayText(),
    rate: amountText({ max: '1000000000000', maxDigits: 20 }).refine(
      (rate) => !exact(rate).isZero(),
      'Enter more than zero.',
    ),
    source: line(120, 'Enter who says so, such as your bank.'),
  })
  .refine(({ from, to }) => from !== to, { error: 'Choose two different currencies.', path: ['to'] })
export type FxRateInput = z.output<typeof fxRateInput>

export const fxFile = z.strictObject({
  name: line(200, 'The file has no name.'),
  packed: packedBytes(),
  /** Rates of earlier days are left out; empty takes all of them. */
  since: optionalDay(),
})
export type FxFile = z.output<typeof fxFile>

/** The same file again, with the fingerprint of what was shown: nothing else is written. */
export const fxImport = fxFile.extend({
  plan: z.string().regex(/^[0-9a-f]{64}$/, 'Read the file again.'),
})

export type FxQuery = ListQuery & { from: string | null; to: string | null }

const currencyIn = (params: SearchParams, key: string): string | null => {
  const code = firstOf(params[key]) ?? ''
  return isCurrency(code) ? code : null
}

/** State of the list of exchange rates in the URL. */
export const readFxQuery = (params: SearchParams): FxQuery => ({
  ...readListQuery(params),
  from: currencyIn(params, 'from'),
  to: currencyIn(params, 'to'),
})
