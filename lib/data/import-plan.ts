import 'server-only'
import { createHash } from 'node:crypto'
import type { Scope } from '#lib/auth/proof.ts'
import { canonicalJson } from '#lib/domain/canonical.ts'
import { monthOf } from '#lib/domain/month.ts'
import type { BillSum } from '#lib/domain/spend/bill-sum.ts'
import { type PlannedMonth, plannedMonths, type StandingRecord } from '#lib/domain/spend/planned-month.ts'
import { invalid, notFound } from '#lib/errors.ts'
import { formatMonth } from '#lib/format.ts'
import { amountOf, dateOfMonth, monthOfDate } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { todayOf } from './open-comparison.ts'

/** A bill as it was read: what it is, and what it comes to. */
export type BillReading = {
  fileName: string
  /** Of the bytes of the file and of what was said of it; its name does not matter. */
  contentSha256: string
  format: string
  label: string
  sourceKind: string
  rows: { read: number; accepted: number; skipped: number; rejected: number }
  sums: BillSum[]
}

export type ImportPlan = {
  /** The same content was taken over before and stands. */
  isKnown: boolean
  months: PlannedMonth[]
  records: number
  replacedRecords: number
  /** Changes as soon as something else would be written. */
  fingerprint: string
}

const MOST_RECORDS = 5_000

/** Records of the months of a bill that count now; those of an earlier bill of the same format and provider give way. */
async function standingRecords(
  tx: Tx,
  { workspaceId }: Scope,
  projectId: string,
  { format, sums }: BillReading,
): Promise<StandingRecord[]> {
  const months = [...new Set(sums.map(({ month }) => month))]
  const rows = await tx.spendRecord.findMany({
    where: { workspaceId, projectId, archivedAt: null, month: { in: months.map(dateOfMonth) } },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, month: true, currency: true, amount: true, provider: true },
      spendImport: { select: { format: true } },
    },
  })
  const covered = new Set(sums.map(({ month, provider }) => `${month} ${provider}`))
  return rows.map(({ spendImport, amount, ...row }) => {
    const month = monthOfDate(row.month)
    return {
      ...{ id: row.id, month, currency: row.currency, amount: amount && amountOf(amount) },
      isReplaced: spendImport?.format === format && covered.has(`${month} ${row.provider}`),
    }
  })
}

/** What taking over a bill would write and replace, and the records that would give way. */
export async function planOf(
  tx: Tx,
  scope: Scope,
  projectId: string,
  reading: BillReading,
): Promise<{ plan: ImportPlan; replaced: string[] }> {
  const { workspaceId } = scope
  const project = await tx.project.findFirst({
    where: { workspaceId, id: projectId, archivedAt: null },
    select: { id: true },
  })
  if (!project) throw notFound()
  const { sums, contentSha256 } = reading
  const today = monthOf(await todayOf(tx, scope))
  const ahead = sums.find(({ month }) => month > today)
  if (ahead)
    throw invalid({ file: `This bill has rows for ${formatMonth(ahead.month)}, which has not begun.` })
  if (sums.length > MOST_RECORDS)
    throw invalid({
      file: `This bill has more than ${MOST_RECORDS} services and months. Export fewer at once.`,
    })
  const standing = await standingRecords(tx, scope, projectId, reading)
  const known = await tx.spendImport.findFirst({
    where: { workspaceId, projectId, contentSha256, undoneAt: null },
    select: { id: true },
  })
  const replaced = standing.filter(({ isReplaced }) => isReplaced).map(({ id }) => id)
  const written = { projectId, contentSha256, sums, replaced, known: known !== null }
  const plan: ImportPlan = {
    isKnown: known !== null,
    months: plannedMonths(sums, standing),
    records: sums.length,
    replacedRecords: replaced.length,
    fingerprint: createHash('sha256').update(canonicalJson(written)).digest('hex'),
  }
  return { plan, replaced }
}

/** What taking over a bill would write and replace. Throws not-found; invalid for a month that has not begun. */
export const planImport = (scope: Scope, projectId: string, reading: BillReading): Promise<ImportPlan> =>
  inWorkspace(scope, async (tx) => (await planOf(tx, scope, projectId, reading)).plan)
