import { SOURCE_KINDS, type SourceKind } from '../import/imported-spend.ts'
import type { Currency } from '../money.ts'
import type { Month } from '../month.ts'
import { type Amount, exact, text, times } from '../rate.ts'

/** What one kind of source says of a month: of that part which counts, or of that which does not. */
export type SourceSum = {
  month: Month
  currency: Currency
  source: SourceKind
  isCounted: boolean
  amount: Amount | null
  unpriced: number
}

/** A month of which several sources speak: the most believable one that counts, and by how much one that does not differs. */
export type Reconciliation = {
  month: Month
  currency: Currency
  believed: SourceKind
  amount: Amount
  other: SourceKind
  otherAmount: Amount
  /** (other − believed) / believed in per cent, one decimal; null where the believed one is nothing. */
  percent: Amount | null
  /** What to look at, in words. */
  check: string
}

export const sourceName: Record<SourceKind, string> = {
  invoice: 'invoice',
  'provider-cost': 'costs of the provider',
  gateway: 'gateway',
  trace: 'traces',
  manual: 'typed in',
}

/** Differences below this are rounding. */
const ROUNDING_PERCENT = '1'

function whatToCheck(percent: Amount | null, other: SourceKind, unpriced: number): string {
  if (unpriced > 0) return 'Records without an amount are in neither sum: price them first.'
  if (percent !== null && exact(percent).abs().lte(ROUNDING_PERCENT)) return 'They agree but for rounding.'
  const isLess = percent !== null && exact(percent).isNegative()
  if (other === 'gateway' || other === 'trace')
    return isLess
      ? 'It misses calls that do not pass it, tax, or charges that are no calls: look for keys that are used without it.'
      : 'It counts at list prices, or calls that were not billed: look for discounts, caching and failed calls.'
  return isLess
    ? 'A provider, a project or a part of the month is missing in it.'
    : 'Something is in it twice, or belongs to another project.'
}

/** Months in which a source gave way to one that is believed more, the newest first. What gave way is in no sum. */
export function reconcile(sums: readonly SourceSum[]): Reconciliation[] {
  const byMonth = Map.groupBy(sums, ({ month, currency }) => `${month} ${currency}`)
  return [...byMonth.values()]
    .flatMap((sources) => {
      const known = sources
        .flatMap((source) => (source.amount === null ? [] : [{ ...source, amount: source.amount }]))
        .sort((a, b) => SOURCE_KINDS.indexOf(a.source) - SOURCE_KINDS.indexOf(b.source))
      const believed = known.find(({ isCounted }) => isCounted)
      const others = known.filter(({ isCounted }) => !isCounted)
      if (!believed) return []
      const unpriced = sources.reduce((sum, source) => sum + source.unpriced, 0)
      return others.map((other): Reconciliation => {
        const base = exact(believed.amount)
        const percent = base.isZero()
          ? null
          : text(
              exact(times(text(exact(other.amount).minus(base)), '100'))
                .dividedBy(base)
                .toDecimalPlaces(1),
            )
        return {
          ...{
            month: believed.month,
            currency: believed.currency,
            believed: believed.source,
            amount: believed.amount,
          },
          ...{ other: other.source, otherAmount: other.amount, percent },
          check: whatToCheck(percent, other.source, unpriced),
        }
      })
    })
    .sort((a, b) => (a.month === b.month ? 0 : a.month < b.month ? 1 : -1))
}
