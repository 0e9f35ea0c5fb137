import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import type { DaySpend } from '#lib/domain/budget/run-rate.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import { exact, text } from '#lib/domain/rate.ts'
import type { RequestSum } from '#lib/domain/spend/unit-cost.ts'
import type { BilledItem } from '#lib/domain/variance/item.ts'
import { dateOfMonth } from './convert.ts'
import type { Tx } from './database.ts'
import { DAY_KEY, DAY_MARKS } from './day-column.ts'
import { Prisma } from './generated/client.ts'

type Project = { id: string; currency: Currency }

/**
 * Adds the lines of some bills up by day anew: those that no later bill has replaced. Together with the records of the
 * months, in the transaction that changes the lines. A bill that waits to be taken over has its days already.
 */
export async function rollUpDays(tx: Tx, scope: Scope, importIds: readonly string[]): Promise<void> {
  if (importIds.length === 0) return
  const { workspaceId } = scope
  const ids = [...importIds]
  const key = Prisma.raw(DAY_KEY)
  await tx.$executeRaw`delete from spend_day
    where workspace_id = ${workspaceId}::uuid and import_id = any(${ids}::uuid[])`
  await tx.$executeRaw`
    insert into spend_day (workspace_id, import_id, ordinal, ${key}, amount, quantity, lines, unpriced)
    select workspace_id, import_id, row_number() over (partition by import_id order by ${key}), ${key}, sum(amount),
      case when count(quantity) = count(*) then sum(quantity) end, count(*), count(*) - count(amount)
    from (
      select *, ${Prisma.raw(DAY_MARKS)} from spend_line
      where workspace_id = ${workspaceId}::uuid and import_id = any(${ids}::uuid[]) and replaced_by is null) line
    group by workspace_id, import_id, ${key}`
}

/** Records of some months that count, with an amount and of a kind that a quote knows. */
const counted = (
  { workspaceId }: Scope | ShareScope,
  projectIds: readonly string[],
  months: readonly Month[],
) => Prisma.sql`
  record.workspace_id = ${workspaceId}::uuid and record.project_id = any(${[...projectIds]}::uuid[])
  and record.month = any(${months.map(dateOfMonth)}::date[]) and record.kind <> 'other' and record.is_counted
  and record.archived_at is null and record.amount is not null`

/** The same with the days of their bills: what to select from. */
export const countedDays = (
  scope: Scope | ShareScope,
  projectIds: readonly string[],
  months: readonly Month[],
) => Prisma.sql`
  from spend_record record
  join spend_day day on day.workspace_id = record.workspace_id and day.import_id = record.import_id
    and day.project_id = record.project_id and day.month = record.month and day.kind = record.kind
    and day.provider = record.provider and day.service = record.service and day.currency = record.currency
    and day.amount is not null
  where ${counted(scope, projectIds, months)} and record.import_id is not null`

/** What each day of a month cost, of the bills that say so day by day. */
export async function readDays(
  tx: Tx,
  scope: Scope | ShareScope,
  project: Project,
  month: Month,
): Promise<DaySpend[]> {
  const rows = await tx.$queryRaw<DaySpend[]>`
    select to_char(day.day, 'YYYY-MM-DD') as day, sum(day.amount)::text as amount
    ${countedDays(scope, [project.id], [month])} and day.is_daily and record.currency = ${project.currency}
    group by day.day order by day.day`
  return rows.map(({ day, amount }) => ({ day, amount: text(exact(amount)) }))
}

type BilledRow = Omit<BilledItem, 'amount' | 'quantity'> & { amount: string; quantity: string | null }

/** What was billed in some months, by service and what it counts. Of what was typed in only the amount is known. */
export async function readBilled(
  tx: Tx,
  scope: Scope | ShareScope,
  project: Project,
  months: readonly Month[],
): Promise<BilledItem[]> {
  const rows = await tx.$queryRaw<BilledRow[]>`
    select record.kind::text as kind, record.provider, record.service, day.model, day.token_type as "tokenType",
      day.unit, case when count(day.quantity) = count(*) then sum(day.quantity)::text end as quantity,
      sum(day.amount)::text as amount, day.is_adjustment as "isAdjustment"
    ${countedDays(scope, [project.id], months)} and record.currency = ${project.currency}
    group by record.kind, record.provider, record.service, day.model, day.token_type, day.unit, day.is_adjustment
    union all
    select record.kind::text, record.provider, record.service, null, null, null, null, sum(record.amount)::text, false
    from spend_record record
    where ${counted(scope, [project.id], months)} and record.currency = ${project.currency} and not exists (
      select 1 from spend_day day where day.workspace_id = record.workspace_id and day.import_id = record.import_id)
    group by record.kind, record.provider, record.service`
  return rows.map((row) => ({
    ...row,
    amount: text(exact(row.amount)),
    quantity: row.quantity === null ? null : text(exact(row.quantity)),
  }))
}

/** How many requests each kind of source counts in each month, whether its money counts or not. */
export async function readRequests(
  tx: Tx,
  scope: Scope,
  projectId: string,
  months: readonly Month[],
): Promise<RequestSum[]> {
  const { workspaceId } = scope
  const rows = await tx.$queryRaw<RequestSum[]>`
    select to_char(day.month, 'YYYY-MM') as month, bill.source_kind as source, day.unit,
      case when count(day.quantity) = count(*) then sum(day.quantity)::text end as quantity
    from spend_day day
    join spend_import bill on bill.workspace_id = day.workspace_id and bill.id = day.import_id
    where day.workspace_id = ${workspaceId}::uuid and day.project_id = ${projectId}::uuid
      and day.month = any(${months.map(dateOfMonth)}::date[]) and bill.status = 'committed' and day.kind = 'api'
      and day.unit ~* 'request|call' group by day.month, bill.source_kind, day.unit`
  return rows
}
