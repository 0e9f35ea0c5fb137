import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { SourceKind } from '#lib/domain/import/imported-spend.ts'
import type { Month } from '#lib/domain/month.ts'
import { countedOf } from '#lib/domain/spend/authority.ts'
import type { SpendKind } from '#lib/domain/spend/kind.ts'
import { dateOfMonth } from './convert.ts'
import type { Tx } from './database.ts'

/** Who writes spend of a workspace waits here for the one before him: what counts depends on all that stands. */
export async function lockLedger(tx: Tx, scope: Scope): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${scope.workspaceId}, 9))::text`
}

type Standing = {
  id: string
  month: string
  currency: string
  provider: string
  kind: SpendKind
  source: SourceKind
  isPriced: boolean
  isCounted: boolean
}

/** Decides anew which records of a project count in these months. To be called after every write, under the lock. */
export async function settleAuthority(
  tx: Tx,
  scope: Scope,
  projectId: string,
  months: readonly Month[],
): Promise<void> {
  const { workspaceId } = scope
  const dates = [...new Set(months)].map(dateOfMonth)
  const rows = await tx.$queryRaw<Standing[]>`
    select record.id, to_char(record.month, 'YYYY-MM') as month, record.currency::text as currency, record.provider,
      record.kind::text as kind, coalesce(bill.source_kind, 'manual') as source,
      record.amount is not null as "isPriced", record.is_counted as "isCounted"
    from spend_record record
    left join spend_import bill on bill.workspace_id = record.workspace_id and bill.id = record.import_id
    where record.workspace_id = ${workspaceId}::uuid and record.project_id = ${projectId}::uuid
      and record.month = any(${dates}::date[]) and record.archived_at is null`
  const counted = new Set(
    [...Map.groupBy(rows, ({ month }) => month).values()].flatMap((claims) => [...countedOf(claims)]),
  )
  const changed = rows.filter((row) => row.isCounted !== counted.has(row))
  for (const isCounted of [true, false]) {
    const ids = changed.filter((row) => row.isCounted !== isCounted).map(({ id }) => id)
    if (ids.length > 0)
      await tx.$executeRaw`update spend_record set is_counted = ${isCounted}
        where workspace_id = ${workspaceId}::uuid and id = any(${ids}::uuid[])`
  }
}

export type Place = { projectId: string; month: Month }

/** The same for each of these months. */
export async function settlePlaces(tx: Tx, scope: Scope, places: readonly Place[]): Promise<void> {
  for (const [projectId, rows] of Map.groupBy(places, ({ projectId }) => projectId))
    await settleAuthority(
      tx,
      scope,
      projectId,
      rows.map(({ month }) => month),
    )
}
