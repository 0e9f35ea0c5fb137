import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Paper } from '#lib/domain/look.ts'
import type { ProjectStatus } from '#lib/domain/project/status.ts'
import { notFound } from '#lib/errors.ts'
import type { ClientChange, ClientInput } from '#lib/schemas/client.ts'
import { audit } from './audit.ts'
import { dayOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'
import { missed } from './revision.ts'

type ContactView = {
  id: string
  revision: number
  name: string
  email: string | null
  phone: string | null
  role: string | null
}

export type ClientView = {
  id: string
  revision: number
  name: string
  website: string | null
  note: string
  /** Null: as the workspace has it. */
  locale: string | null
  paper: Paper | null
  isArchived: boolean
  contacts: ContactView[]
  projects: { id: string; name: string; status: ProjectStatus; startsOn: Day | null; endsOn: Day | null }[]
}

const contactFields = { id: true, revision: true, name: true, email: true, phone: true, role: true } as const

/** A client with its contacts and its projects, archived ones left out. Throws not-found. */
export function getClient(scope: Scope, id: string): Promise<ClientView> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const row = await tx.client.findUnique({
      where: { workspaceId_id: { workspaceId, id: knownId(id) } },
      include: {
        contacts: {
          where: { archivedAt: null },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
          select: contactFields,
        },
        projects: { where: { archivedAt: null }, orderBy: { id: 'desc' } },
      },
    })
    if (!row) throw notFound()
    return {
      id: row.id,
      revision: row.revision,
      name: row.name,
      website: row.website,
      ...{ note: row.note, locale: row.locale, paper: row.paper as Paper | null },
      isArchived: row.archivedAt !== null,
      contacts: row.contacts,
      projects: row.projects.map(({ id, name, status, startsOn, endsOn }) => ({
        id,
        name,
        status,
        startsOn: startsOn && dayOf(startsOn),
        endsOn: endsOn && dayOf(endsOn),
      })),
    }
  })
}

export function createClient(scope: Scope, input: ClientInput): Promise<{ id: string }> {
  const id = newId()
  return inWorkspace(scope, async (tx) => {
    await tx.client.create({ data: { workspaceId: scope.workspaceId, id, ...input } })
    await note(tx, scope, 'created', id, `Added the client ${input.name}`)
    return { id }
  })
}

export function updateClient(
  scope: Scope,
  { id, revision, ...input }: ClientChange,
): Promise<{ id: string }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const { count } = await tx.client.updateMany({
      where: { workspaceId, id, revision, archivedAt: null },
      data: { ...input, revision: { increment: 1 } },
    })
    if (count === 0)
      throw missed(await tx.client.findUnique({ where: { workspaceId_id: { workspaceId, id } } }))
    await note(tx, scope, 'changed', id, `Changed the client ${input.name}`)
    return { id }
  })
}

/** Takes a client off the lists; its projects stay. To archive what is archived changes nothing. */
export const archiveClient = (scope: Scope, id: string): Promise<void> =>
  setArchived(scope, id, true, 'archived', 'Archived')

export const restoreClient = (scope: Scope, id: string): Promise<void> =>
  setArchived(scope, id, false, 'restored', 'Restored')

async function setArchived(scope: Scope, id: string, isArchived: boolean, verb: string, word: string) {
  const { workspaceId } = scope
  await inWorkspace(scope, async (tx) => {
    const { count } = await tx.client.updateMany({
      where: { workspaceId, id: knownId(id), archivedAt: isArchived ? null : { not: null } },
      data: { archivedAt: isArchived ? new Date() : null, revision: { increment: 1 } },
    })
    const row = await tx.client.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
    if (!row) throw notFound()
    if (count > 0) await note(tx, scope, verb, id, `${word} the client ${row.name}`)
  })
}

const note = (tx: Tx, scope: Scope, verb: string, id: string, summary: string) =>
  audit(tx, scope, { action: `client.${verb}`, subjectKind: 'client', subjectId: id, summary })
