import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { SetBudget } from '#lib/domain/budget/budget.ts'
import { budgetView } from '#lib/domain/budget/budget-view.ts'
import { alertOf, type BudgetAlert } from '#lib/domain/budget/budget-words.ts'
import type { DaySpend } from '#lib/domain/budget/run-rate.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import { addMonths, type Month, monthOf } from '#lib/domain/month.ts'
import { compare, exact, text } from '#lib/domain/rate.ts'
import { forecastAgainstActual } from '#lib/domain/spend/forecast.ts'
import { type QuotedOption, quotedForecast } from '#lib/domain/spend/quoted-forecast.ts'
import { formatAmount } from '#lib/format.ts'
import { dateOfMonth } from './convert.ts'
import type { Tx } from './database.ts'
import { quotedOption, readSumsOf } from './quoted-option.ts'
import { countedDays } from './spend-day.ts'

type ProjectAlert = BudgetAlert & { projectId: string; projectName: string }

export type BudgetAlerts = {
  /** Worst first. */
  alerts: ProjectAlert[]
  /** Of all projects with a budget and recent spend. */
  total: number
  watched: number
}

type Watched = QuotedOption & { id: string; name: string; carries: boolean }

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
        { basis: '', months: quotedForecast(project) },
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

const readWatched = (tx: Tx, { workspaceId }: Scope, present: Month): Promise<Watched[]> =>
  tx.$queryRaw<Watched[]>`
    select project.id, project.name, project.currency::text as currency, project.carries_budget as carries,
      quoted.plan, quoted.option
    from project
    join lateral (select max(record.month) as month from spend_record record
      where record.workspace_id = project.workspace_id and record.project_id = project.id
        and record.archived_at is null and record.month >= ${dateOfMonth(addMonths(present, -1))}::date) bill
      on bill.month is not null
    ${quotedOption}
    where project.workspace_id = ${workspaceId}::uuid and project.archived_at is null
      and project.status not in ('closed', 'lost')
      and (quoted.option is not null or exists (select 1 from project_budget budget
        where budget.workspace_id = project.workspace_id and budget.project_id = project.id))
    order by bill.month desc, project.id limit ${MOST_WATCHED}`

type OfProject = { project: string }

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
