import type { BudgetView } from '#lib/domain/budget/budget-view.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import { type Amount, compare, exact, sum, text } from '#lib/domain/rate.ts'
import { formatMonth, formatWhole } from '#lib/format.ts'
import type { ChartSeries, ChartSpec } from './spec.ts'

/** A running sum that starts with its first amount, and goes on over months without one. */
function running(amounts: readonly (Amount | null)[]): (Amount | null)[] {
  let total: Amount | null = null
  return amounts.map((amount) => {
    if (amount !== null) total = sum([total ?? '0', amount])
    return total
  })
}

/** Expected by the end of each month: what was spent before, and each month ahead at its `of`. */
function expectedSo(view: BudgetView, months: Month[], of: 'low' | 'likely' | 'high'): (Amount | null)[] {
  const ahead = new Map(view.expectation.ahead.map((one) => [one.month, one[of]]))
  const spent = new Map(view.months.map(({ month, actual }) => [month, actual]))
  let total: Amount = '0'
  return months.map((month) => {
    total = sum([total, ahead.get(month) ?? spent.get(month) ?? '0'])
    return total
  })
}

function expectedSeries(view: BudgetView, months: Month[]): ChartSeries[] {
  if (view.expectation.ahead.length === 0) return []
  const [low, likely, high] = (['low', 'likely', 'high'] as const).map((of) => expectedSo(view, months, of))
  const start = months.indexOf(view.present) - 1
  return [
    {
      ...{ label: 'Expected', tone: 'ink', isForecast: true },
      values: months.map((_, at) => (at < start ? null : (likely?.[at] ?? null))),
      band: months.map((_, at) => ({ low: low?.[at] ?? '0', high: high?.[at] ?? '0' })),
    },
  ]
}

/** Whether there is anything to draw: spend, or a budget of more than nothing. */
export const hasCourse = ({ whole }: BudgetView): boolean =>
  whole.spent !== null || (whole.budget !== null && whole.budget !== '0')

/** Budget, spend and what is expected, added up month by month, with the range around what is expected. */
export function budgetChart(view: BudgetView, currency: Currency): ChartSpec {
  const months = [...new Set([...view.months.map(({ month }) => month), view.present])].sort()
  const of = new Map(view.months.map((row) => [row.month, row]))
  const isTold = view.expectation.ahead.length > 0
  const budget = running(months.map((month) => of.get(month)?.own ?? null))
  const actual = running(months.map((month) => of.get(month)?.actual ?? null))
  const last = isTold ? months.indexOf(view.present) - 1 : months.indexOf(view.present)
  const spent: ChartSeries = {
    ...{ label: 'Spent', tone: 'ink' },
    values: actual.map((amount, at) => (at > last ? null : amount)),
  }
  const isBudgeted = view.whole.budget !== null
  return {
    kind: 'line',
    title: budgetConclusion(view, currency),
    description: `Added up from the first month on, in ${currency}: the budget, what was spent, and what is expected with its range.`,
    labels: months.map(formatMonth),
    xTitle: 'Month',
    yTitle: `So far (${currency})`,
    currency,
    series: [
      ...(isBudgeted ? [{ label: 'Budget', tone: 'muted', values: budget } as const] : []),
      ...(spent.values.some((value) => value !== null) ? [spent] : []),
      ...expectedSeries(view, months),
    ],
    marks: [],
  }
}

/** Where it ends against the budget, as a sentence. */
function budgetConclusion({ whole, expectation }: BudgetView, currency: Currency): string {
  const money = (amount: Amount) => formatWhole(amount, currency)
  const { horizon } = expectation
  const budget = whole.budget === null ? 'without a budget' : `of a budget of ${money(whole.budget)}`
  if (!horizon)
    return whole.spent === null ? 'Nothing is spent yet' : `${money(whole.spent)} is spent ${budget}`
  const end = `By the end of ${formatMonth(horizon.month)} ${money(horizon.likely)} is expected, ${money(horizon.low)} to ${money(horizon.high)}`
  if (whole.budget === null) return end
  const gap = exact(horizon.likely).minus(exact(whole.budget))
  if (compare(text(gap), '0') === 0) return `${end}: as budgeted`
  return `${end}: ${money(text(gap.abs()))} ${gap.isPositive() ? 'above' : 'below'} the budget`
}
