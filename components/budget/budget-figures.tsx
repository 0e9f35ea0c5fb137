import { KeyFigure } from '#components/ui/key-figure.tsx'
import type { Budgeted, BudgetView } from '#lib/domain/budget/budget-view.ts'
import type { Expected } from '#lib/domain/budget/expectation.ts'
import type { Currency } from '#lib/domain/money.ts'
import { times } from '#lib/domain/rate.ts'
import { formatAmount, formatMonth, formatPercent, formatWhole } from '#lib/format.ts'

type BudgetFiguresProps = { budget: BudgetView; currency: Currency }

/** The month and the whole side by side: budget, used, expected. */
export function BudgetFigures({ budget, currency }: BudgetFiguresProps) {
  const { month, whole, present, expectation } = budget
  const { horizon } = expectation
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
      <Used label={`${formatMonth(present)} used`} of={month} currency={currency} />
      <Ahead
        label={`Expected by the end of ${formatMonth(present)}`}
        expected={expectation.month?.expected ?? null}
        currency={currency}
      />
      <Used label="Whole budget used" of={whole} currency={currency} />
      <Ahead
        label={horizon ? `Expected by the end of ${formatMonth(horizon.month)}` : 'Expected at the end'}
        expected={horizon}
        currency={currency}
      />
    </div>
  )
}

type UsedProps = { label: string; of: Budgeted; currency: Currency }

function Used({ label, of: { budget, spent, share }, currency }: UsedProps) {
  const used = share === null ? formatAmount(spent, currency) : formatPercent(times(share, '100'), 1)
  return (
    <KeyFigure
      label={label}
      value={spent === null ? 'none logged' : used}
      note={
        budget === null
          ? 'no budget'
          : share === null
            ? `of ${formatAmount(budget, currency)}`
            : `${formatAmount(spent, currency)} of ${formatAmount(budget, currency)}`
      }
    />
  )
}

type AheadProps = { label: string; expected: Expected | null; currency: Currency }

const Ahead = ({ label, expected, currency }: AheadProps) => (
  <KeyFigure
    label={label}
    value={expected ? formatWhole(expected.likely, currency) : 'unknown'}
    note={
      expected
        ? `${formatWhole(expected.low, currency)} to ${formatWhole(expected.high, currency)}`
        : 'too little history'
    }
  />
)
