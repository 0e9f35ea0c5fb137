import { Disclosure } from '#components/ui/disclosure.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import type { Conversion } from '#lib/domain/spend/conversion.ts'
import { formatMonth } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { conversionWords } from './conversion-words.ts'

export type MonthRate = { month: Month; conversion: Conversion }

type GridRatesProps = { rates: MonthRate[]; from: Currency; to: Currency; hasMonths: boolean }

/** By which rate each month was converted, with its day and source. */
export function GridRates({ rates, from, to, hasMonths }: GridRatesProps) {
  if (!hasMonths)
    return (
      <p className="text-table text-muted">
        Each month has a rate of its own: choose months as rows or columns to see sums in {to}.
      </p>
    )
  const own = rates
    .filter(({ conversion }) => conversion.from === from)
    .sort((a, b) => (a.month < b.month ? 1 : -1))
  if (own.length === 0)
    return (
      <p className="text-table text-muted">
        No rate from {from} to {to} is on record for these months.{' '}
        <TextLink href={paths.exchangeRates()}>Exchange rates</TextLink>
      </p>
    )
  return (
    <div className="text-table text-muted">
      <Disclosure
        title={
          <span className="text-table font-normal">
            Rates from {from} to {to}
          </span>
        }
      >
        <ul>
          {own.map(({ month, conversion }) => (
            <li key={month}>
              {formatMonth(month)}: {conversionWords(conversion)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
