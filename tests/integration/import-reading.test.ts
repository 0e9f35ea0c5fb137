import { beforeAll, describe, expect, it, vi } from 'vitest'
import * as actions from '#app/(desk)/spend/imports/actions.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { getImport } from '#lib/data/import-check.ts'
import { getImportState } from '#lib/data/import-desk.ts'
import { listImportPage } from '#lib/data/import-list.ts'
import { findChunk } from '#lib/data/spend-upload.ts'
import { BY_COLUMNS, noAnswers } from '#lib/domain/import/given-answers.ts'
import { lookInto } from '#lib/job/look-into.ts'
import { receiveBill } from '#lib/job/receive-bill.ts'
import { recogniseImport } from '#lib/job/recognise-import.ts'
import { signedIn } from '#tests/support/account.ts'
import { bytes, row, table } from '#tests/support/bill.ts'
import { arriveAs } from '#tests/support/next-headers.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

vi.mock('next/headers', () => import('#tests/support/next-headers.ts'))
vi.mock('next/cache', () => ({ refresh: () => {} }))

let world: Awaited<ReturnType<typeof freshWorkspace>>
beforeAll(async () => {
  world = await freshWorkspace()
  await arriveAs({ sessionId: (await signedIn(world.consultant)).sessionId })
})

async function sent(projectId: string, text: string, start = false): Promise<string> {
  const content = bytes(text)
  async function* body() {
    yield content
  }
  const file = { projectId, fileName: 'bill.csv', bytes: content.length }
  const { id } = await receiveBill(world.consultant, file, body())
  await lookInto(world.consultant, id, start)
  return id
}

const ended = (id: string) =>
  vi.waitFor(
    async () => {
      const view = await getImport(world.scope, id)
      expect(view.status).not.toBe('reading')
      return view
    },
    { timeout: 20_000 },
  )

const october = table([row({ BilledCost: '0.1' }), row({ BilledCost: '0.2' }), row({ BilledCost: 'a lot' })])

describe('a file that was sent', () => {
  it('is read by a job, checked, taken over and undone; its bytes go when it is taken over', async () => {
    const { projectId } = await newProject(world.scope)
    const id = await sent(projectId, october)
    expect((await getImportState(world.scope, id)).status).toBe('uploaded')
    expect(await actions.readImport({ id, projectId, answers: noAnswers })).toMatchObject({ ok: true })
    const { status, summary } = await ended(id)
    expect(status).toBe('staged')
    expect(summary).toMatchObject({ currencyTotals: { USD: '0.3' }, rows: { accepted: 2, rejected: 1 } })
    expect(await findChunk(world.scope, id, 0)).not.toBeNull()
    const fingerprint = summary?.plan.fingerprint ?? ''
    expect(await actions.commitImport({ id, fingerprint, isAheadMeant: false })).toMatchObject({
      ok: true,
      value: { lines: 2 },
    })
    expect(await findChunk(world.scope, id, 0)).toBeNull()
    expect(await actions.readImport({ id, projectId, answers: noAnswers })).toMatchObject({
      code: 'conflict',
    })
    expect(await actions.undoImport({ id })).toMatchObject({ ok: true })
    expect((await getImport(world.scope, id)).status).toBe('undone')
  })

  it('may go to another project before it is taken over, and never to one of another workspace', async () => {
    const [here, there] = [await newProject(world.scope), await newProject(world.scope, 'Search')]
    const id = await sent(here.projectId, october)
    await actions.readImport({ id, projectId: there.projectId, answers: noAnswers })
    expect(await ended(id)).toMatchObject({ status: 'staged', projectId: there.projectId })
    const { projectId } = await newProject(world.other)
    expect(await actions.readImport({ id, projectId, answers: noAnswers })).toMatchObject({
      ...{ ok: false, code: 'invalid', fields: { projectId: 'Choose a project.' } },
    })
  })

  it('that is none says so when it has come; with several, those that leave nothing open are read', async () => {
    const { projectId } = await newProject(world.scope)
    const page = await sent(projectId, '<html>Sign in</html>', true)
    expect(await getImport(world.scope, page)).toMatchObject({
      ...{ status: 'failed', failure: expect.stringContaining('web page') },
    })
    expect(await ended(await sent(projectId, table([row()]), true))).toMatchObject({ status: 'staged' })
    expect(await ended(await sent(projectId, 'Tag;Betrag\n05.10.2026;1,5\n', true))).toMatchObject({
      status: 'uploaded',
    })
  })

  it('whose reading was stopped, or interrupted by a restart, can be read again or dropped', async () => {
    const { projectId } = await newProject(world.scope)
    const id = await sent(projectId, october)
    const { workspaceId } = world.scope
    const interrupt = () =>
      inWorkspace(world.scope, (tx) =>
        tx.spendImport.updateMany({
          where: { workspaceId, id },
          data: { status: 'reading', aliveAt: new Date(Date.now() - 3_600_000) },
        }),
      )
    await interrupt()
    const { rows } = await listImportPage(world.scope, { project: projectId, after: null })
    expect(rows).toMatchObject([{ id, status: 'interrupted' }])
    expect((await getImport(world.scope, id)).isInterrupted).toBe(true)
    expect(await actions.stopImport({ id })).toMatchObject({ ok: true })
    expect(await actions.stopImport({ id })).toMatchObject({ ok: false, code: 'conflict' })
    await interrupt()
    await actions.readImport({ id, projectId, answers: noAnswers })
    expect(await ended(id)).toMatchObject({ status: 'staged', summary: { rows: { accepted: 2 } } })
    expect(await actions.dropImport({ id })).toMatchObject({ ok: true })
    expect(await getImport(world.scope, id)).toMatchObject({ status: 'dropped' })
    expect(await findChunk(world.scope, id, 0)).toBeNull()
  })

  it('is not read by two at once', async () => {
    const { projectId } = await newProject(world.scope)
    const id = await sent(projectId, october)
    const order = { id, projectId, answers: noAnswers }
    const both = await Promise.all([actions.readImport(order), actions.readImport(order)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await ended(id)).toMatchObject({ status: 'staged', summary: { rows: { accepted: 2 } } })
  })
})

it('the columns of a table are remembered for the client, whatever the project, and for nobody else', async () => {
  const { projectId, clientId } = await newProject(world.scope)
  const text = 'Tag;Betrag\n25.10.2026;1.234,50\n'
  const mapping = {
    ...{ dateColumn: 'Tag', amountColumn: 'Betrag', currencyColumn: '', currencyCode: 'EUR' },
    ...{ providerColumn: '', provider: 'Hetzner', serviceColumn: '', descriptionColumn: '' },
  }
  const answers = { ...noAnswers, format: BY_COLUMNS, mapping }
  const id = await sent(projectId, text)
  expect(await recogniseImport(world.scope, id)).toMatchObject({ known: null, recognition: { format: null } })
  await actions.readImport({ id, projectId, answers })
  expect(await ended(id)).toMatchObject({ status: 'staged', summary: { currencyTotals: { EUR: '1234.5' } } })

  const sibling = crypto.randomUUID()
  const { workspaceId } = world.scope
  await inWorkspace(world.scope, (tx) =>
    tx.project.create({
      data: {
        ...{ workspaceId, id: sibling, clientId, name: 'Search', description: '' },
        ...{ status: 'lead', currency: 'EUR' },
      },
    }),
  )
  const next = await sent(sibling, text.replace('1.234,50', '7,00').replace('Tag;Betrag', 'TAG;betrag'))
  expect((await recogniseImport(world.scope, next)).known).toMatchObject({ answers: { mapping } })
  const stranger = await sent((await newProject(world.scope)).projectId, text)
  expect((await recogniseImport(world.scope, stranger)).known).toBeNull()
})
