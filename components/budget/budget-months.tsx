import type { BudgetMonth } from '#lib/domain/budget/budget.ts'
import type { BudgetView } from '#lib/domain/budget/budget-view.ts'
import { type Currency, minorDigits } from '#lib/domain/money.ts'
import type { Amount } from '#lib/domain/rate.ts'
import { countOf, formatFixed, formatMonth } from '#lib/format.ts'

type BudgetMonthsProps = { budget: BudgetView; currency: Currency }

const NUMBER = 'whitespace-nowrap px-3 py-1.5 text-end'

/** Month by month: what may be spent and where it comes from, what was spent, what is expected. */
export function BudgetMonths({ budget, currency }: BudgetMonthsProps) {
  const { months, carries, expectation } = budget
  const money = (amount: Amount | null) => formatFixed(amount, minorDigits(currency))
  const ahead = new Map(expectation.ahead.map((one) => [one.month, one]))
  const head = ['Quoted', 'Budget', ...(carries ? ['Carried', 'Available'] : []), 'Spent', 'Expected']
  return (
    <section
      aria-label={`Budget by month in ${currency}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="w-full border-collapse text-table">
        <caption className="sr-only">Budget, spend and expectation by month</caption>
        <thead className="border-b border-hairline text-label text-muted">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-start font-medium">
              {currency}
            </th>
            {head.map((name) => (
              <th key={name} scope="col" className={`${NUMBER} font-medium`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-hairline">
          {months.map((row) => (
            <tr key={row.month}>
              <th scope="row" className="whitespace-nowrap px-3 py-1.5 text-start align-top font-medium">
                {formatMonth(row.month)}
                {row.reason ? (
                  <span className="block min-w-40 max-w-[28ch] whitespace-normal font-normal text-label text-muted">
                    {row.reason}
                  </span>
                ) : null}
              </th>
              <td className={NUMBER}>{row.quoted === null ? null : money(row.quoted)}</td>
              <td className={NUMBER}>{ownIn(row, money)}</td>
              {carries ? (
                <>
                  <td className={NUMBER}>{row.carried === '0' ? null : money(row.carried)}</td>
                  <td className={NUMBER}>{row.origin === null ? null : money(row.available)}</td>
                </>
              ) : null}
              <td className={NUMBER}>
                {row.actual === null ? null : money(row.actual)}
                {row.unpriced > 0 ? (
                  <span className="block text-label text-warning">
                    {countOf(row.unpriced, 'record')} unpriced
                  </span>
                ) : null}
              </td>
              <td className={NUMBER}>{rangeIn(ahead.get(row.month), money)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Money = (amount: Amount | null) => string

function ownIn({ origin, own }: BudgetMonth, money: Money) {
  if (origin === null) return <span className="text-muted">none</span>
  return (
    <>
      {money(own)}
      {origin === 'set' ? <span className="block text-label text-muted">set by hand</span> : null}
    </>
  )
}

const rangeIn = (expected: { low: Amount; likely: Amount; high: Amount } | undefined, money: Money) =>
  expected ? (
    <>
      {money(expected.likely)}
      <span className="block text-label text-muted">
        {money(expected.low)} to {money(expected.high)}
      </span>
    </>
  ) : null
