import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Tx } from './database.ts'
import type { Place } from './spend-authority.ts'
import { rollUpDays } from './spend-day.ts'

const placesOf = (
  tx: Tx,
  { workspaceId }: Scope,
  importIds: readonly string[],
): Promise<Place[]> => tx.$queryRaw`
  select distinct project_id as "projectId", to_char(month, 'YYYY-MM') as month from spend_record
  where workspace_id = ${workspaceId}::uuid and import_id = any(${importIds}::uuid[])`

/**
 * Makes the records of bills anew from those of their rows that count: those of a committed bill that no later one has
 * replaced. Rows without an amount are records of their own. A record keeps its id, which its key gives.
 * The sums by day follow them.
 * Returns the months in which something stood or stands now, for the authority to be settled.
 */
export async function rollUp(tx: Tx, scope: Scope, importIds: readonly string[]): Promise<Place[]> {
  if (importIds.length === 0) return []
  const { workspaceId } = scope
  const before = await placesOf(tx, scope, importIds)
  await tx.spendRecord.deleteMany({ where: { workspaceId, importId: { in: [...importIds] } } })
  await tx.$executeRaw`
    insert into spend_record (workspace_id, id, project_id, import_id, month, kind, provider, service, amount, currency,
      lines, note, origin, created_by, created_at)
    select bill.workspace_id,
      md5(concat_ws('/', bill.id, line.project_id, line.month, line.kind, line.provider, line.service, line.currency,
        line.amount is null))::uuid,
      line.project_id, bill.id, line.month, line.kind, line.provider, line.service, sum(line.amount), line.currency,
      count(*),
      concat(count(*), case when count(*) = 1 then ' row of ' else ' rows of ' end, bill.file_name,
        case when line.amount is null then ', without an amount' end),
      'import', bill.created_by, bill.committed_at
    from spend_line line
    join spend_import bill on bill.workspace_id = line.workspace_id and bill.id = line.import_id
    where line.workspace_id = ${workspaceId}::uuid and line.import_id = any(${importIds}::uuid[])
      and line.replaced_by is null and bill.status = 'committed'
    group by bill.workspace_id, bill.id, line.project_id, line.month, line.kind, line.provider, line.service, line.currency,
      line.amount is null`
  await rollUpDays(tx, scope, importIds)
  return [...before, ...(await placesOf(tx, scope, importIds))]
}
