import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { conflict, notFound } from '#lib/errors.ts'
import type { SavedViewChange, SavedViewInput } from '#lib/schemas/saved-view.ts'
import { audit } from './audit.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'

export type SavedView = { id: string; name: string; query: string }

/** More than anyone finds anything among. */
const MOST_VIEWS = 50

/** The views of a list that members of the workspace keep, by name. */
export const listSavedViews = (tx: Tx, scope: Scope, list: string): Promise<SavedView[]> =>
  tx.savedView.findMany({
    where: { workspaceId: scope.workspaceId, list },
    orderBy: { name: 'asc' },
    take: MOST_VIEWS,
    select: { id: true, name: true, query: true },
  })

/** Keeps the address of a list under a name that all members see. Also brings back what was removed. */
export function saveView(scope: Scope, input: SavedViewInput): Promise<{ id: string }> {
  const { workspaceId, userId } = scope
  return inWorkspace(scope, async (tx) => {
    if ((await tx.savedView.count({ where: { workspaceId, list: input.list } })) >= MOST_VIEWS)
      throw conflict(`A list keeps ${MOST_VIEWS} views. Remove one that nobody uses.`)
    const id = newId()
    await tx.savedView.create({ data: { workspaceId, id, createdBy: userId, ...input } })
    await tell(tx, scope, { id, verb: 'saved', summary: `Saved the view “${input.name}”` })
    return { id }
  })
}

export function renameView(scope: Scope, { id, name }: SavedViewChange): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const former = await tx.savedView.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
    if (!former) throw notFound()
    await tx.savedView.update({ where: { workspaceId_id: { workspaceId, id } }, data: { name } })
    await tell(tx, scope, { id, verb: 'renamed', summary: `Renamed the view “${former.name}” to “${name}”` })
  })
}

export function removeView(scope: Scope, id: string): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const former = await tx.savedView.findUnique({
      where: { workspaceId_id: { workspaceId, id: knownId(id) } },
    })
    if (!former) throw notFound()
    await tx.savedView.deleteMany({ where: { workspaceId, id } })
    await tell(tx, scope, { id, verb: 'removed', summary: `Removed the view “${former.name}”` })
  })
}

const tell = (tx: Tx, scope: Scope, { id, verb, summary }: { id: string; verb: string; summary: string }) =>
  audit(tx, scope, { action: `view.${verb}`, subjectKind: 'saved-view', subjectId: id, summary })
