import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { scopeKeyOf } from '#lib/domain/import/family.ts'
import { publicText } from '#lib/domain/import/public-text.ts'
import type { Rejected, RowsAhead, Totals } from '#lib/domain/import/tally.ts'
import type { Month } from '#lib/domain/month.ts'
import { projectOf } from '#lib/domain/spend/rule.ts'
import type { SpendLine } from '#lib/domain/spend/spend-line.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import { asJson, dateOf } from './convert.ts'
import { inWorkspace, inWorkspaceAtLength, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'
import { type ImportPlan, planOf } from './import-plan.ts'
import { LineSink } from './line-sink.ts'
import { LineWriter } from './line-writer.ts'
import { readRules } from './spend-rule.ts'

export type NewImport = {
  projectId: string
  fileName: string
  bytes?: number
  fileSha256?: string
  answers?: unknown
}

/** Opens an import whose file is at hand. Throws not-found for a project that is none or archived. */
export function openImport(scope: Scope, given: NewImport): Promise<{ id: string }> {
  const { workspaceId, userId } = scope
  const { projectId, fileName, bytes, fileSha256 = null, answers = {} } = given
  return inWorkspace(scope, async (tx) => {
    const project = await tx.project.findFirst({
      where: { workspaceId, id: knownId(projectId), archivedAt: null },
      select: { id: true },
    })
    if (!project) throw notFound()
    const id = newId()
    await tx.spendImport.create({
      data: {
        ...{ workspaceId, id, projectId, fileName, fileSha256, status: 'uploaded', createdBy: userId },
        ...{ bytes: bytes === undefined ? null : BigInt(bytes), answers: asJson(answers) },
      },
    })
    return { id }
  })
}

/** What was read of a file goes: its rows, their sums by day, and of what they speak. */
export async function dropRows(tx: Tx, scope: Scope, importId: string): Promise<void> {
  const { workspaceId } = scope
  await tx.spendLine.deleteMany({ where: { workspaceId, importId } })
  await tx.spendDay.deleteMany({ where: { workspaceId, importId } })
  await tx.spendReach.deleteMany({ where: { workspaceId, importId } })
}

/**
 * Begins the reading of a file, or begins it again: what an interrupted one has left goes first. Throws not-found, and
 * conflict for an import that is beyond reading.
 */
export async function lineSink(scope: Scope, importId: string): Promise<LineSink> {
  const { workspaceId } = scope
  const projectOfLine = await inWorkspaceAtLength(scope, async (tx) => {
    const where = { workspaceId, id: knownId(importId) }
    const row = await tx.spendImport.findFirst({ where })
    if (!row) throw notFound()
    const { count } = await tx.spendImport.updateMany({
      where: { ...where, status: { in: ['uploaded', 'reading', 'staged', 'failed'] } },
      data: { status: 'reading', rowsDone: 0, failure: null, aliveAt: new Date() },
    })
    if (count === 0) throw conflict('This import is over: choose the file again.')
    await dropRows(tx, scope, importId)
    const byRule = projectOf(await readRules(tx, scope))
    return (line: SpendLine) => byRule(line) ?? row.projectId
  })
  return new LineSink(scope, importId, projectOfLine, await LineWriter.open(scope, importId))
}

/** A bill as it was read: what it is, and what it says it comes to. */
export type BillFacts = {
  /** Of the text within the file and of what was said of it; neither its name nor how it is packed matters. */
  contentSha256: string
  format: string
  formatVersion: string | null
  label: string
  sourceKind: string
  currencyTotals: Totals
  months: Record<Month, Totals>
  rows: { read: number; accepted: number; skipped: number; rejected: number }
  unpriced: number
  rejected: Rejected[]
  warnings: string[]
  /** Each row sums up others that the file does not have. */
  isTotal: boolean
  /** Rows of days that have not come: somebody has to say that they are meant. */
  ahead: RowsAhead | null
  /** Days of which it says that they cost nothing. */
  emptyDays: Day[]
}

export type ImportSummary = Pick<
  BillFacts,
  'currencyTotals' | 'months' | 'rows' | 'unpriced' | 'rejected' | 'warnings'
> & {
  plan: ImportPlan
  /** Missing where it was read before anybody was asked. */
  ahead?: RowsAhead | null
}

const MOST_RECORDS = 20_000
const MOST_REJECTED = 1_000

/** The file was read to its end: works out what taking it over would do. Throws invalid for what can be no bill yet. */
export function settleImport(scope: Scope, id: string, facts: BillFacts): Promise<ImportPlan> {
  const { workspaceId } = scope
  return inWorkspaceAtLength(scope, async (tx) => {
    const row = await tx.spendImport.findFirst({ where: { workspaceId, id: knownId(id) } })
    if (!row) throw notFound()
    const { contentSha256, format, formatVersion, label, sourceKind, isTotal, emptyDays, ...said } = facts
    const scopeKey = scopeKeyOf(format, isTotal)
    const bill = {
      id,
      projectId: row.projectId,
      format,
      scopeKey,
      emptyDays,
      committedAt: null,
      contentSha256,
      sourceKind,
      isCompared: false,
    }
    const plan = await planOf(tx, scope, bill)
    if (plan.records > MOST_RECORDS)
      throw invalid({
        file: `This bill has more than ${MOST_RECORDS} services and months. Export fewer at once.`,
      })
    // The reason quotes the cell, which may hold what is nobody’s business.
    const rejected = said.rejected
      .slice(0, MOST_REJECTED)
      .map((row) => ({ ...row, reason: publicText(row.reason, 300) }))
    const summary = { ...said, rejected, plan }
    const { count } = await tx.spendImport.updateMany({
      where: { workspaceId, id, status: { in: ['reading', 'staged'] } },
      data: {
        ...{ contentSha256, format, formatVersion, label, sourceKind, scopeKey },
        emptyDays: emptyDays.map((day) => dateOf(day)),
        ...{ status: 'staged', summary: asJson(summary), failure: null, aliveAt: new Date() },
      },
    })
    if (count === 0) throw conflict('The reading of this file was stopped.')
    return plan
  })
}

/** The file cannot be read, or not like this: what was written of it goes, the file itself stays. */
export function failImport(scope: Scope, id: string, failure: string): Promise<void> {
  const { workspaceId } = scope
  return inWorkspaceAtLength(scope, async (tx) => {
    const where = { workspaceId, id: knownId(id), status: { in: ['uploaded' as const, 'reading' as const] } }
    const { count } = await tx.spendImport.updateMany({
      where,
      data: { status: 'failed', failure: publicText(failure, 500) },
    })
    if (count > 0) await dropRows(tx, scope, id)
    else if (!(await tx.spendImport.findFirst({ where: { workspaceId, id } }))) throw notFound()
  })
}
