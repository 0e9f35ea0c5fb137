import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { type Month, monthOf } from '#lib/domain/month.ts'
import type { Amount } from '#lib/domain/rate.ts'
import { type SpendKind, spendKindName } from '#lib/domain/spend/kind.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import { dayIn, formatAmount, formatMonth } from '#lib/format.ts'
import type { SpendChange, SpendInput } from '#lib/schemas/spend.ts'
import { audit } from './audit.ts'
import { dateOfMonth, monthOfDate } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'
import { missed } from './revision.ts'
import { lockLedger, settleAuthority } from './spend-authority.ts'

/** Logs one billed amount of a month by hand. Returns its id, for the undo. */
export function createSpend(scope: Scope, { projectId, ...input }: SpendInput): Promise<{ id: string }> {
  const { workspaceId, userId } = scope
  return inWorkspace(scope, async (tx) => {
    const project = await tx.project.findFirst({ where: { workspaceId, id: projectId, archivedAt: null } })
    if (!project) throw notFound()
    const id = newId()
    await lockLedger(tx, scope)
    const row = await spendRow(tx, scope, input)
    await tx.spendRecord.create({
      data: { workspaceId, id, projectId, origin: 'manual', createdBy: userId, ...row },
    })
    await settleAuthority(tx, scope, projectId, [input.month])
    await tellOfSpend(tx, scope, { id, projectId, verb: 'created', summary: `Logged ${wordsOf(input)}` })
    return { id }
  })
}

export function updateSpend(scope: Scope, { id, revision, ...input }: SpendChange): Promise<{ id: string }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const before = await typedIn(tx, scope, id)
    const { count } = await tx.spendRecord.updateMany({
      where: { workspaceId, id, revision, archivedAt: null, project: { archivedAt: null } },
      data: { ...(await spendRow(tx, scope, input)), revision: { increment: 1 } },
    })
    const row = await tx.spendRecord.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
    if (!row || count === 0) throw missed(row)
    const { projectId } = row
    await settleAuthority(tx, scope, projectId, [before, input.month])
    await tellOfSpend(tx, scope, { id, projectId, verb: 'changed', summary: `Changed ${wordsOf(input)}` })
    return { id }
  })
}

/** Takes a record out of every sum; to archive what is archived changes nothing. */
export const archiveSpend = (scope: Scope, id: string): Promise<void> => setArchived(scope, id, true)

export const restoreSpend = (scope: Scope, id: string): Promise<void> => setArchived(scope, id, false)

async function setArchived(scope: Scope, id: string, isArchived: boolean): Promise<void> {
  const { workspaceId } = scope
  await inWorkspace(scope, async (tx) => {
    const month = await typedIn(tx, scope, id)
    const { count } = await tx.spendRecord.updateMany({
      where: { workspaceId, id: knownId(id), archivedAt: isArchived ? null : { not: null } },
      data: { archivedAt: isArchived ? new Date() : null, revision: { increment: 1 } },
    })
    const row = await tx.spendRecord.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
    if (!row) throw notFound()
    if (count === 0) return
    await settleAuthority(tx, scope, row.projectId, [month])
    const words = wordsOf({
      ...row,
      month: monthOfDate(row.month),
      amount: row.amount?.toFixed() ?? null,
    })
    const verb = isArchived ? 'archived' : 'restored'
    const summary = `${isArchived ? 'Removed' : 'Brought back'} ${words}`
    await tellOfSpend(tx, scope, { id, projectId: row.projectId, verb, summary })
  })
}

/** The month of a record that was typed in, under the lock of the ledger. Sums of a bill change with it alone. */
async function typedIn(tx: Tx, scope: Scope, id: string): Promise<Month> {
  const { workspaceId } = scope
  await lockLedger(tx, scope)
  const row = await tx.spendRecord.findUnique({ where: { workspaceId_id: { workspaceId, id: knownId(id) } } })
  if (!row) throw notFound()
  if (row.importId) throw conflict('This is a sum of an imported bill: undo the import, or import it anew.')
  return monthOfDate(row.month)
}

type Billed = { month: Month; kind: SpendKind; provider: string; amount: Amount | null; currency: string }

/** The row of the table; a bill for a month that has not begun is a forecast, not spend. */
async function spendRow(tx: Tx, scope: Scope, input: Omit<SpendInput, 'projectId'>) {
  const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
  if (input.month > monthOf(dayIn(new Date(), timeZone)))
    throw invalid({ month: 'This month has not begun yet. Choose this month or an earlier one.' })
  return { ...input, month: dateOfMonth(input.month) }
}

const wordsOf = ({ month, kind, provider, amount, currency }: Billed): string =>
  `${amount === null ? `an unknown amount in ${currency}` : formatAmount(amount, currency)} of ${spendKindName[kind]} spend at ${provider} for ${formatMonth(month)}`

type Told = { id: string; projectId: string; verb: string; summary: string }

const tellOfSpend = (tx: Tx, scope: Scope, { id, projectId, verb, summary }: Told): Promise<void> =>
  audit(tx, scope, { action: `spend.${verb}`, subjectKind: 'spend', subjectId: id, projectId, summary })
