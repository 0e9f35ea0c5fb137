import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import { type BudgetView, budgetView } from '#lib/domain/budget/budget-view.ts'
import type { DaySpend } from '#lib/domain/budget/run-rate.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import { type Month, monthOf } from '#lib/domain/month.ts'
import type { ReportSpendView } from '#lib/domain/report/report-view.ts'
import { forecastAgainstActual } from '#lib/domain/spend/forecast.ts'
import { ALL_SPEND } from '#lib/schemas/spend-query.ts'
import { type BudgetChange, readBudget } from './budget.ts'
import type { Tx } from './database.ts'
import { type QuotedPlan, readPlan } from './quoted-plan.ts'
import { readDays } from './spend-day.ts'
import { readSums } from './spend-list.ts'

type Project = { id: string; currency: Currency }

/** What a project was to cost and has cost. */
export type QuotedAccount = {
  plan: QuotedPlan
  account: ReportSpendView
  /** Its months as a budget: what was accepted. */
  budgeted: ReportSpendView['months']
  days: DaySpend[]
}

/** The same with the budget that somebody set, and what it may cost. */
export type ProjectAccount = QuotedAccount & { budget: BudgetView; history: BudgetChange[] }

/** As of a day: spend of later months is not in it. Nothing of it was set by hand. */
export async function quotedAccount(
  tx: Tx,
  scope: Scope | ShareScope,
  project: Project,
  today: Day,
): Promise<QuotedAccount> {
  const plan = await readPlan(tx, scope, project)
  const present = monthOf(today)
  const sums = await readSums(tx, scope, { ...ALL_SPEND, project: project.id, to: present })
  const account = forecastAgainstActual(plan.forecast, project.currency, sums)
  const days = await readDays(tx, scope, project, present)
  return { plan, account, budgeted: acceptedMonths(plan, account), days }
}

/** As of a day; of the budget what is set by now. */
export async function projectAccount(
  tx: Tx,
  scope: Scope,
  project: Project,
  today: Day,
): Promise<ProjectAccount> {
  const quoted = await quotedAccount(tx, scope, project, today)
  const { history, ...set } = await readBudget(tx, scope, project)
  const { budgeted: account, days } = quoted
  return { ...quoted, history, budget: budgetView({ account, ...set, days, today }) }
}

/** The account of the months from one on; its sums are those of the period. */
export async function periodAccount(
  tx: Tx,
  scope: Scope | ShareScope,
  project: Project,
  { plan, from, today }: { plan: QuotedPlan; from: Month; today: Day },
): Promise<ReportSpendView> {
  const sums = await readSums(tx, scope, { ...ALL_SPEND, project: project.id, from, to: monthOf(today) })
  const months = plan.forecast.months.filter(({ month }) => month >= from)
  return forecastAgainstActual({ ...plan.forecast, months }, project.currency, sums)
}

/** What was compared and never accepted is a forecast, and no budget: only its months with spend are left. */
const acceptedMonths = ({ isAccepted }: QuotedPlan, { months }: ReportSpendView) =>
  isAccepted
    ? months
    : months
        .filter(({ actual, unpriced }) => actual !== null || unpriced > 0)
        .map((month) => ({ ...month, forecast: null, isPlanned: false as const }))
