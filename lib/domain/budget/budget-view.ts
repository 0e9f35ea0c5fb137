import { addDays, type Day } from '../day.ts'
import { addMonths, type Month, monthOf } from '../month.ts'
import { type Amount, exact, sum, text } from '../rate.ts'
import { type AccountMonth, type BudgetMonth, budgetMonths, type SetBudget, wholeBudget } from './budget.ts'
import { type Expectation, expectationOf } from './expectation.ts'
import { type Overrun, overrunOfMonth, overrunOfWhole } from './overrun.ts'
import { type DaySpend, type RunRate, runRateOf } from './run-rate.ts'
import { type Standing, standingOf } from './standing.ts'

export type Budgeted = Standing & { overrun: Overrun | null }

/** Budget, use and expectation of a project as of a day. */
export type BudgetView = {
  today: Day
  present: Month
  carries: boolean
  months: BudgetMonth[]
  /** Of the present month; its budget holds what was carried into it. */
  month: Budgeted
  whole: Budgeted
  runRate: RunRate | null
  expectation: Expectation
  /** Records without an amount, which are in no sum. */
  unpriced: number
}

type Given = {
  account: readonly AccountMonth[]
  set: readonly SetBudget[]
  carries: boolean
  /** Days of the present month; bills for more than a day are not among them. */
  days: readonly DaySpend[]
  today: Day
}

const spentIn = (months: readonly BudgetMonth[]): Amount | null => {
  const known = months.flatMap(({ actual }) => actual ?? [])
  return known.length > 0 ? sum(known) : null
}

/** What is spent without a day that stands for it: fees of a month, and what was typed in. */
const undated = (spent: Amount, days: readonly DaySpend[]): Amount =>
  text(exact(spent).minus(exact(sum(days.map(({ amount }) => amount)))))

/** Everything a project's budget says today. Months after today's that hold bills already count as spent. */
export function budgetView({ account, set, carries, days, today }: Given): BudgetView {
  const present = monthOf(today)
  const lastMonth = addMonths(present, -1)
  const months = budgetMonths(account, set, { carries, lastMonth })
  const now = months.find(({ month }) => month === present)
  const runRate = now?.actual ? runRateOf(present, days, undated(now.actual, days), addDays(today, -1)) : null
  const expectation = expectationOf(months, present, lastMonth, runRate)
  const course = {
    before: months.filter(({ month }) => month < present),
    ...{ present, spent: now?.actual ?? null, days, runRate, ahead: expectation.ahead },
  }
  const whole = wholeBudget(months)
  return {
    ...{ today, present, carries, months, runRate, expectation },
    month: {
      ...standingOf(now?.available ?? null, now?.actual ?? null),
      overrun: overrunOfMonth(course, now?.available ?? null),
    },
    whole: { ...standingOf(whole, spentIn(months)), overrun: overrunOfWhole(course, whole) },
    unpriced: months.reduce((count, { unpriced }) => count + unpriced, 0),
  }
}
