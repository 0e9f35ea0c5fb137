import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { budgetView } from '#lib/domain/budget/budget-view.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import { addMonths, monthOf } from '#lib/domain/month.ts'
import { reportOutlook, reportVariance } from '#lib/domain/report/report-forecast.ts'
import type { ReportSpendView } from '#lib/domain/report/report-view.ts'
import { comparedMonths } from '#lib/domain/variance/compared-month.ts'
import type { Tx } from './database.ts'
import { projectAccount } from './project-account.ts'
import { explainedSpend } from './project-budget.ts'

/** Months ahead of the report's day that show what the forecast expects next. */
const MONTHS_AHEAD = 3

/**
 * Spend of a project as of a day, as its client may read it: against the quote, without what was set by hand and without
 * the names on bills. Null where there is nothing to say.
 */
export async function reportSpend(
  tx: Tx,
  scope: Scope,
  project: { id: string; currency: Currency },
  asOf: Day,
): Promise<ReportSpendView | null> {
  const { plan, account, budgeted, days } = await projectAccount(tx, scope, project, asOf)
  const last = addMonths(monthOf(asOf), MONTHS_AHEAD)
  const shown = account.months.filter(({ month }) => month <= last)
  if (shown.length === 0) return null
  const quoted = budgetView({ account: budgeted, set: [], carries: false, days, today: asOf })
  const { months, leftOut } = comparedMonths(account.months, addMonths(monthOf(asOf), -1))
  const { variance } = await explainedSpend(tx, scope, project, { plan, account, months })
  const outlook = reportOutlook(quoted)
  return {
    ...{ ...account, months: shown },
    ...(outlook && { outlook }),
    ...(variance && { variance: reportVariance(variance, leftOut) }),
  }
}
