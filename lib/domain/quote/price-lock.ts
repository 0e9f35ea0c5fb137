import { modelName } from '../catalogue/model-name.ts'
import type { UsedPrice } from '../comparison/used-price.ts'
import { rateOfMoney } from '../comparison/words.ts'
import type { Day } from '../day.ts'
import type { QuoteComparisonView } from './quote-view.ts'

export const PRICE_LOCKS = ['held', 'passed-on'] as const
/** What a change of a provider's prices does to what the client pays. */
export type PriceLock = (typeof PRICE_LOCKS)[number]

type Assumption = QuoteComparisonView['assumptions'][number]

/** Every price of a model that the quoted option pays, with where and when it was read. What the house agreed on stays its own. */
export const priceAssumptions = (prices: readonly UsedPrice[]): Assumption[] =>
  prices.flatMap(({ name, prices: paid, currency, source, isOwn }) =>
    source === null
      ? []
      : isOwn
        ? [
            {
              label: modelName(name),
              value: 'as agreed with its provider',
              source: 'Contract',
              date: source.readOn,
            },
          ]
        : paid.map(({ label, amount }) => ({
            label: `${modelName(name)}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
            value: rateOfMoney(amount, currency),
            ...{ source: source.name, date: source.readOn },
          })),
  )

const LOCK_WORDS: Readonly<Record<PriceLock, string>> = {
  held: 'what you pay stays as quoted for the whole term',
  'passed-on': 'you are told before, and monthly amounts that rest on it change with it',
}

/** The comparison with what happens when one of its prices changes; none where it names none. */
export const lockedComparison = (
  comparison: QuoteComparisonView | null,
  lock: PriceLock,
  date: Day,
): QuoteComparisonView | null =>
  comparison && {
    ...comparison,
    assumptions: [
      ...comparison.assumptions,
      { label: 'If a provider changes a price', value: LOCK_WORDS[lock], source: 'Part of this quote', date },
    ],
  }
