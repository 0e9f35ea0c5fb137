import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { archiveClient, createClient } from '#lib/data/client.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'
import {
  archiveProject,
  createProject,
  getProjectHead,
  restoreProject,
  updateProject,
} from '#lib/data/project.ts'
import { getProjectForm, getProjectStart } from '#lib/data/project-form.ts'
import { listProjects } from '#lib/data/project-list.ts'
import { advanceProject, moveProject } from '#lib/data/project-status.ts'
import { listQuotes } from '#lib/data/quote-list.ts'
import { createSampleProject } from '#lib/data/sample-project.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

const all = { q: '', sort: null, page: 1, size: 50, status: null, client: null, state: null }

let scope: Scope
let other: Scope
let viewer: Scope
let clientId: string
let input: Parameters<typeof createProject>[1]

beforeAll(async () => {
  ;({ scope, other, viewer } = await freshWorkspace())
  clientId = (await createClient(scope, { name: 'Nordwind Logistics', website: null, note: '' })).id
  input = {
    ...{ clientId, name: 'Ticket assistant', description: 'Answers tickets.', currency: 'EUR' },
    ...{ startsOn: '2026-11-30', endsOn: '2027-01-29', memberIds: [scope.userId, scope.userId] },
  }
})

const actionsOn = (subjectId: string) =>
  inWorkspace(scope, async (tx) => {
    const where = { workspaceId: scope.workspaceId, subjectId }
    const events = await tx.auditEvent.findMany({ where, orderBy: { sequence: 'asc' } })
    return events.map((event) => event.action)
  })

it('keeps a project with its days, its currency and its team', async () => {
  const { id } = await createProject(scope, input)
  const form = await getProjectForm(scope, id)
  expect(form.draft).toEqual({ ...input, memberIds: [scope.userId] })
  await updateProject(scope, { ...input, id, revision: 1, memberIds: [viewer.userId], endsOn: null })
  expect((await getProjectForm(scope, id)).draft).toMatchObject({ endsOn: null, memberIds: [viewer.userId] })
  expect(await actionsOn(id)).toEqual(['project.created', 'project.changed'])
})

it('starts a new project in the currency of the workspace with its author on the team', async () => {
  const { draft, choices } = await getProjectStart(scope)
  expect(draft).toMatchObject({ currency: 'USD', memberIds: [scope.userId] })
  expect(choices.clients).toContainEqual({ id: clientId, name: 'Nordwind Logistics' })
  expect(choices.members).toHaveLength(3)
})

it('refuses strange clients and members at their fields and leaves nothing behind', async () => {
  const before = (await listProjects(scope, all)).total
  await expect(createProject(scope, { ...input, clientId: newId() })).rejects.toMatchObject({
    fields: { clientId: expect.any(String) },
  })
  await expect(createProject(scope, { ...input, memberIds: [other.userId] })).rejects.toMatchObject({
    fields: { memberIds: expect.any(String) },
  })
  const { id } = await createClient(scope, { name: 'Gone', website: null, note: '' })
  await archiveClient(scope, id)
  await expect(createProject(scope, { ...input, clientId: id })).rejects.toMatchObject({ code: 'invalid' })
  expect((await listProjects(scope, all)).total).toBe(before)
})

it('keeps the currency once figures exist in it', async () => {
  const { id } = await createProject(scope, input)
  await inWorkspace(scope, (tx) =>
    tx.spendRecord.create({
      data: {
        ...{ workspaceId: scope.workspaceId, id: newId(), projectId: id, month: new Date('2026-11-01') },
        ...{ kind: 'api', provider: 'OpenAI', service: '', amount: null, currency: 'EUR', note: '' },
        ...{ origin: 'manual', createdBy: scope.userId },
      },
    }),
  )
  await expect(updateProject(scope, { ...input, id, revision: 1, currency: 'USD' })).rejects.toMatchObject({
    fields: { currency: expect.any(String) },
  })
})

it('moves by the rules, one step at a time, and writes each move down', async () => {
  const { id } = await createProject(scope, input)
  await moveProject(scope, { id, revision: 1, status: 'comparing' })
  await expect(moveProject(scope, { id, revision: 2, status: 'live' })).rejects.toMatchObject({
    code: 'conflict',
    message: 'A project that is comparing cannot become live at once.',
  })
  await expect(moveProject(scope, { id, revision: 1, status: 'quoted' })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await getProjectHead(scope, id)).toMatchObject({ status: 'comparing', revision: 2 })
  expect(await actionsOn(id)).toEqual(['project.created', 'project.moved'])
})

it('is carried along by what happens to it, and only forwards', async () => {
  const { id } = await createProject(scope, input)
  await inWorkspace(scope, (tx) => advanceProject(tx, scope, id, 'quote-sent'))
  await inWorkspace(scope, (tx) => advanceProject(tx, scope, id, 'compared'))
  expect(await getProjectHead(scope, id)).toMatchObject({ status: 'quoted', revision: 1 })
  expect(await actionsOn(id)).toEqual(['project.created', 'project.moved'])
})

it('archives with a way back', async () => {
  const { id } = await createProject(scope, { ...input, name: 'Archive me' })
  const names = async (state: 'archived' | null) =>
    (await listProjects(scope, { ...all, q: 'archive me', state })).rows.map((row) => row.name)
  await archiveProject(scope, id)
  await archiveProject(scope, id)
  expect([await names(null), await names('archived')]).toEqual([[], ['Archive me']])
  await expect(getProjectForm(scope, id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(updateProject(scope, { ...input, id, revision: 2 })).rejects.toMatchObject({
    code: 'conflict',
  })
  // What is archived can be looked at: such a list keeps its filters.
  expect(await listProjects(scope, { ...all, q: 'archive me' })).toMatchObject({ total: 0, isEmpty: false })
  await restoreProject(scope, id)
  expect(await names(null)).toEqual(['Archive me'])
  expect(await actionsOn(id)).toEqual(['project.created', 'project.archived', 'project.restored'])
})

it('lists by status, client and order', async () => {
  const { id } = await createClient(scope, { name: 'Aster Foods', website: null, note: '' })
  await createProject(scope, { ...input, clientId: id, name: 'Menu writer', startsOn: null, endsOn: null })
  const list = async (query: object) => (await listProjects(scope, { ...all, ...query })).rows
  expect((await list({ client: id })).map((row) => row.name)).toEqual(['Menu writer'])
  expect((await list({ status: 'quoted' })).every((row) => row.status === 'quoted')).toBe(true)
  expect((await list({ sort: 'client' }))[0]?.clientName).toBe('Aster Foods')
  expect((await list({ sort: 'endsOn' })).at(-1)?.endsOn).toBe(null)
  expect((await list({ q: 'aster' })).map((row) => row.name)).toEqual(['Menu writer'])
})

it('shows another workspace the same nothing as for an id that does not exist', async () => {
  const { id } = await createProject(scope, input)
  for (const strange of [id, newId(), 'no-uuid']) {
    await expect(getProjectHead(other, strange)).rejects.toMatchObject({ code: 'not-found' })
    await expect(getProjectForm(other, strange)).rejects.toMatchObject({ code: 'not-found' })
    await expect(archiveProject(other, strange)).rejects.toMatchObject({ code: 'not-found' })
    await expect(restoreProject(other, strange)).rejects.toMatchObject({ code: 'not-found' })
  }
  const move = { id, revision: 1, status: 'comparing' as const }
  await expect(moveProject(other, move)).rejects.toMatchObject({ code: 'not-found' })
  await expect(updateProject(other, { ...input, id, revision: 1 })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(createProject(other, input)).rejects.toMatchObject({ code: 'invalid' })
  expect(await listProjects(other, all)).toEqual({ rows: [], total: 0, isEmpty: true, clients: [] })
})

it('a sample project is compared and drafted, and nothing of it is sent', async () => {
  const { scope: fresh } = await freshWorkspace()
  const { id } = await createSampleProject(fresh)
  expect(await getProjectHead(fresh, id)).toMatchObject({ status: 'comparing' })
  const { rows } = await listQuotes(fresh, { ...all, state: null, projectId: id })
  expect(rows).toMatchObject([{ state: 'draft', number: null, currency: 'USD' }])
  expect(Number(rows[0]?.monthlyMinor)).toBeGreaterThan(0)
})
