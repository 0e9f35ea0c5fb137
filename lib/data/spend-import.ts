import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { exact, text } from '#lib/domain/rate.ts'
import type { SourceSum } from '#lib/domain/spend/reconciliation.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import { countOf, formatDay } from '#lib/format.ts'
import { audit } from './audit.ts'
import { dayOf } from './convert.ts'
import { inWorkspaceAtLength, type Tx } from './database.ts'
import type { SpendImport } from './generated/client.ts'
import { knownId } from './id.ts'
import { keepPlaces } from './import-placed.ts'
import { standingOf } from './import-plan.ts'
import { type Bill, giveBack, markReplaced } from './import-replace.ts'
import { lockLedger, settlePlaces } from './spend-authority.ts'
import { rollUp } from './spend-roll-up.ts'
import { dropRows, type ImportSummary } from './spend-stage.ts'

async function lockedImport(tx: Tx, scope: Scope, id: string): Promise<SpendImport> {
  const { workspaceId } = scope
  await lockLedger(tx, scope)
  const row = await tx.spendImport.findUnique({ where: { workspaceId_id: { workspaceId, id: knownId(id) } } })
  if (!row) throw notFound()
  return row
}

const billOf = ({ id, projectId, format, scopeKey, emptyDays, committedAt }: SpendImport): Bill => ({
  ...{
    id,
    projectId,
    committedAt,
    emptyDays: emptyDays.map(dayOf),
    format: format ?? '',
    scopeKey: scopeKey ?? '',
  },
})

/** Nothing that has not happened is written because nobody looked at its date. */
function refuseAhead({ ahead }: ImportSummary) {
  if (!ahead) return
  const last = `the last of them ${formatDay(ahead.lastDay)}`
  throw invalid({
    isAheadMeant: `${countOf(ahead.rows, 'row')} ${ahead.rows === 1 ? 'lies' : 'lie'} in the future, ${last}. Say that they are meant, or correct the file.`,
  })
}

/**
 * Takes a staged bill over, all or nothing, as it was shown. Rows of days that have not come need a word of their own.
 * Who commits the same one at the same time waits, and is told
 * that it stands already.
 */
export function commitImport(
  scope: Scope,
  id: string,
  fingerprint: string,
  { isAheadMeant = false } = {},
): Promise<{ id: string; records: number; lines: number }> {
  const { workspaceId } = scope
  return inWorkspaceAtLength(scope, async (tx) => {
    const row = await lockedImport(tx, scope, id)
    if (row.status === 'committed') throw conflict('This import was taken over before: nothing changed.')
    if (row.status !== 'staged') throw conflict('This file is not ready to be taken over. Read it again.')
    const { projectId, contentSha256, fileName, label } = row
    const staged = { ...billOf(row), contentSha256: contentSha256 ?? '' }
    const summary = row.summary as ImportSummary
    const { plan } = summary
    const now = await standingOf(tx, scope, staged, plan.digest)
    if (plan.isKnown || now.isKnown)
      throw conflict('This bill was imported before, with the same content: nothing changed.')
    if (now.fingerprint !== fingerprint)
      throw conflict('The spend of this project changed since the bill was read. Read it again.')
    if (!isAheadMeant) refuseAhead(summary)
    await tx.spendImport.updateMany({
      where: { workspaceId, id },
      data: { status: 'committed', committedAt: new Date() },
    })
    const replaced =
      now.replaced.length > 0 ? await markReplaced(tx, scope, { ...staged, losing: now.replaced }) : []
    if (replaced.length > 0) await keepPlaces(tx, scope, id)
    await settlePlaces(tx, scope, await rollUp(tx, scope, [id, ...replaced], [id]))
    await tx.spendChunk.deleteMany({ where: { workspaceId, importId: id } })
    const { changed, same, gone, new: fresh } = plan.lines
    const lines = changed + same + fresh
    await audit(tx, scope, {
      ...{ action: 'spend.imported', subjectKind: 'spend-import', subjectId: id, projectId },
      summary: `Imported ${fileName} (${label}) as ${countOf(lines, 'row')} in ${countOf(plan.records, 'record')}`,
      detail: { replaced: changed + same + gone, sha256: contentSha256 },
    })
    return { id, records: plan.records, lines }
  })
}

/** Gives up a file that was not taken over: its rows and its bytes go. To drop what is dropped changes nothing. */
export function dropImport(scope: Scope, id: string): Promise<void> {
  const { workspaceId } = scope
  return inWorkspaceAtLength(scope, async (tx) => {
    const row = await lockedImport(tx, scope, id)
    if (row.status === 'dropped') return
    if (row.status === 'committed' || row.status === 'undone')
      throw conflict('This import was taken over: undo it instead.')
    // The status first: a reading that goes on waits for the row, and then stops.
    await tx.spendImport.updateMany({ where: { workspaceId, id }, data: { status: 'dropped' } })
    await dropRows(tx, scope, id)
    await tx.spendChunk.deleteMany({ where: { workspaceId, importId: id } })
  })
}

const UNDO_DAYS = 90
const DAY_MS = 86_400_000

const isUndoable = ({ status, committedAt }: Pick<SpendImport, 'status' | 'committedAt'>): boolean =>
  status === 'committed' && committedAt !== null && Date.now() - committedAt.getTime() < UNDO_DAYS * DAY_MS

/** Takes a whole import back: its rows go, those that it replaced count again. Only the audit log keeps it. */
export function undoImport(scope: Scope, id: string): Promise<void> {
  const { workspaceId, userId } = scope
  return inWorkspaceAtLength(scope, async (tx) => {
    const row = await lockedImport(tx, scope, id)
    if (row.status === 'undone') throw conflict('This import was undone before.')
    if (row.status !== 'committed') throw conflict('This file was never taken over: drop it instead.')
    if (!isUndoable(row)) throw conflict(`An import can be undone for ${UNDO_DAYS} days.`)
    const now = new Date()
    await tx.spendImport.updateMany({
      where: { workspaceId, id },
      data: { status: 'undone', undoneAt: now, undoneBy: userId },
    })
    const touched = new Set(await giveBack(tx, scope, billOf(row)))
    await dropRows(tx, scope, id)
    // What it had replaced may have given way to a bill since, had it stood.
    for (const later of await laterBills(tx, scope, row))
      for (const other of await markReplaced(tx, scope, later)) touched.add(other)
    await settlePlaces(tx, scope, await rollUp(tx, scope, [id, ...touched]))
    await audit(tx, scope, {
      ...{ action: 'spend.import-undone', subjectKind: 'spend-import', subjectId: id },
      projectId: row.projectId,
      summary: `Undid the import of ${row.fileName}`,
    })
  })
}

async function laterBills(tx: Tx, { workspaceId }: Scope, { committedAt }: SpendImport): Promise<Bill[]> {
  const rows = await tx.spendImport.findMany({
    where: { workspaceId, status: 'committed', committedAt: { gt: committedAt ?? new Date() } },
    orderBy: { committedAt: 'asc' },
  })
  return rows.map(billOf)
}

/** What each kind of source says of each month of a project; what was typed in is a source too. */
export async function readSources(tx: Tx, scope: Scope, projectId: string): Promise<SourceSum[]> {
  const rows = await tx.$queryRaw<SourceSum[]>`
    select to_char(record.month, 'YYYY-MM') as month, record.currency::text as currency,
      coalesce(bill.source_kind, 'manual') as source, record.is_counted as "isCounted",
      sum(record.amount)::text as amount,
      coalesce(sum(record.lines) filter (where record.amount is null), 0)::int as unpriced
    from spend_record record
    left join spend_import bill on bill.workspace_id = record.workspace_id and bill.id = record.import_id
    where record.workspace_id = ${scope.workspaceId}::uuid and record.project_id = ${projectId}::uuid
      and record.archived_at is null
    group by record.month, record.currency, coalesce(bill.source_kind, 'manual'), record.is_counted`
  return rows.map((row) => ({ ...row, amount: row.amount === null ? null : text(exact(row.amount)) }))
}
