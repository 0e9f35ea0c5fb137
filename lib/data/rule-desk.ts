import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Condition, Rule } from '#lib/domain/spend/rule.ts'
import { inWorkspace } from './database.ts'
import { listMoves, type MoveRow } from './spend-move.ts'

export type RuleRow = Rule & {
  revision: number
  projectName: string
  /** Its project is archived. */
  isResting: boolean
}

export type RuleDesk = {
  rules: RuleRow[]
  projects: { id: string; name: string; client: string }[]
  moves: MoveRow[]
  timeZone: string
}

/** All rules in their order, the projects that one can lead to, and what was moved of late. */
export const getRuleDesk = (scope: Scope): Promise<RuleDesk> =>
  inWorkspace(scope, async (tx) => {
    const { workspaceId } = scope
    const rows = await tx.spendRule.findMany({
      where: { workspaceId, archivedAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: { project: { select: { name: true, archivedAt: true } } },
    })
    const projects = await tx.project.findMany({
      where: { workspaceId, archivedAt: null },
      orderBy: { name: 'asc' },
      take: 1000,
      select: { id: true, name: true, client: { select: { name: true } } },
    })
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    return {
      ...{ moves: await listMoves(tx, scope), timeZone },
      projects: projects.map(({ id, name, client }) => ({ id, name, client: client.name })),
      rules: rows.map(({ id, projectId, revision, project, conditions }) => ({
        ...{ id, projectId, revision, conditions: conditions as Condition[] },
        ...{ projectName: project.name, isResting: project.archivedAt !== null },
      })),
    }
  })
