import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { type Rule, ruleWords } from '#lib/domain/spend/rule.ts'
import { conflict, notFound } from '#lib/errors.ts'
import { countOf } from '#lib/format.ts'
import type { SpendChoice } from '#lib/schemas/spend-rule.ts'
import { audit } from './audit.ts'
import { monthOfDate } from './convert.ts'
import { inWorkspaceAtLength, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'
import { choiceTarget, type MoveTarget } from './move-target.ts'
import { lockLedger, settleAuthority } from './spend-authority.ts'
import { planMove, targetOfRule } from './spend-move-plan.ts'
import { rollUp } from './spend-roll-up.ts'
import { projectNameOf } from './spend-rule.ts'

/** Gives rows and records to their new projects, and keeps of each where it came from. */
async function give(tx: Tx, { workspaceId }: Scope, moveId: string, target: MoveTarget): Promise<void> {
  await tx.$executeRaw`
    with moving as materialized (
      select * from (${target.lines}) line where to_project_id <> from_project_id),
    moved as (
      update spend_line line
      set project_id = moving.to_project_id, placed_by = ${target.isByHand ? moveId : null}::uuid from moving
      where line.workspace_id = ${workspaceId}::uuid and line.import_id = moving.import_id
        and line.ordinal = moving.ordinal)
    insert into spend_move_part (workspace_id, move_id, place, import_id, from_project_id, to_project_id, month, ordinals,
      placed_before)
    select ${workspaceId}::uuid, ${moveId}::uuid, row_number() over (), import_id, from_project_id, to_project_id, month,
      array_agg(ordinal order by ordinal), placed_by
    from moving group by import_id, from_project_id, to_project_id, month, placed_by`
  await tx.$executeRaw`
    with moving as materialized (
      select * from (${target.records}) record where to_project_id <> from_project_id),
    moved as (
      update spend_record record set project_id = moving.to_project_id, revision = revision + 1 from moving
      where record.workspace_id = ${workspaceId}::uuid and record.id = moving.id)
    insert into spend_move_part (workspace_id, move_id, place, from_project_id, to_project_id, month, record_ids)
    select ${workspaceId}::uuid, ${moveId}::uuid, -row_number() over (), from_project_id, to_project_id, month, array_agg(id)
    from moving group by from_project_id, to_project_id, month`
}

/** Gives back what is still where the move has put it. Returns how much of it counts. */
async function giveBack(tx: Tx, { workspaceId }: Scope, moveId: string): Promise<number> {
  const [{ lines } = { lines: 0 }] = await tx.$queryRaw<{ lines: number }[]>`
    with back as (
      update spend_line line set project_id = part.from_project_id, placed_by = part.placed_before
      from (select import_id, from_project_id, to_project_id, placed_before, unnest(ordinals) as ordinal
        from spend_move_part where workspace_id = ${workspaceId}::uuid and move_id = ${moveId}::uuid) part
      where line.workspace_id = ${workspaceId}::uuid and line.import_id = part.import_id
        and line.ordinal = part.ordinal and line.project_id = part.to_project_id
      returning line.replaced_by)
    select (count(*) filter (where replaced_by is null))::int as lines from back`
  const records = await tx.$executeRaw`
    update spend_record record set project_id = part.from_project_id, revision = revision + 1
    from (select from_project_id, to_project_id, unnest(record_ids) as id from spend_move_part
      where workspace_id = ${workspaceId}::uuid and move_id = ${moveId}::uuid) part
    where record.workspace_id = ${workspaceId}::uuid and record.id = part.id
      and record.project_id = part.to_project_id`
  return lines + records
}

/** Sums and authority of all that a move touches, on both of its ends. */
async function settleMove(tx: Tx, scope: Scope, moveId: string): Promise<void> {
  const parts = await tx.spendMovePart.findMany({
    where: { workspaceId: scope.workspaceId, moveId },
    select: { importId: true, fromProjectId: true, toProjectId: true, month: true },
  })
  await rollUp(tx, scope, [...new Set(parts.flatMap(({ importId }) => importId ?? []))])
  const places = parts.flatMap(({ fromProjectId, toProjectId, month }) =>
    [fromProjectId, toProjectId].map((projectId) => ({ projectId, month: monthOfDate(month) })),
  )
  for (const [projectId, rows] of Map.groupBy(places, (place) => place.projectId))
    await settleAuthority(
      tx,
      scope,
      projectId,
      rows.map(({ month }) => month),
    )
}

type Order = {
  target: MoveTarget
  rules: readonly Rule[]
  ruleId: string | null
  /** Of the preview. */
  fingerprint: string
  /** What is moved, to be said after the number of rows. */
  words: string
}

export type Moved = { id: string; lines: number; records: number }

/** Moves what was shown, all or nothing. Who moves at the same time waits, and is told that it is something else by now. */
async function move(
  tx: Tx,
  scope: Scope,
  { target, rules, ruleId, fingerprint, words }: Order,
): Promise<Moved> {
  const { workspaceId, userId } = scope
  const plan = await planMove(tx, scope, target, rules)
  if (plan.fingerprint !== fingerprint)
    throw conflict('The spend or the rules changed since the preview. Look at it again.')
  const count = (of: 'lines' | 'records') => plan.groups.reduce((sum, group) => sum + group[of], 0)
  const [lines, records] = [count('lines'), count('records')]
  if (lines + records === 0) throw conflict('Nothing is left to move: all of it is where it should be.')
  const id = newId()
  const what = [
    ...(lines > 0 ? [countOf(lines, 'row')] : []),
    ...(records > 0 ? [countOf(records, 'record')] : []),
  ].join(' and ')
  const summary = `Moved ${what} ${words}`
  await tx.spendMove.create({
    data: { workspaceId, id, ruleId, summary, lines, records, createdBy: userId },
  })
  await give(tx, scope, id, target)
  await settleMove(tx, scope, id)
  await audit(tx, scope, {
    ...{ action: 'spend.moved', subjectKind: 'spend-move', subjectId: id, summary },
    projectId: plan.groups[0]?.toProjectId ?? null,
  })
  return { id, lines, records }
}

/** Applies a rule, or all of them, to the rows that count. Throws not-found, conflict. */
export const applyRules = (scope: Scope, { id, plan }: { id: string | null; plan: string }): Promise<Moved> =>
  inWorkspaceAtLength(scope, async (tx) => {
    await lockLedger(tx, scope)
    const found = await targetOfRule(tx, scope, id)
    const rule = found.rules.find((each) => each.id === id)
    const words = rule ? `by the rule ${ruleWords(rule.conditions)}` : 'by the rules'
    return move(tx, scope, { ...found, ruleId: id, fingerprint: plan, words })
  })

/**
 * Gives chosen rows and records to a project. A later bill of the same rows follows; for rows that nobody has seen yet
 * there are rules.
 */
export const assignSpend = (
  scope: Scope,
  { plan, ...choice }: SpendChoice & { plan: string },
): Promise<Moved> =>
  inWorkspaceAtLength(scope, async (tx) => {
    await lockLedger(tx, scope)
    const words = `to ${await projectNameOf(tx, scope, choice.projectId)}`
    const target = choiceTarget(scope, choice)
    return move(tx, scope, { target, rules: [], ruleId: null, fingerprint: plan, words })
  })

/**
 * Takes a move back: what is still where it was put returns to where it came from. What was moved again since, or has
 * left with its import, stays as it is and is counted as left.
 */
export const undoMove = (scope: Scope, id: string): Promise<{ returned: number; left: number }> =>
  inWorkspaceAtLength(scope, async (tx) => {
    const { workspaceId, userId } = scope
    await lockLedger(tx, scope)
    const { count } = await tx.spendMove.updateMany({
      where: { workspaceId, id: knownId(id), undoneAt: null },
      data: { undoneAt: new Date(), undoneBy: userId },
    })
    const row = await tx.spendMove.findFirst({ where: { workspaceId, id } })
    if (!row) throw notFound()
    if (count === 0) throw conflict('This was undone before.')
    const returned = await giveBack(tx, scope, id)
    await settleMove(tx, scope, id)
    const summary = `Undid: ${row.summary}`
    await audit(tx, scope, {
      ...{ action: 'spend.move-undone', subjectKind: 'spend-move', subjectId: id, summary },
    })
    // A later bill may have brought more rows of the same charges, or fewer.
    return { returned, left: Math.max(0, row.lines + row.records - returned) }
  })

export type MoveRow = { id: string; summary: string; at: string; isUndone: boolean }

/** The latest moves, the newest first. */
export async function listMoves(tx: Tx, scope: Scope): Promise<MoveRow[]> {
  const rows = await tx.spendMove.findMany({
    where: { workspaceId: scope.workspaceId },
    orderBy: { id: 'desc' },
    take: 20,
    select: { id: true, summary: true, createdAt: true, undoneAt: true },
  })
  return rows.map(({ id, summary, createdAt, undoneAt }) => ({
    ...{ id, summary, at: createdAt.toISOString(), isUndone: undoneAt !== null },
  }))
}
