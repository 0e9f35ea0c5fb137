import { canQuote } from '../catalogue/catalogue.ts'
import type { UsedPrice } from '../comparison/used-price.ts'
import { dayInWords } from '../date-words.ts'
import { daysBetween } from '../day.ts'
import { addMonths, firstDay, monthOf } from '../month.ts'
import { type CheckFacts, confirm, type QuoteCheck, when } from './check.ts'

/** Prices change by the month: what was read longer ago is to be read again. */
const FRESH_DAYS = 30

const listed = (names: readonly string[]): string => [...new Set(names)].join(', ')

/** Whether the prices behind a quote can be relied on as long as it runs. */
export function priceChecks({ option, today, termMonths }: CheckFacts): QuoteCheck[] {
  if (option === null) return []
  const { unknownLines, prices, changes } = option
  const uncertain = prices.filter(({ confidence }) => confidence === null || !canQuote(confidence))
  const old = prices.filter(({ source }) => source && daysBetween(source.readOn, today) > FRESH_DAYS)
  const [oldest] = old.flatMap(({ source }) => source?.readOn ?? []).sort()
  const end = firstDay(addMonths(monthOf(today), termMonths + 1))
  const ending = prices.filter(({ retiresOn }) => retiresOn !== null && retiresOn < end)
  return [
    ...when(unknownLines.length > 0, () =>
      confirm('price-unknown', `The comparison knows no price of ${listed(unknownLines)}.`),
    ),
    ...when(uncertain.length > 0, () =>
      confirm('price-uncertain', `No price that can be relied on: ${listed(uncertain.map(({ id }) => id))}.`),
    ),
    ...when(oldest !== undefined, () =>
      confirm(
        'price-age',
        `Prices read more than ${FRESH_DAYS} days ago, the oldest on ${dayInWords(oldest ?? today)}: ${listed(old.map(({ id }) => id))}.`,
      ),
    ),
    ...when(changes.length > 0, () =>
      confirm(
        'price-changed',
        `Since the comparison was computed prices have changed: ${changes.join(' ')} Re-price it first, or send what it says.`,
      ),
    ),
    ...when(ending.length > 0, () => confirm('model-ends', `Within the term, ${listed(ending.map(ends))}.`)),
  ]
}

const ends = ({ id, retiresOn, replacement }: UsedPrice): string =>
  `${id} ends on ${dayInWords(retiresOn ?? '')}${replacement ? ` (to be replaced by ${replacement})` : ''}`
