import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { type BudgetView, budgetView } from '#lib/domain/budget/budget-view.ts'
import type { DaySpend } from '#lib/domain/budget/run-rate.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import { monthOf } from '#lib/domain/month.ts'
import type { ReportSpendView } from '#lib/domain/report/report-view.ts'
import { forecastAgainstActual } from '#lib/domain/spend/forecast.ts'
import { ALL_SPEND } from '#lib/schemas/spend-query.ts'
import { type BudgetChange, readBudget } from './budget.ts'
import type { Tx } from './database.ts'
import { type QuotedPlan, readPlan } from './quoted-plan.ts'
import { readDays } from './spend-day.ts'
import { readSums } from './spend-list.ts'

type Project = { id: string; currency: Currency }

/** What a project was to cost, has cost and may cost. */
export type ProjectAccount = {
  plan: QuotedPlan
  account: ReportSpendView
  /** Its months as a budget: what was accepted. */
  budgeted: ReportSpendView['months']
  days: DaySpend[]
  budget: BudgetView
  history: BudgetChange[]
}

/** As of a day: spend of later months is not in it; of the budget what is set by now. */
export async function projectAccount(
  tx: Tx,
  scope: Scope,
  project: Project,
  today: Day,
): Promise<ProjectAccount> {
  const plan = await readPlan(tx, scope, project)
  const present = monthOf(today)
  const sums = await readSums(tx, scope, { ...ALL_SPEND, project: project.id, to: present })
  const account = forecastAgainstActual(plan.forecast, project.currency, sums)
  const { history, ...set } = await readBudget(tx, scope, project)
  const days = await readDays(tx, scope, project, present)
  const budgeted = acceptedMonths(plan, account)
  return {
    ...{ plan, account, budgeted, days, history },
    budget: budgetView({ account: budgeted, ...set, days, today }),
  }
}

/** What was compared and never accepted is a forecast, and no budget: only its months with spend are left. */
const acceptedMonths = ({ isAccepted }: QuotedPlan, { months }: ReportSpendView) =>
  isAccepted
    ? months
    : months
        .filter(({ actual, unpriced }) => actual !== null || unpriced > 0)
        .map((month) => ({ ...month, forecast: null, isPlanned: false as const }))
