import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { SetBudget } from '#lib/domain/budget/budget.ts'
import { budgetView } from '#lib/domain/budget/budget-view.ts'
import { alertOf, type BudgetAlert } from '#lib/domain/budget/budget-words.ts'
import type { DaySpend } from '#lib/domain/budget/run-rate.ts'
import type { ComparisonResult, OptionResult } from '#lib/domain/comparison/result.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import { addMonths, type Month, monthOf } from '#lib/domain/month.ts'
import { compare, exact, text } from '#lib/domain/rate.ts'
import { forecastAgainstActual } from '#lib/domain/spend/forecast.ts'
import { forecastOfOption } from '#lib/domain/spend/option-forecast.ts'
import type { SpendSum } from '#lib/domain/spend/spend-sum.ts'
import { formatAmount } from '#lib/format.ts'
import { dateOfMonth } from './convert.ts'
import type { Tx } from './database.ts'
import { countedDays } from './spend-day.ts'

export type ProjectAlert = BudgetAlert & { projectId: string; projectName: string }

export type BudgetAlerts = {
  /** Worst first. */
  alerts: ProjectAlert[]
  /** Of all projects with a budget and recent spend. */
  total: number
  watched: number
}

type Watched = {
  id: string
  name: string
  currency: Currency
  carries: boolean
  plan: Pick<ComparisonResult, 'workload' | 'horizonMonths' | 'startMonth' | 'currency'> | null
  option: OptionResult | null
}

/** So many projects Home looks at, those with the latest bills first. */
const MOST_WATCHED = 200

/**
 * Projects that run over their budget or are near to it. All projects are read in four statements, not one by one: those
 * that are won and under way, with a budget, and with spend in this month or the last.
 */
export async function budgetAlerts(tx: Tx, scope: Scope, today: Day, take: number): Promise<BudgetAlerts> {
  const present = monthOf(today)
  const watched = await readWatched(tx, scope, present)
  const ids = watched.map(({ id }) => id)
  if (ids.length === 0) return { alerts: [], total: 0, watched: 0 }
  const sums = Map.groupBy(await readSumsOf(tx, scope, ids, present), ({ project }) => project)
  const set = Map.groupBy(await readSetOf(tx, scope, ids), ({ project }) => project)
  const days = Map.groupBy(await readDaysOf(tx, scope, ids, present), ({ project }) => project)
  const alerts = watched
    .flatMap((project): ProjectAlert[] => {
      const { id, currency, carries } = project
      const own = (set.get(id) ?? []).filter((row) => row.currency === currency)
      const account = forecastAgainstActual(
        { basis: '', months: forecastOf(project) },
        currency,
        sums.get(id) ?? [],
      )
      const found = budgetView({
        ...{ account: account.months, set: own, carries, today },
        days: (days.get(id) ?? []).filter((row) => row.currency === currency),
      })
      const alert = alertOf(found, (amount) => formatAmount(amount, currency))
      return alert ? [{ ...alert, projectId: id, projectName: project.name }] : []
    })
    .sort((a, b) => compare(b.severity, a.severity))
  return { alerts: alerts.slice(0, take), total: alerts.length, watched: watched.length }
}

function forecastOf({ plan, option, currency }: Watched) {
  if (!plan || !option || plan.currency !== currency) return []
  const { workload, horizonMonths, startMonth } = plan
  return forecastOfOption(option, { ...workload, horizonMonths }, startMonth)
}

/** Of the result only the quoted option leaves the database, as it was when the quote was sent. */
const readWatched = (tx: Tx, { workspaceId }: Scope, present: Month): Promise<Watched[]> =>
  tx.$queryRaw<Watched[]>`
    select project.id, project.name, project.currency::text as currency, project.carries_budget as carries,
      quoted.plan, quoted.option
    from project
    join lateral (select max(record.month) as month from spend_record record
      where record.workspace_id = project.workspace_id and record.project_id = project.id
        and record.archived_at is null and record.month >= ${dateOfMonth(addMonths(present, -1))}::date) bill
      on bill.month is not null
    left join lateral (
      select jsonb_build_object('workload', result.value -> 'workload', 'horizonMonths', result.value -> 'horizonMonths',
          'startMonth', result.value -> 'startMonth', 'currency', result.value -> 'currency') as plan,
        jsonb_path_query_first(result.value, '$.options[*] ? (@.id == $id)',
          jsonb_build_object('id', quote.option_id)) as option
      from standing_acceptance acceptance
      join quote on quote.workspace_id = acceptance.workspace_id and quote.id = acceptance.quote_id
      join quote_version sent on sent.workspace_id = acceptance.workspace_id and sent.id = acceptance.version_id
      join comparison on comparison.workspace_id = quote.workspace_id and comparison.id = quote.comparison_id
      join lateral (select coalesce((select version.result from comparison_version version
          where version.workspace_id = comparison.workspace_id and version.comparison_id = comparison.id
            and version.created_at <= sent.sent_at order by version.number desc limit 1), comparison.result) as value
        ) result on true
      where quote.workspace_id = project.workspace_id and quote.project_id = project.id
      order by acceptance.created_at desc limit 1) quoted on true
    where project.workspace_id = ${workspaceId}::uuid and project.archived_at is null
      and project.status not in ('closed', 'lost')
      and (quoted.option is not null or exists (select 1 from project_budget budget
        where budget.workspace_id = project.workspace_id and budget.project_id = project.id))
    order by bill.month desc, project.id limit ${MOST_WATCHED}`

type OfProject = { project: string }

/** Up to the present month, as a project's own account is. */
async function readSumsOf(tx: Tx, { workspaceId }: Scope, ids: string[], present: Month) {
  const rows = await tx.$queryRaw<(SpendSum & OfProject)[]>`
    select record.project_id as project, to_char(record.month, 'YYYY-MM') as month, record.kind::text as kind,
      record.currency::text as currency, sum(record.amount)::text as amount, count(*)::int as records,
      (count(*) - count(record.amount))::int as unpriced
    from spend_record record
    where record.workspace_id = ${workspaceId}::uuid and record.project_id = any(${ids}::uuid[])
      and record.archived_at is null and record.is_counted and record.month <= ${dateOfMonth(present)}::date
    group by 1, 2, 3, 4`
  return rows.map((row) => ({ ...row, amount: row.amount === null ? null : text(exact(row.amount)) }))
}

async function readSetOf(tx: Tx, { workspaceId }: Scope, ids: string[]) {
  type Row = Omit<SetBudget, 'amount'> & OfProject & { amount: string | null; currency: Currency }
  const rows = await tx.$queryRaw<Row[]>`
    select distinct on (project_id, currency, month) project_id as project, currency::text as currency,
      to_char(month, 'YYYY-MM') as month, amount::text as amount, reason
    from project_budget
    where workspace_id = ${workspaceId}::uuid and project_id = any(${ids}::uuid[])
    order by project_id, currency, month, created_at desc, id desc`
  return rows.flatMap((row) => (row.amount === null ? [] : [{ ...row, amount: text(exact(row.amount)) }]))
}

async function readDaysOf(tx: Tx, scope: Scope, ids: string[], present: Month) {
  const rows = await tx.$queryRaw<(DaySpend & OfProject & { currency: Currency })[]>`
    select record.project_id as project, record.currency::text as currency,
      to_char(day.day, 'YYYY-MM-DD') as day, sum(day.amount)::text as amount
    ${countedDays(scope, ids, [present])} and day.is_daily
    group by record.project_id, record.currency, day.day`
  return rows.map((row) => ({ ...row, amount: text(exact(row.amount)) }))
}
