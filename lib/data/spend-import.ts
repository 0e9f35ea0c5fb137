import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { exact, text } from '#lib/domain/rate.ts'
import type { BillSum } from '#lib/domain/spend/bill-sum.ts'
import type { SourceSum } from '#lib/domain/spend/reconciliation.ts'
import { conflict, notFound } from '#lib/errors.ts'
import { audit } from './audit.ts'
import { asJson, dateOfMonth } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { newId } from './id.ts'
import { type BillReading, planOf } from './import-plan.ts'

/** The records of a bill, in the words of the list of spend. */
const recordOf = (sum: BillSum, { fileName }: BillReading) => ({
  ...{ kind: sum.kind, provider: sum.provider, service: sum.service, currency: sum.currency },
  month: dateOfMonth(sum.month),
  amount: sum.amount,
  note: `${sum.rows} ${sum.rows === 1 ? 'row' : 'rows'} of ${fileName}${sum.amount === null ? ', without an amount' : ''}`,
  origin: 'import',
})

/**
 * Takes a bill over, all or nothing, as it was planned. Who imports the same one at the same time waits, and is told that
 * it stands already.
 */
export function importBill(
  scope: Scope,
  projectId: string,
  reading: BillReading,
  fingerprint: string,
): Promise<{ id: string; records: number }> {
  const { workspaceId, userId } = scope
  return inWorkspace(scope, async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${projectId}, 9))::text`
    const { plan, replaced } = await planOf(tx, scope, projectId, reading)
    if (plan.isKnown) throw conflict('This bill was imported before, with the same content: nothing changed.')
    if (plan.fingerprint !== fingerprint)
      throw conflict('The spend of this project changed since the bill was read. Read it again.')
    const id = newId()
    const { fileName, contentSha256, format, label, sourceKind, rows } = reading
    const summary = asJson({ rows, months: plan.months, replacedRecords: replaced.length })
    await tx.spendImport.create({
      data: {
        workspaceId,
        id,
        projectId,
        fileName,
        contentSha256,
        format,
        label,
        sourceKind,
        summary,
        createdBy: userId,
      },
    })
    await tx.spendRecord.updateMany({
      where: { workspaceId, id: { in: replaced } },
      data: { archivedAt: new Date(), replacedBy: id, revision: { increment: 1 } },
    })
    await tx.spendRecord.createMany({
      data: reading.sums.map((sum) => ({
        ...{ workspaceId, id: newId(), projectId, importId: id, createdBy: userId },
        ...recordOf(sum, reading),
      })),
    })
    await audit(tx, scope, {
      ...{ action: 'spend.imported', subjectKind: 'spend-import', subjectId: id, projectId },
      summary: `Imported ${fileName} (${label}) as ${reading.sums.length} records`,
      detail: { replaced: replaced.length, sha256: contentSha256 },
    })
    return { id, records: reading.sums.length }
  })
}

const UNDO_DAYS = 90
const DAY_MS = 86_400_000

const isUndoable = ({ createdAt, undoneAt }: { createdAt: Date; undoneAt: Date | null }): boolean =>
  undoneAt === null && Date.now() - createdAt.getTime() < UNDO_DAYS * DAY_MS

/** Takes a whole import back: its records go, those that it replaced count again. Only the audit log keeps it. */
export function undoImport(scope: Scope, id: string): Promise<void> {
  const { workspaceId, userId } = scope
  return inWorkspace(scope, async (tx) => {
    const row = await tx.spendImport.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
    if (!row) throw notFound()
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${row.projectId}, 9))::text`
    const { count } = await tx.spendImport.updateMany({
      where: {
        workspaceId,
        id,
        undoneAt: null,
        createdAt: { gt: new Date(Date.now() - UNDO_DAYS * DAY_MS) },
      },
      data: { undoneAt: new Date(), undoneBy: userId },
    })
    if (count === 0)
      throw conflict(
        row.undoneAt ? 'This import was undone before.' : `An import can be undone for ${UNDO_DAYS} days.`,
      )
    const now = new Date()
    const gone: Prisma.SpendRecordWhereInput = { workspaceId, importId: id }
    await tx.spendRecord.updateMany({
      where: { ...gone, archivedAt: null },
      data: { archivedAt: now, revision: { increment: 1 } },
    })
    await tx.spendRecord.updateMany({ where: gone, data: { replacedBy: null } })
    await tx.spendRecord.updateMany({
      where: { workspaceId, replacedBy: id },
      data: { archivedAt: null, replacedBy: null, revision: { increment: 1 } },
    })
    await audit(tx, scope, {
      ...{
        action: 'spend.import-undone',
        subjectKind: 'spend-import',
        subjectId: id,
        projectId: row.projectId,
      },
      summary: `Undid the import of ${row.fileName}`,
    })
  })
}

export type ImportRow = {
  id: string
  fileName: string
  label: string
  at: string
  records: number
  isUndone: boolean
  isUndoable: boolean
}

/** The bills of a project, the newest first. */
export async function listImports(tx: Tx, scope: Scope, projectId: string): Promise<ImportRow[]> {
  const rows = await tx.spendImport.findMany({
    where: { workspaceId: scope.workspaceId, projectId },
    orderBy: { createdAt: 'desc' },
    take: 50,
    include: { _count: { select: { spendRecords: true } } },
  })
  return rows.map(({ id, fileName, label, createdAt, undoneAt, _count }) => ({
    ...{ id, fileName, label: label ?? '', at: createdAt.toISOString(), records: _count.spendRecords },
    isUndone: undoneAt !== null,
    isUndoable: isUndoable({ createdAt, undoneAt }),
  }))
}

/** What each kind of source says of each month of a project; what was typed in is a source too. */
export async function readSources(tx: Tx, scope: Scope, projectId: string): Promise<SourceSum[]> {
  const rows = await tx.$queryRaw<SourceSum[]>`
    select to_char(record.month, 'YYYY-MM') as month, record.currency::text as currency,
      coalesce(bill.source_kind, 'manual') as source, sum(record.amount)::text as amount,
      (count(*) - count(record.amount))::int as unpriced
    from spend_record record
    left join spend_import bill on bill.workspace_id = record.workspace_id and bill.id = record.import_id
    where record.workspace_id = ${scope.workspaceId}::uuid and record.project_id = ${projectId}::uuid
      and record.archived_at is null
    group by 1, 2, 3`
  return rows.map((row) => ({ ...row, amount: row.amount === null ? null : text(exact(row.amount)) }))
}
