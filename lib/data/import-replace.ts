import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { familyIn, isTotalKey } from '#lib/domain/import/family.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'

/** What of an import decides which rows give way to it. */
export type Bill = {
  id: string
  projectId: string
  format: string
  scopeKey: string
  /** Days of which it says that they cost nothing. */
  emptyDays: readonly Day[]
  /** Null as long as it is not: all bills that stand now came before it. */
  committedAt: Date | null
  /** The bills that lose rows to it, once these are known: all others need not be gone through again. */
  losing?: readonly { id: string }[]
}

/** Earlier bills of the family of this one that stand. */
const earlier = ({ workspaceId }: Scope, bill: Bill): Prisma.Sql => Prisma.sql`
  select id, project_id, format, scope_key from spend_import
  where workspace_id = ${workspaceId}::uuid and id <> ${bill.id}::uuid and status = 'committed'
    and split_part(scope_key, ':', 1) = ${familyIn(bill.scopeKey)}
    and committed_at < coalesce(${bill.committedAt}::timestamptz, 'infinity')
    ${bill.losing ? Prisma.sql`and id = any(${bill.losing.map(({ id }) => id)}::uuid[])` : Prisma.empty}`

/** The same as a list, so that the index leads to their rows. */
const earlierIds = (scope: Scope, bill: Bill): Prisma.Sql =>
  Prisma.sql`any(array(select id from (${earlier(scope, bill)}) bill))`

/**
 * Rows that have just been written are in no statistics: the database takes a million of them for a handful, and would
 * go through all of them once for each row that stands, or sort them to tell a few days apart. For the rest of a
 * transaction it sets them side by side, hashes, and reads of the ledger only the bills that are asked for.
 */
const sideBySide = (tx: Tx) =>
  tx.$queryRaw`select set_config('enable_nestloop', 'off', true), set_config('enable_sort', 'off', true),
    set_config('enable_seqscan', 'off', true)`

/** Most bills are the first of their kind, and then none of their rows need be looked at. */
export async function hasEarlier(tx: Tx, scope: Scope, bill: Bill): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`${earlier(scope, bill)} limit 1`
  if (rows.length > 0) await sideBySide(tx)
  return rows.length > 0
}

/**
 * The rows of earlier bills that give way to this one, as a query. A row with an id of the provider's own gives way to
 * the row with the same id, and to no other. All others give way by day: of the accounts of which the new bill speaks,
 * on the days that stand in it on a bill of the same month. So a bill of fewer days replaces those alone, and a
 * correction that stands on a later bill never touches what it corrects. Where the formats differ their accounts cannot
 * be told apart, and a sum of a whole account takes the place of its parts, as these do of it. An empty day speaks of no
 * account: it is one of those of which the bill speaks elsewhere, or of all that its project has. Of the new bill only its
 * days and accounts are looked at, which are few and were kept when it was read.
 */
export function givesWay(scope: Scope, bill: Bill): Prisma.Sql {
  const { workspaceId } = scope
  const standing = Prisma.sql`select old.* from spend_line old
    join (${earlier(scope, bill)}) bill on bill.id = old.import_id
    where old.workspace_id = ${workspaceId}::uuid and old.import_id = ${earlierIds(scope, bill)}
      and old.replaced_by is null`
  const onSameDay = Prisma.sql`((old.billing_month, old.day) in (select billing_month, day from fresh)
    or old.line = 0 and old.month in (select month from fresh))`
  const isAlike = isTotalKey(bill.scopeKey)
    ? Prisma.sql`false`
    : Prisma.sql`bill.format = ${bill.format} and bill.scope_key not like '%:total'`
  const emptied =
    bill.emptyDays.length === 0
      ? Prisma.empty
      : Prisma.sql`union all
    ${standing} and not old.is_native and old.day = any(${bill.emptyDays}::date[])
      and old.billing_month = date_trunc('month', old.day)
      and not exists (select from fresh where fresh.day = old.day)
      and case when exists (select from fresh)
        then (old.account is not null or bill.project_id = ${bill.projectId}::uuid)
          and (lower(old.provider), coalesce(old.account, '')) in (
            select lower(provider), coalesce(account, '') from fresh)
        else bill.project_id = ${bill.projectId}::uuid end`
  return Prisma.sql`
    with fresh as materialized (
      select * from spend_reach where workspace_id = ${workspaceId}::uuid and import_id = ${bill.id}::uuid)
    ${standing} and old.is_native and bill.format = ${bill.format}
      and exists (select from fresh where is_native)
      and old.row_key in (select row_key from spend_line
        where workspace_id = ${workspaceId}::uuid and import_id = ${bill.id}::uuid and is_native)
    union all
    ${standing} and not old.is_native and ${isAlike} and ${onSameDay}
      and (old.account is not null or bill.project_id = ${bill.projectId}::uuid)
      and (lower(old.provider), coalesce(old.account, ''), coalesce(old.sub_account, '')) in (
        select lower(provider), coalesce(account, ''), coalesce(sub_account, '') from fresh)
    union all
    ${standing} and not (${isAlike}) and not (old.is_native and bill.format = ${bill.format}) and ${onSameDay}
      and (old.account in (select account from fresh)
        or bill.project_id = ${bill.projectId}::uuid
          and (old.account is null or exists (select from fresh where account is null)))
    ${emptied}`
}

/** Takes these rows out of every sum. Returns the bills that they are of. */
export async function markReplaced(tx: Tx, scope: Scope, bill: Bill): Promise<string[]> {
  await sideBySide(tx)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with given as (${givesWay(scope, bill)}),
    marked as (
      update spend_line line set replaced_by = ${bill.id}::uuid from given
      where line.workspace_id = ${scope.workspaceId}::uuid and line.import_id = ${earlierIds(scope, bill)}
        and line.import_id = given.import_id and line.ordinal = given.ordinal
      returning line.import_id)
    select distinct import_id as id from marked`
  return rows.map(({ id }) => id)
}

/** Gives back what this bill had replaced. Returns the bills that the rows are of. */
export async function giveBack(tx: Tx, scope: Scope, bill: Bill): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with back as (
      update spend_line line set replaced_by = null
      where line.workspace_id = ${scope.workspaceId}::uuid and line.replaced_by = ${bill.id}::uuid
        and line.import_id = ${earlierIds(scope, bill)}
      returning line.import_id)
    select distinct import_id as id from back`
  return rows.map(({ id }) => id)
}
