import type { AccountMonth } from '../budget/budget.ts'
import { monthInWords } from '../date-words.ts'
import type { Month } from '../month.ts'

/** Months that can be compared with the quote: over, billed, and with no bill without an amount. The others with why not. */
export function comparedMonths(
  account: readonly AccountMonth[],
  lastMonth: Month,
): { months: Month[]; leftOut: string[] } {
  const over = account.filter(({ month }) => month <= lastMonth)
  const isCompared = ({ actual, unpriced, forecast, isPlanned }: AccountMonth) =>
    actual !== null && unpriced === 0 && (isPlanned === false || forecast !== null)
  const last = over.findLastIndex(({ actual, unpriced }) => actual !== null || unpriced > 0)
  return {
    months: over.filter(isCompared).map(({ month }) => month),
    leftOut: over
      .slice(0, last + 1)
      .filter((row) => !isCompared(row) && (row.forecast !== '0' || row.unpriced > 0))
      .map(({ month, actual, unpriced }) => {
        const why =
          unpriced > 0
            ? `${unpriced} ${unpriced === 1 ? 'record has' : 'records have'} no amount`
            : actual === null
              ? 'it has no bill'
              : 'a price in its quote is unknown'
        return `${monthInWords(month)} is left out: ${why}.`
      }),
  }
}
