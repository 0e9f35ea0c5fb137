import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { invalid, notFound } from '#lib/errors.ts'
import type { ContactChange, ContactInput } from '#lib/schemas/client.ts'
import { audit } from './audit.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'
import { missed } from './revision.ts'

/** Adds a person to a client. A client that is archived or not of this workspace is refused at its field. */
export function createContact(scope: Scope, input: ContactInput): Promise<{ id: string }> {
  const { workspaceId } = scope
  const id = newId()
  return inWorkspace(scope, async (tx) => {
    const client = await tx.client.findFirst({
      where: { workspaceId, id: input.clientId, archivedAt: null },
      select: { name: true },
    })
    if (!client) throw invalid({ clientId: 'This client is archived or does not exist. Choose another one.' })
    await tx.contact.create({ data: { workspaceId, id, ...input } })
    await note(tx, scope, 'created', id, `Added ${input.name} to the client ${client.name}`)
    return { id }
  })
}

export function updateContact(
  scope: Scope,
  { id, revision, ...input }: ContactChange,
): Promise<{ id: string }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const { count } = await tx.contact.updateMany({
      where: { workspaceId, id, revision, archivedAt: null },
      data: { ...input, revision: { increment: 1 } },
    })
    if (count === 0)
      throw missed(await tx.contact.findUnique({ where: { workspaceId_id: { workspaceId, id } } }))
    await note(tx, scope, 'changed', id, `Changed the contact ${input.name}`)
    return { id }
  })
}

export const archiveContact = (scope: Scope, id: string): Promise<void> =>
  setArchived(scope, id, true, 'archived', 'Archived')

export const restoreContact = (scope: Scope, id: string): Promise<void> =>
  setArchived(scope, id, false, 'restored', 'Restored')

async function setArchived(scope: Scope, id: string, isArchived: boolean, verb: string, word: string) {
  const { workspaceId } = scope
  await inWorkspace(scope, async (tx) => {
    const { count } = await tx.contact.updateMany({
      where: { workspaceId, id: knownId(id), archivedAt: isArchived ? null : { not: null } },
      data: { archivedAt: isArchived ? new Date() : null, revision: { increment: 1 } },
    })
    const row = await tx.contact.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
    if (!row) throw notFound()
    if (count > 0) await note(tx, scope, verb, id, `${word} the contact ${row.name}`)
  })
}

const note = (tx: Tx, scope: Scope, verb: string, id: string, summary: string) =>
  audit(tx, scope, { action: `contact.${verb}`, subjectKind: 'contact', subjectId: id, summary })
