import fc from 'fast-check'
import { toMinor } from '#lib/domain/money.ts'
import {
  LINE_KINDS,
  type OfferLine,
  type OfferTerms,
  PLAIN_LINE,
  PRICE_MODES,
  TAX_ROUNDINGS,
} from '#lib/domain/quote/offer.ts'
import { lineAmount } from '#lib/domain/quote/quote-totals.ts'

/** One line paid once, at 19 % unless said otherwise. */
export const once = (unitPriceMinor: string, more: Partial<OfferLine> = {}): OfferLine => ({
  ...{ ...PLAIN_LINE, kind: 'one-off', quantity: '1', unitPriceMinor, taxRatePercent: '19' },
  ...more,
})

export const terms = (more: Partial<OfferTerms> = {}): OfferTerms => ({
  ...{ discount: null, prices: 'exclusive', taxRounding: 'document' },
  ...more,
})

export const add = (parts: readonly string[]): string =>
  String(parts.reduce((total, part) => total + BigInt(part), 0n))

const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => String(hundredths / 100))
const amount = fc.integer({ min: 0, max: 9_999_999 }).map((thousandths) => (thousandths / 1000).toFixed(3))
const rate = fc.constantFrom('0', '5.5', '7', '7.0', '8.875', '19', '25')

const choice = fc.constantFrom<OfferLine['choice']>(
  null,
  null,
  { kind: 'optional', isChosen: true },
  { kind: 'optional', isChosen: false },
  { kind: 'alternative', of: 'Model', pick: 'A', isChosen: true },
  { kind: 'alternative', of: 'Model', pick: 'B', isChosen: false },
)

const lineIn = (currency: string) =>
  fc
    .record({
      kind: fc.constantFrom(...LINE_KINDS),
      quantity: amount,
      price: amount,
      taxRatePercent: rate,
      off: fc.option(percent, { nil: null }),
      isFixed: fc.boolean(),
      months: fc.constantFrom(null, 1, 12, 36),
      milestone: fc.constantFrom(null, null, 'Pilot', 'Go live'),
      group: fc.constantFrom(null, 'Build', 'Run'),
      choice,
    })
    .map(({ price, off, isFixed, months, milestone, ...line }): OfferLine => {
      const unitPriceMinor = String(toMinor(price, currency))
      const whole = lineAmount(line.quantity, unitPriceMinor)
      const fixed = { amountMinor: String(whole / 3n) }
      return {
        ...line,
        unitPriceMinor,
        discount: off === null ? null : isFixed ? fixed : { percent: off },
        months: line.kind === 'monthly' ? months : null,
        milestone: line.kind === 'one-off' ? milestone : null,
      }
    })

/** Any offer in a currency of 0, 2 or 3 decimals, in every mode of price and rounding. */
export const anyOffer = fc.constantFrom('JPY', 'EUR', 'KWD').chain((currency) =>
  fc.record({
    lines: fc.array(lineIn(currency), { maxLength: 30 }),
    terms: fc.record({
      discount: fc.option(
        percent.map((off) => ({ percent: off })),
        { nil: null },
      ),
      prices: fc.constantFrom(...PRICE_MODES),
      taxRounding: fc.constantFrom(...TAX_ROUNDINGS),
    }),
  }),
)
