import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from './database.ts'
import { containing } from './listing.ts'

export type SearchHit = {
  kind: 'client' | 'project' | 'quote'
  id: string
  title: string
  /** What tells it from others of the same title. */
  detail: string
}

const SHOWN = 6

/** Clients and projects by name, quotes by number; a few of each, for the command palette. Archived ones stay out. */
export async function searchWorkspace(scope: Scope, q: string): Promise<SearchHit[]> {
  const { workspaceId } = scope
  const found = containing(q.trim())
  if (q.trim() === '') return []
  return inWorkspace(scope, async (tx) => {
    const clients = await tx.client.findMany({
      where: { workspaceId, archivedAt: null, name: found },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
      take: SHOWN,
    })
    const projects = await tx.project.findMany({
      where: { workspaceId, archivedAt: null, OR: [{ name: found }, { client: { name: found } }] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, client: { select: { name: true } } },
      take: SHOWN,
    })
    const quotes = await tx.quote.findMany({
      where: { workspaceId, archivedAt: null, project: { archivedAt: null }, number: found },
      orderBy: { number: 'desc' },
      select: { id: true, number: true, project: { select: { name: true } } },
      take: SHOWN,
    })
    return [
      ...clients.map(({ id, name }): SearchHit => ({ kind: 'client', id, title: name, detail: 'Client' })),
      ...projects.map(
        ({ id, name, client }): SearchHit => ({ kind: 'project', id, title: name, detail: client.name }),
      ),
      ...quotes.map(
        ({ id, number, project }): SearchHit => ({
          kind: 'quote',
          id,
          title: number ?? '',
          detail: project.name,
        }),
      ),
    ]
  })
}
