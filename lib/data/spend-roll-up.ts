import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import type { Place } from './spend-authority.ts'
import { rollUpDays } from './spend-day.ts'

const placesOf = (
  tx: Tx,
  { workspaceId }: Scope,
  importIds: readonly string[],
): Promise<Place[]> => tx.$queryRaw`
  select distinct project_id as "projectId", to_char(month, 'YYYY-MM') as month from spend_record
  where workspace_id = ${workspaceId}::uuid and import_id = any(${importIds}::uuid[])`

/** Sums of days, those of rows without an amount apart from the others. */
export const dayParts = Prisma.sql`
  select spend_day.*, false as is_open, lines - unpriced as rows from spend_day where lines > unpriced
  union all
  select spend_day.*, true, unpriced from spend_day where unpriced > 0`

/**
 * Makes the records of bills anew from those of their rows that count: those of a committed bill that no later one has
 * replaced. Rows without an amount are records of their own. A record keeps its id, which its key gives.
 * The rows are added up by day, and the days by month, so that they are gone through once; `isAdded` are bills whose
 * days are right as they are.
 * Returns the months in which something stood or stands now, for the authority to be settled.
 */
export async function rollUp(
  tx: Tx,
  scope: Scope,
  importIds: readonly string[],
  isAdded: readonly string[] = [],
): Promise<Place[]> {
  if (importIds.length === 0) return []
  const { workspaceId } = scope
  const before = await placesOf(tx, scope, importIds)
  await rollUpDays(
    tx,
    scope,
    importIds.filter((id) => !isAdded.includes(id)),
  )
  await tx.spendRecord.deleteMany({ where: { workspaceId, importId: { in: [...importIds] } } })
  await tx.$executeRaw`
    insert into spend_record (workspace_id, id, project_id, import_id, month, kind, provider, service, amount, currency,
      lines, note, origin, created_by, created_at)
    select bill.workspace_id,
      md5(concat_ws('/', bill.id, part.project_id, part.month, part.kind, part.provider, part.service, part.currency,
        part.is_open))::uuid,
      part.project_id, bill.id, part.month, part.kind, part.provider, part.service, sum(part.amount) filter (where not part.is_open), part.currency,
      sum(part.rows),
      concat(sum(part.rows), case when sum(part.rows) = 1 then ' row of ' else ' rows of ' end, bill.file_name,
        case when part.is_open then ', without an amount' end),
      'import', bill.created_by, bill.committed_at
    from (${dayParts}) part
    join spend_import bill on bill.workspace_id = part.workspace_id and bill.id = part.import_id
    where part.workspace_id = ${workspaceId}::uuid and part.import_id = any(${importIds}::uuid[])
    group by bill.workspace_id, bill.id, part.project_id, part.month, part.kind, part.provider, part.service, part.currency,
      part.is_open`
  return [...before, ...(await placesOf(tx, scope, importIds))]
}
