import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Condition, Rule } from '#lib/domain/spend/rule.ts'
import { notFound } from '#lib/errors.ts'
import { inWorkspace, type Tx } from './database.ts'
import { listMoves, type MoveRow } from './spend-move.ts'

type RuleRow = Rule & {
  revision: number
  projectName: string
  /** Its project is archived. */
  isResting: boolean
}

type ProjectChoice = { id: string; name: string; client: string }

export type RuleDesk = { rules: RuleRow[]; moves: MoveRow[]; timeZone: string }

async function readRows(tx: Tx, { workspaceId }: Scope): Promise<RuleRow[]> {
  const rows = await tx.spendRule.findMany({
    where: { workspaceId, archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { project: { select: { name: true, archivedAt: true } } },
  })
  return rows.map(({ id, projectId, revision, project, conditions }) => ({
    ...{ id, projectId, revision, conditions: conditions as Condition[] },
    ...{ projectName: project.name, isResting: project.archivedAt !== null },
  }))
}

async function readProjects(tx: Tx, { workspaceId }: Scope): Promise<ProjectChoice[]> {
  const projects = await tx.project.findMany({
    where: { workspaceId, archivedAt: null },
    orderBy: { name: 'asc' },
    take: 1000,
    select: { id: true, name: true, client: { select: { name: true } } },
  })
  return projects.map(({ id, name, client }) => ({ id, name, client: client.name }))
}

/** All rules in their order, and what was moved of late. */
export const getRuleDesk = (scope: Scope): Promise<RuleDesk> =>
  inWorkspace(scope, async (tx) => {
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
    return { rules: await readRows(tx, scope), moves: await listMoves(tx, scope), timeZone }
  })

/** The projects that a new rule can lead to. */
export const getRuleStart = (scope: Scope): Promise<{ projects: ProjectChoice[] }> =>
  inWorkspace(scope, async (tx) => ({ projects: await readProjects(tx, scope) }))

export type RuleView = { rule: RuleRow; place: number; projects: ProjectChoice[] }

/** One rule with its place, counted from 1. Throws not-found. */
export const getRule = (scope: Scope, id: string): Promise<RuleView> =>
  inWorkspace(scope, async (tx) => {
    const rules = await readRows(tx, scope)
    const rule = rules.find((one) => one.id === id)
    if (!rule) throw notFound()
    return { rule, place: rules.indexOf(rule) + 1, projects: await readProjects(tx, scope) }
  })
