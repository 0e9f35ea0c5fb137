import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { type Condition, type Rule, ruleWords } from '#lib/domain/spend/rule.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import type { RuleChange, RuleInput } from '#lib/schemas/spend-rule.ts'
import { audit } from './audit.ts'
import { asJson } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'
import { missed } from './revision.ts'

const MOST_RULES = 200

const inOrder = [{ position: 'asc' as const }, { id: 'asc' as const }]

const conditionsOf = (value: unknown): Condition[] => (Array.isArray(value) ? (value as Condition[]) : [])

/**
 * The rules that count, the first first. Those that lead to an archived project rest until it is restored, but for the
 * one that is `changed`.
 */
export async function readRules(tx: Tx, scope: Scope, changed: string | null = null): Promise<Rule[]> {
  const rows = await tx.spendRule.findMany({
    where: {
      ...{ workspaceId: scope.workspaceId, archivedAt: null },
      OR: [{ project: { archivedAt: null } }, ...(changed ? [{ id: changed }] : [])],
    },
    orderBy: inOrder,
    take: MOST_RULES,
    select: { id: true, projectId: true, conditions: true },
  })
  return rows.map((row) => ({ ...row, conditions: conditionsOf(row.conditions) }))
}

/** The name of a project that spend may be given to. Throws invalid where there is none. */
export async function projectNameOf(tx: Tx, scope: Scope, projectId: string): Promise<string> {
  const project = await tx.project.findFirst({
    where: { workspaceId: scope.workspaceId, id: knownId(projectId), archivedAt: null },
    select: { name: true },
  })
  if (!project) throw invalid({ projectId: 'Choose a project of yours that is not archived.' })
  return project.name
}

/** Who changes rules of a workspace waits for the one before him: their order is one thing. */
const lockRules = (tx: Tx, { workspaceId }: Scope) =>
  tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${workspaceId}, 13))::text`

const tell = (
  tx: Tx,
  scope: Scope,
  { verb, ...entry }: { verb: string; id: string | null; projectId?: string; summary: string },
): Promise<void> =>
  audit(tx, scope, {
    ...{ action: `spend-rule.${verb}`, subjectKind: 'spend-rule', subjectId: entry.id },
    ...{ projectId: entry.projectId, summary: entry.summary },
  })

/** A new rule, behind all others. Nothing is moved by it; later imports follow it. */
export const createRule = (scope: Scope, { projectId, conditions }: RuleInput): Promise<{ id: string }> =>
  inWorkspace(scope, async (tx) => {
    const { workspaceId, userId } = scope
    await lockRules(tx, scope)
    const name = await projectNameOf(tx, scope, projectId)
    const standing = { workspaceId, archivedAt: null }
    if ((await tx.spendRule.count({ where: standing })) >= MOST_RULES)
      throw conflict(`At most ${MOST_RULES} rules can stand. Remove one first.`)
    const { _max } = await tx.spendRule.aggregate({ where: { workspaceId }, _max: { position: true } })
    const id = newId()
    const position = (_max.position ?? 0) + 1
    await tx.spendRule.create({
      data: { workspaceId, id, position, projectId, conditions: asJson(conditions), createdBy: userId },
    })
    const summary = `Made a rule: ${ruleWords(conditions)} goes to ${name}`
    await tell(tx, scope, { verb: 'created', id, projectId, summary })
    return { id }
  })

export const updateRule = (scope: Scope, input: RuleChange): Promise<{ id: string }> =>
  inWorkspace(scope, async (tx) => {
    const { workspaceId } = scope
    const { id, revision, projectId, conditions } = input
    const name = await projectNameOf(tx, scope, projectId)
    const { count } = await tx.spendRule.updateMany({
      where: { workspaceId, id, revision, archivedAt: null },
      data: { projectId, conditions: asJson(conditions), revision: { increment: 1 } },
    })
    if (count === 0) throw missed(await tx.spendRule.findFirst({ where: { workspaceId, id } }))
    const summary = `Changed a rule: ${ruleWords(conditions)} goes to ${name}`
    await tell(tx, scope, { verb: 'changed', id, projectId, summary })
    return { id }
  })

/** Puts all rules in this order. A conflict when others stand by now. */
export const orderRules = (scope: Scope, ids: readonly string[]): Promise<void> =>
  inWorkspace(scope, async (tx) => {
    const { workspaceId } = scope
    await lockRules(tx, scope)
    const rows = await tx.spendRule.findMany({
      where: { workspaceId },
      orderBy: inOrder,
      select: { id: true, archivedAt: true },
    })
    if (!ids.every((id) => rows.some((row) => row.id === id))) throw notFound()
    const standing = rows.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id)
    if (ids.toSorted().join() !== standing.toSorted().join())
      throw conflict('The rules changed since. Reload the page, then repeat your change.')
    if (ids.join() === standing.join()) return
    await tx.$executeRaw`
      update spend_rule set position = given.place, revision = revision + 1
      from unnest(${ids}::uuid[]) with ordinality as given(id, place)
      where workspace_id = ${workspaceId}::uuid and spend_rule.id = given.id
        and spend_rule.position <> given.place`
    await tell(tx, scope, { verb: 'reordered', id: null, summary: 'Changed the order of the rules' })
  })

/** Takes a rule out, or brings it back to its place; what it moved stays where it is. */
export const archiveRule = (scope: Scope, id: string): Promise<void> => setArchived(scope, id, true)

export const restoreRule = (scope: Scope, id: string): Promise<void> => setArchived(scope, id, false)

const setArchived = (scope: Scope, id: string, isArchived: boolean): Promise<void> =>
  inWorkspace(scope, async (tx) => {
    const { workspaceId } = scope
    await lockRules(tx, scope)
    const { count } = await tx.spendRule.updateMany({
      where: { workspaceId, id: knownId(id), archivedAt: isArchived ? null : { not: null } },
      data: { archivedAt: isArchived ? new Date() : null, revision: { increment: 1 } },
    })
    const row = await tx.spendRule.findFirst({ where: { workspaceId, id } })
    if (!row) throw notFound()
    if (count === 0) return
    const { projectId } = row
    const summary = `${isArchived ? 'Removed' : 'Brought back'} the rule: ${ruleWords(conditionsOf(row.conditions))}`
    await tell(tx, scope, { verb: isArchived ? 'archived' : 'restored', id, projectId, summary })
  })
