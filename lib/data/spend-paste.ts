import 'server-only'
import { createHash } from 'node:crypto'
import type { Scope } from '#lib/auth/proof.ts'
import { canonicalJson } from '#lib/domain/canonical.ts'
import { monthOf } from '#lib/domain/month.ts'
import { comparePaste, type PasteFate, type Standing } from '#lib/domain/spend/paste/compare-paste.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import { countOf } from '#lib/format.ts'
import type { PasteUndo, SpendBlock, SpendPaste } from '#lib/schemas/spend-paste.ts'
import { audit } from './audit.ts'
import { amountOf, dateOfMonth, monthOfDate } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { newId } from './id.ts'
import { todayOf } from './open-comparison.ts'
import { lockLedger, settleAuthority } from './spend-authority.ts'

export type PastePlan = {
  /** In the order of the records. */
  fates: PasteFate[]
  fingerprint: string
}

export type PasteDone = { made: string[]; replaced: string[] }

/** What writing a block would do, without writing it. */
export const planPaste = (scope: Scope, block: SpendBlock): Promise<PastePlan> =>
  inWorkspace(scope, (tx) => planOf(tx, scope, block))

async function planOf(tx: Tx, scope: Scope, { projectId, records }: SpendBlock): Promise<PastePlan> {
  const { workspaceId } = scope
  const project = await tx.project.findFirst({ where: { workspaceId, id: projectId, archivedAt: null } })
  if (!project) throw notFound()
  const thisMonth = monthOf(await todayOf(tx, scope))
  if (records.some(({ month }) => month > thisMonth))
    throw invalid({ records: 'A month has not begun yet. Leave it out.' })
  const found = await tx.spendRecord.findMany({
    where: {
      ...{ workspaceId, projectId, importId: null, archivedAt: null },
      month: { in: [...new Set(records.map(({ month }) => month))].map(dateOfMonth) },
    },
    orderBy: { id: 'asc' },
  })
  const standing = found.map(
    ({ id, revision, month, provider, service, kind, amount, currency, note }): Standing => ({
      ...{ id, revision, provider, service, kind, currency, note },
      ...{ month: monthOfDate(month), amount: amount && amountOf(amount) },
    }),
  )
  const fates = comparePaste(records, standing)
  const fingerprint = createHash('sha256').update(canonicalJson(fates)).digest('hex')
  return { fates, fingerprint }
}

/** Writes a block as it was shown, all of it or nothing: what is new is added, what changed is replaced. */
export function writePaste(scope: Scope, { fingerprint, ...block }: SpendPaste): Promise<PasteDone> {
  const { workspaceId, userId } = scope
  const { projectId, records } = block
  return inWorkspace(scope, async (tx) => {
    // Two who paste the same at once: the second one waits, and is told that it stands already.
    await lockLedger(tx, scope)
    const plan = await planOf(tx, scope, block)
    if (plan.fingerprint !== fingerprint)
      throw conflict('The spend of this project changed since these cells were read. Look at them again.')
    if (plan.fates.some(({ kind }) => kind === 'several'))
      throw conflict('Several records stand for one of these amounts. Change those in the list.')
    const replaced = plan.fates.flatMap((fate) => (fate.kind === 'changed' ? [fate.id] : []))
    const rows = records.flatMap((record, at) => {
      const fate = plan.fates[at]
      if (fate?.kind === 'same') return []
      // What was noted of an amount outlives its change.
      const note = record.note || (fate?.kind === 'changed' ? fate.note : '')
      const own = { workspaceId, projectId, id: newId(), origin: 'manual', createdBy: userId }
      return [{ ...record, ...own, note, month: dateOfMonth(record.month) }]
    })
    await setArchived(tx, scope, replaced, true)
    await tx.spendRecord.createMany({ data: rows })
    await settleAuthority(
      tx,
      scope,
      projectId,
      records.map(({ month }) => month),
    )
    const made = rows.map(({ id }) => id)
    const changes = replaced.length > 0 ? `, ${replaced.length} of them in the place of others` : ''
    await tell(tx, scope, projectId, `Pasted ${countOf(made.length, 'amount')}${changes}`, 'pasted')
    return { made, replaced }
  })
}

/** Takes a paste back, all of it or nothing. */
export function undoPaste(scope: Scope, { projectId, made, replaced }: PasteUndo): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    await lockLedger(tx, scope)
    const known = await tx.spendRecord.findMany({
      where: { workspaceId, projectId, importId: null, id: { in: [...made, ...replaced] } },
      select: { month: true },
    })
    if (known.length !== made.length + replaced.length) throw notFound()
    await setArchived(tx, scope, made, true)
    await setArchived(tx, scope, replaced, false)
    await settleAuthority(
      tx,
      scope,
      projectId,
      known.map(({ month }) => monthOfDate(month)),
    )
    await tell(tx, scope, projectId, `Took back ${countOf(made.length, 'pasted amount')}`, 'paste-undone')
  })
}

async function setArchived(tx: Tx, { workspaceId }: Scope, ids: string[], isArchived: boolean) {
  if (ids.length === 0) return
  await tx.spendRecord.updateMany({
    where: { workspaceId, importId: null, id: { in: ids }, archivedAt: isArchived ? null : { not: null } },
    data: { archivedAt: isArchived ? new Date() : null, revision: { increment: 1 } },
  })
}

const tell = (tx: Tx, scope: Scope, projectId: string, summary: string, verb: string) =>
  audit(tx, scope, {
    ...{ action: `spend.${verb}`, subjectKind: 'project', subjectId: projectId, projectId },
    summary: `${summary} of spend`,
  })
