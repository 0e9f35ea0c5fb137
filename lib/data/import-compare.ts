import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { countOf, formatDay } from '#lib/format.ts'
import type { Tx } from './database.ts'
import { type Bill, givesWay, hasEarlier } from './import-replace.ts'

/** Staged rows by what they are to those that stand; `gone` stand, and have none that takes their place. */
export type LineCounts = { new: number; changed: number; same: number; gone: number }

/** What an earlier bill would lose. */
export type ReplacedBill = { id: string; fileName: string; rows: number; amounts: string }

/** The bills that would lose rows to this one. */
export async function replacedBills(tx: Tx, scope: Scope, bill: Bill): Promise<ReplacedBill[]> {
  if (!(await hasEarlier(tx, scope, bill))) return []
  return tx.$queryRaw<ReplacedBill[]>`
    with sums as (
      select import_id, currency, count(*) as rows, sum(amount) as amount from (${givesWay(scope, bill)}) line
      group by 1, 2)
    select bill.id, bill.file_name as "fileName", sum(sums.rows)::int as rows,
      string_agg(sums.currency || ' ' || coalesce(trim_scale(sums.amount)::text, 'unknown'), ', '
        order by sums.currency) as amounts
    from sums join spend_import bill on bill.workspace_id = ${scope.workspaceId}::uuid and bill.id = sums.import_id
    group by bill.id, bill.file_name order by bill.id`
}

/**
 * Sets each staged row against the one that it replaces: the one of the same charge, among several by amount. Rows are
 * marked, so that each kind can be listed.
 */
export async function comparison(
  tx: Tx,
  scope: Scope,
  bill: Bill & { isCompared: boolean },
  { replaced, rows }: { replaced: readonly ReplacedBill[]; rows: number },
): Promise<LineCounts> {
  const { workspaceId } = scope
  if (replaced.length === 0 && !bill.isCompared) return { new: rows, changed: 0, same: 0, gone: 0 }
  await tx.$executeRaw`update spend_line set compared = null, was_amount = null
    where workspace_id = ${workspaceId}::uuid and import_id = ${bill.id}::uuid and compared is not null`
  if (replaced.length > 0)
    await tx.$executeRaw`
      with old as (
        select row_key, project_id, amount, quantity, row_number() over (
          partition by row_key order by amount, quantity, import_id, ordinal) as place
        from (${givesWay(scope, bill)}) line),
      fresh as (
        select ordinal, row_key, project_id, amount, quantity, row_number() over (
          partition by row_key order by amount, quantity, ordinal) as place
        from spend_line where workspace_id = ${workspaceId}::uuid and import_id = ${bill.id}::uuid)
      update spend_line line set was_amount = old.amount, compared = case
        when (old.amount, old.quantity, old.project_id)
          is not distinct from (fresh.amount, fresh.quantity, fresh.project_id) then 'same' else 'changed' end
      from fresh join old on old.row_key = fresh.row_key and old.place = fresh.place
      where line.workspace_id = ${workspaceId}::uuid and line.import_id = ${bill.id}::uuid
        and line.ordinal = fresh.ordinal`
  const [counts = { new: 0, changed: 0, same: 0 }] = await tx.$queryRaw<Omit<LineCounts, 'gone'>[]>`
    select (count(*) filter (where compared is null))::int as new,
      (count(*) filter (where compared = 'changed'))::int as changed,
      (count(*) filter (where compared = 'same'))::int as same
    from spend_line where workspace_id = ${workspaceId}::uuid and import_id = ${bill.id}::uuid`
  const given = replaced.reduce((sum, { rows }) => sum + rows, 0)
  return { ...counts, gone: given - counts.changed - counts.same }
}

type Kept = { fileName: string; rows: number; days: number; first: string; last: string }

/** What stays of bills that would lose rows: of days or accounts that the new one does not have. */
const keptOf = (tx: Tx, scope: Scope, bill: Bill, replaced: readonly ReplacedBill[]): Promise<Kept[]> =>
  tx.$queryRaw`
    select bill.file_name as "fileName", count(*)::int as rows, count(distinct line.day)::int as days,
      min(line.day)::text as first, max(line.day)::text as last
    from spend_line line
    join spend_import bill on bill.workspace_id = line.workspace_id and bill.id = line.import_id
    where line.workspace_id = ${scope.workspaceId}::uuid and line.import_id = any(${replaced.map(({ id }) => id)}::uuid[])
      and line.replaced_by is null and not line.is_native
      and not exists (select from (${givesWay(scope, bill)}) given
        where given.import_id = line.import_id and given.ordinal = line.ordinal)
    group by bill.id, bill.file_name order by bill.id`

type Content = { id: string; contentSha256: string; projectId: string }

/** Whether the same content stands already, and what a reader should know of the bills beside this one. */
export async function neighbours(
  tx: Tx,
  scope: Scope,
  bill: Bill & { contentSha256: string },
  replaced: readonly ReplacedBill[],
): Promise<{ isKnown: boolean; warnings: string[] }> {
  const { workspaceId } = scope
  const twins = await tx.$queryRaw<(Content & { projectName: string; isLive: boolean })[]>`
    select twin.id, twin.project_id as "projectId", project.name as "projectName",
      not exists (select from spend_line line where line.workspace_id = twin.workspace_id
        and line.import_id = twin.id and line.replaced_by is not null) as "isLive"
    from spend_import twin
    join project on project.workspace_id = twin.workspace_id and project.id = twin.project_id
    where twin.workspace_id = ${workspaceId}::uuid and twin.content_sha256 = ${bill.contentSha256}
      and twin.status = 'committed' and twin.id <> ${bill.id}::uuid`
  const warnings = twins
    .filter(({ id, projectId }) => projectId !== bill.projectId && !replaced.some((one) => one.id === id))
    .map(
      ({ projectName }) =>
        `The same file was imported into the project ${projectName}: it would count twice.`,
    )
  for (const kept of replaced.length > 0 ? await keptOf(tx, scope, bill, replaced) : [])
    warnings.push(
      `${countOf(kept.rows, 'row')} of ${kept.fileName} (${kept.first === kept.last ? formatDay(kept.first) : `${formatDay(kept.first)} to ${formatDay(kept.last)}`}) stay: this file does not have these days or accounts.`,
    )
  return { isKnown: twins.some(({ projectId, isLive }) => isLive && projectId === bill.projectId), warnings }
}
