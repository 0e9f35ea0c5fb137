import { quotient } from '../comparison/quotient.ts'
import type { Currency } from '../money.ts'
import type { InsideSum } from '../quote/inside.ts'
import { LINE_KINDS, type LineKind } from '../quote/offer.ts'
import { type Amount, compare, exact, sum, text, times } from '../rate.ts'

/** What accepted quotes in one currency leave, once or each month. */
export type MarginSum = {
  currency: Currency
  kind: LineKind
  /** Quotes of which every cost is known; only they are in the sums. */
  known: number
  unknown: number
  /** Null where no quote is known. */
  net: Amount | null
  margin: Amount | null
  /** margin / net in per cent, one decimal; null as well where the net is nothing. */
  percent: Amount | null
}

type Costed = { currency: Currency; inside: readonly InsideSum[] }

/** Currency by currency, and once and monthly apart: neither is ever added to the other. */
export function marginSums(quotes: readonly Costed[]): MarginSum[] {
  const currencies = [...new Set(quotes.map(({ currency }) => currency))].sort()
  return currencies.flatMap((currency) =>
    LINE_KINDS.flatMap((kind) => {
      const own = quotes.flatMap((quote) =>
        quote.currency === currency ? quote.inside.filter((part) => part.kind === kind) : [],
      )
      return own.length > 0 ? [{ currency, kind, ...marginOf(own) }] : []
    }),
  )
}

function marginOf(parts: readonly InsideSum[]): Omit<MarginSum, 'currency' | 'kind'> {
  const whole = parts.flatMap(({ cost, contingency, margin }) =>
    cost !== null && contingency !== null && margin !== null
      ? [{ net: sum([cost, contingency, margin]), margin }]
      : [],
  )
  const counts = { known: whole.length, unknown: parts.length - whole.length }
  if (whole.length === 0) return { ...counts, net: null, margin: null, percent: null }
  const net = sum(whole.map((part) => part.net))
  const margin = sum(whole.map((part) => part.margin))
  const percent =
    compare(net, '0') === 0 ? null : text(exact(quotient(times(margin, '100'), net)).toDecimalPlaces(1))
  return { ...counts, net, margin, percent }
}
