import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import {
  canMove,
  type ProjectEvent,
  type ProjectStatus,
  statusAfter,
  statusName,
  whyNotMove,
} from '#lib/domain/project/status.ts'
import { conflict, notFound } from '#lib/errors.ts'
import type { ProjectMove } from '#lib/schemas/project.ts'
import { audit } from './audit.ts'
import { inWorkspace, type Tx } from './database.ts'
import { missed } from './revision.ts'

/** Moves a project by hand. A move that the rules do not know is a conflict that says why. */
export function moveProject(scope: Scope, { id, revision, status }: ProjectMove): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const was = await tx.project.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
    if (!was) throw notFound()
    if (!canMove(was.status, status)) throw conflict(whyNotMove(was.status, status))
    const { count } = await tx.project.updateMany({
      where: { workspaceId, id, revision, archivedAt: null },
      data: { status, revision: { increment: 1 } },
    })
    if (count === 0) throw missed(was)
    await noteMove(tx, scope, { id, name: was.name, from: was.status, to: status })
  })
}

/**
 * Carries a project along after something happened to what belongs to it, within the caller's transaction.
 * The revision stays, so that a form open elsewhere still saves. The row is locked before it is judged, so that of two
 * events at once the earlier station never overwrites the later one.
 */
export async function advanceProject(
  tx: Tx,
  scope: Scope | ShareScope,
  projectId: string,
  event: ProjectEvent,
): Promise<void> {
  const { workspaceId } = scope
  const [row] = await tx.$queryRaw<{ name: string; status: ProjectStatus }[]>`
    select name, status::text as status from project
    where workspace_id = ${workspaceId}::uuid and id = ${projectId}::uuid for no key update`
  if (!row) throw notFound()
  const status = statusAfter(row.status, event)
  if (status === row.status) return
  await tx.project.updateMany({ where: { workspaceId, id: projectId }, data: { status } })
  await noteMove(tx, scope, { id: projectId, name: row.name, from: row.status, to: status })
}

/** Where the acceptance that won a project was taken back, and no other stands, it is quoted again. */
export async function takeBackWin(tx: Tx, scope: Scope, projectId: string): Promise<void> {
  const { workspaceId } = scope
  const [row] = await tx.$queryRaw<{ name: string; isWon: boolean }[]>`
    select name, status = 'won' and not exists (select from standing_acceptance answer
      join quote on quote.workspace_id = answer.workspace_id and quote.id = answer.quote_id
      where answer.workspace_id = project.workspace_id and quote.project_id = project.id) as "isWon"
    from project where workspace_id = ${workspaceId}::uuid and id = ${projectId}::uuid for no key update`
  if (!row) throw notFound()
  if (!row.isWon) return
  await tx.project.updateMany({ where: { workspaceId, id: projectId }, data: { status: 'quoted' } })
  await noteMove(tx, scope, { id: projectId, name: row.name, from: 'won', to: 'quoted' })
}

type Move = { id: string; name: string; from: ProjectStatus; to: ProjectStatus }

const noteMove = (tx: Tx, scope: Scope | ShareScope, { id, name, from, to }: Move) =>
  audit(tx, scope, {
    action: 'project.moved',
    subjectKind: 'project',
    subjectId: id,
    projectId: id,
    summary: `Moved the project ${name} from ${statusName[from].toLowerCase()} to ${statusName[to].toLowerCase()}`,
    detail: { from, to },
  })
