import { PlainTable } from '#components/table/plain-table.tsx'
import type { BudgetMonth } from '#lib/domain/budget/budget.ts'
import type { BudgetView } from '#lib/domain/budget/budget-view.ts'
import { type Currency, minorDigits } from '#lib/domain/money.ts'
import type { Amount } from '#lib/domain/rate.ts'
import { countOf, formatFixed, formatMonth } from '#lib/format.ts'

type BudgetMonthsProps = { budget: BudgetView; currency: Currency }

/** Month by month: what may be spent and where it comes from, what was spent, what is expected. */
export function BudgetMonths({ budget, currency }: BudgetMonthsProps) {
  const { months, carries, expectation } = budget
  const money = (amount: Amount | null) => formatFixed(amount, minorDigits(currency))
  const ahead = new Map(expectation.ahead.map((one) => [one.month, one]))
  return (
    <PlainTable
      caption={`Budget by month in ${currency}`}
      isCaptionHidden
      heads={[
        currency,
        'Quoted',
        'Budget',
        ...(carries ? ['Carried', 'Available'] : []),
        'Spent',
        'Expected',
      ]}
      cells="figures"
      rows={months.map((row) => ({
        key: row.month,
        name: nameOf(row),
        cells: [
          row.quoted === null ? null : money(row.quoted),
          ownIn(row, money),
          ...(carries ? carriedIn(row, money) : []),
          spentIn(row, money),
          rangeIn(ahead.get(row.month), money),
        ],
      }))}
    />
  )
}

type Money = (amount: Amount | null) => string

const nameOf = ({ month, reason }: BudgetMonth) => (
  <>
    <span className="whitespace-nowrap font-medium">{formatMonth(month)}</span>
    {reason ? <span className="block min-w-40 max-w-[28ch] text-label text-muted">{reason}</span> : null}
  </>
)

const carriedIn = ({ carried, origin, available }: BudgetMonth, money: Money) => [
  carried === '0' ? null : money(carried),
  origin === null ? null : money(available),
]

const spentIn = ({ actual, unpriced }: BudgetMonth, money: Money) => (
  <>
    {actual === null ? null : money(actual)}
    {unpriced > 0 ? (
      <span className="block text-label text-warning">{countOf(unpriced, 'record')} unpriced</span>
    ) : null}
  </>
)

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
