import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { archiveClient, createClient, getClient, restoreClient, updateClient } from '#lib/data/client.ts'
import { listClients } from '#lib/data/client-list.ts'
import { archiveContact, createContact, restoreContact, updateContact } from '#lib/data/contact.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'
import type { ClientQuery } from '#lib/schemas/client-query.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

const input = { name: 'Nordwind Logistics', website: 'https://nordwind.example.com', note: '' }
const all: ClientQuery = { q: '', sort: null, page: 1, size: 50, state: null }

let scope: Scope
let other: Scope
beforeAll(async () => {
  ;({ scope, other } = await freshWorkspace())
})

const auditOf = (subjectId: string) =>
  inWorkspace(scope, (tx) =>
    tx.auditEvent.findMany({
      where: { workspaceId: scope.workspaceId, subjectId },
      orderBy: { sequence: 'asc' },
      select: { action: true, actorId: true },
    }),
  )
const names = async (query: Partial<ClientQuery>) =>
  (await listClients(scope, { ...all, ...query })).rows.map((row) => row.name)

it('keeps a client, its change and who did it', async () => {
  const { id } = await createClient(scope, input)
  await updateClient(scope, { ...input, id, revision: 1, note: 'Answers on Tuesdays.' })
  expect(await getClient(scope, id)).toMatchObject({
    note: 'Answers on Tuesdays.',
    revision: 2,
    contacts: [],
  })
  expect(await auditOf(id)).toEqual([
    { action: 'client.created', actorId: scope.userId },
    { action: 'client.changed', actorId: scope.userId },
  ])
})

it('refuses a change made on an old revision and writes nothing, not even to the log', async () => {
  const { id } = await createClient(scope, input)
  await updateClient(scope, { ...input, id, revision: 1, name: 'First' })
  await expect(updateClient(scope, { ...input, id, revision: 1, name: 'Second' })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await getClient(scope, id)).name).toBe('First')
  expect(await auditOf(id)).toHaveLength(2)
})

it('archives with a way back, and counts a second click once', async () => {
  const { id } = await createClient(scope, { ...input, name: 'Archive me' })
  await archiveClient(scope, id)
  await archiveClient(scope, id)
  expect(await names({ q: 'Archive me' })).toEqual([])
  expect(await names({ q: 'Archive me', state: 'archived' })).toEqual(['Archive me'])
  await expect(updateClient(scope, { ...input, id, revision: 2 })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('archived'),
  })
  await restoreClient(scope, id)
  expect(await names({ q: 'Archive me' })).toEqual(['Archive me'])
  expect((await auditOf(id)).map((event) => event.action)).toEqual([
    'client.created',
    'client.archived',
    'client.restored',
  ])
})

it('finds by the client or its contact, takes wildcards as letters, sorts and cuts into pages', async () => {
  const { id } = await createClient(scope, { ...input, name: 'Zebra 100% Foods' })
  await createContact(scope, {
    ...{ clientId: id, name: 'Ines Okafor', email: 'ines@example.com' },
    ...{ phone: null, role: null },
  })
  expect(await names({ q: 'okafor' })).toEqual(['Zebra 100% Foods'])
  expect(await names({ q: '100%' })).toEqual(['Zebra 100% Foods'])
  expect(await names({ q: '_ebra' })).toEqual([])
  const up = await names({ sort: 'name' })
  expect(await names({ sort: '-name' })).toEqual([...up].reverse())
  expect(await names({ sort: 'constructor', size: 1, page: 2 })).toEqual([up[1]])
})

it('keeps the people of a client', async () => {
  const { id: clientId } = await createClient(scope, input)
  const person = { name: 'Jonas Weber', email: 'jonas@example.com', phone: null, role: 'Head of support' }
  const { id } = await createContact(scope, { clientId, ...person })
  await updateContact(scope, { ...person, id, revision: 1, phone: '+49 30 1234' })
  expect((await getClient(scope, clientId)).contacts).toEqual([
    { ...person, id, revision: 2, phone: '+49 30 1234' },
  ])
  await expect(updateContact(scope, { ...person, id, revision: 1 })).rejects.toMatchObject({
    code: 'conflict',
  })
  await archiveContact(scope, id)
  expect((await getClient(scope, clientId)).contacts).toEqual([])
  await restoreContact(scope, id)
  expect((await getClient(scope, clientId)).contacts).toHaveLength(1)
})

it('adds no one to an archived client', async () => {
  const { id: clientId } = await createClient(scope, input)
  await archiveClient(scope, clientId)
  const person = { clientId, name: 'Late', email: null, phone: null, role: null }
  await expect(createContact(scope, person)).rejects.toMatchObject({
    fields: { clientId: expect.any(String) },
  })
})

it('shows another workspace the same nothing as for an id that does not exist', async () => {
  const { id } = await createClient(scope, input)
  const person = { name: 'Mine', email: null, phone: null, role: null }
  const contact = await createContact(scope, { clientId: id, ...person })
  for (const strange of [id, newId(), 'no-uuid', "' or 1=1"]) {
    await expect(getClient(other, strange)).rejects.toMatchObject({ code: 'not-found' })
    await expect(archiveClient(other, strange)).rejects.toMatchObject({ code: 'not-found' })
    await expect(restoreClient(other, strange)).rejects.toMatchObject({ code: 'not-found' })
  }
  await expect(updateClient(other, { ...input, id, revision: 1 })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(updateContact(other, { ...person, id: contact.id, revision: 1 })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(archiveContact(other, contact.id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(createContact(other, { clientId: id, ...person })).rejects.toMatchObject({ code: 'invalid' })
  expect((await listClients(other, all)).total).toBe(0)
  expect(await getClient(scope, id)).toMatchObject({ revision: 1, isArchived: false })
})
