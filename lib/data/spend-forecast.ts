import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Currency } from '#lib/domain/money.ts'
import { type Reconciliation, reconcile } from '#lib/domain/spend/reconciliation.ts'
import { notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import type { SpendQuery } from '#lib/schemas/spend-query.ts'
import { inWorkspace } from './database.ts'
import { knownId } from './id.ts'
import { type ImportEntry, recentImports } from './import-list.ts'
import { type ProjectAccount, projectAccount } from './project-account.ts'
import { readSources } from './spend-import.ts'
import { readSpend, type SpendPage } from './spend-page.ts'

type Project = { id: string; currency: Currency }

export type ProjectSpend = Pick<ProjectAccount, 'account' | 'budget'> & {
  project: Project & { name: string; isArchived: boolean }
  page: SpendPage
  /** Months of which several sources speak. */
  reconciliations: Reconciliation[]
  imports: ImportEntry[]
}

/** All that the page of a project's spend shows; the filters of the list narrow nothing but it. Throws not-found. */
export function getProjectSpend(scope: Scope, projectId: string, query: SpendQuery): Promise<ProjectSpend> {
  return inWorkspace(scope, async (tx) => {
    const project = await tx.project.findFirst({
      where: { workspaceId: scope.workspaceId, id: knownId(projectId) },
      select: {
        ...{ id: true, name: true, currency: true, archivedAt: true },
        workspace: { select: { timeZone: true } },
      },
    })
    if (!project) throw notFound()
    const { archivedAt, workspace, ...named } = project
    const today = dayIn(new Date(), workspace.timeZone)
    const { account, budget } = await projectAccount(tx, scope, project, today)
    return {
      ...{ account, budget, project: { ...named, isArchived: archivedAt !== null } },
      page: await readSpend(tx, scope, { ...query, project: project.id, client: null }, 'project-spend'),
      reconciliations: reconcile(await readSources(tx, scope, project.id)),
      imports: await recentImports(tx, scope, project.id),
    }
  })
}
