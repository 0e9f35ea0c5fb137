import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import { budgetView } from '#lib/domain/budget/budget-view.ts'
import type { Currency } from '#lib/domain/money.ts'
import { addMonths, type Month, monthOf } from '#lib/domain/month.ts'
import type { ReportSection } from '#lib/domain/report/kind.ts'
import { reportBudget, reportVariance } from '#lib/domain/report/report-forecast.ts'
import type { ReportSpendView, ReportView } from '#lib/domain/report/report-view.ts'
import { comparedMonths } from '#lib/domain/variance/compared-month.ts'
import { formatAmount } from '#lib/format.ts'
import type { Tx } from './database.ts'
import { periodAccount, type QuotedAccount, quotedAccount } from './project-account.ts'
import { explainedSpend } from './project-budget.ts'
import type { ReportOrder } from './report-source.ts'

/** Months ahead of the report's day that show what the forecast expects next. */
const MONTHS_AHEAD = 3

type Project = { id: string; currency: Currency }
type Told = Pick<ReportView, 'spend' | 'variance' | 'budget'>

const NOTHING: Told = { spend: null, variance: null, budget: null }
const SPENT: readonly ReportSection[] = ['spend', 'variance', 'budget']

/**
 * Spend of a project as of a day, as its client may read it: against the quote, without what was set by hand and without
 * the names on bills. Account and variance tell of the period, the budget of the whole. Null where there is nothing to say.
 */
export async function reportSpend(
  tx: Tx,
  scope: Scope | ShareScope,
  project: Project,
  { asOf, from, sections }: Pick<ReportOrder, 'asOf' | 'from' | 'sections'>,
): Promise<Told> {
  if (!SPENT.some((section) => sections.includes(section))) return NOTHING
  const whole = await quotedAccount(tx, scope, project, asOf)
  const { budgeted, days, account } = whole
  if (shownOf(account, asOf, null).months.length === 0) return NOTHING
  const has = (section: ReportSection) => sections.includes(section)
  const period =
    from === null ? account : await periodAccount(tx, scope, project, { ...whole, from, today: asOf })
  const spend = has('spend') ? shownOf(period, asOf, from) : null
  return {
    spend: spend && spend.months.length > 0 ? spend : null,
    variance: has('variance') ? await varianceIn(tx, scope, project, { ...whole, from, asOf }) : null,
    budget: has('budget')
      ? reportBudget(
          budgetView({ account: budgeted, set: [], carries: false, days, today: asOf }),
          (amount) => formatAmount(amount, project.currency),
        )
      : null,
  }
}

const shownOf = (account: ReportSpendView, asOf: string, from: Month | null): ReportSpendView => ({
  ...account,
  months: account.months.filter(
    ({ month }) => month <= addMonths(monthOf(asOf), MONTHS_AHEAD) && (from === null || month >= from),
  ),
})

async function varianceIn(
  tx: Tx,
  scope: Scope | ShareScope,
  project: Project,
  {
    plan,
    account,
    from,
    asOf,
  }: Pick<QuotedAccount, 'plan' | 'account'> & { from: Month | null; asOf: string },
): Promise<Told['variance']> {
  const inPeriod = account.months.filter(({ month }) => from === null || month >= from)
  const { months, leftOut } = comparedMonths(inPeriod, addMonths(monthOf(asOf), -1))
  const { variance } = await explainedSpend(tx, scope, project, { plan, account, months })
  return variance && reportVariance(variance, leftOut)
}
