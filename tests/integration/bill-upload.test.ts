import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { POST } from '#app/api/upload/bill/route.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { getImport } from '#lib/data/import-check.ts'
import { findChunk } from '#lib/data/spend-upload.ts'
import { UPLOAD_LIMIT } from '#lib/domain/import/upload-limit.ts'
import { paths } from '#lib/paths.ts'
import { signedIn } from '#tests/support/account.ts'
import { row, table } from '#tests/support/bill.ts'
import { arriveAs } from '#tests/support/next-headers.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

vi.mock('next/headers', () => import('#tests/support/next-headers.ts'))

const HERE = 'http://localhost:3000'
let world: Awaited<ReturnType<typeof freshWorkspace>>
let sessions: Record<'consultant' | 'viewer' | 'other', string>
let project: string

beforeAll(async () => {
  world = await freshWorkspace()
  const enter = async (who: 'consultant' | 'viewer' | 'other') => (await signedIn(world[who])).sessionId
  sessions = {
    ...{ consultant: await enter('consultant'), viewer: await enter('viewer'), other: await enter('other') },
  }
  project = (await newProject(world.scope)).projectId
})
beforeEach(() => arriveAs({ sessionId: sessions.consultant }))

type Given = { params?: Parameters<typeof paths.uploadBill>[0]; headers?: Record<string, string> }

async function send(body: BodyInit, { params, headers = {} }: Given = {}) {
  const address = HERE + paths.uploadBill(params ?? { project, name: 'october.csv' })
  const own = { origin: HERE, host: 'localhost:3000', ...headers }
  const answer = await POST(
    new Request(address, { method: 'POST', headers: own, body, duplex: 'half' } as RequestInit),
  )
  return { status: answer.status, ...((await answer.json()) as { id?: string; message?: string }) }
}

/** Imports of the workspace that are not dropped. */
const standing = () =>
  inWorkspace(world.scope, (tx) =>
    tx.spendImport.count({
      where: { workspaceId: world.scope.workspaceId, status: { not: 'dropped' } },
    }),
  )
const chunks = () =>
  inWorkspace(world.scope, (tx) => tx.spendChunk.count({ where: { workspaceId: world.scope.workspaceId } }))

/** A body that never ends by itself. */
function endless(size: number, piece = new Uint8Array(1 << 20).fill(65)): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream({
    pull(controller) {
      sent += piece.length
      if (sent > size) controller.close()
      else controller.enqueue(piece)
    },
  })
}

describe('a file that is sent', () => {
  it('is kept in pieces, whole and as it is, and waits to be read', async () => {
    const content = table(Array.from({ length: 12_000 }, () => row()))
    const { status, id = '' } = await send(content)
    expect(status).toBe(200)
    expect(await getImport(world.scope, id)).toMatchObject({ status: 'uploaded', bytes: content.length })
    const pieces = [await findChunk(world.scope, id, 0), await findChunk(world.scope, id, 1)]
    expect(Buffer.concat(pieces.filter((piece) => piece !== null)).toString()).toBe(content)
    expect(await findChunk(world.scope, id, 2)).toBeNull()
    expect(await findChunk(world.other, id, 0)).toBeNull()
  })

  it.each<[what: string, given: Given, status: number, sentence: RegExp]>([
    ['another origin', { headers: { origin: 'https://evil.example' } }, 403, /own pages/],
    ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403, /own pages/],
    ['no project', { params: { project: '', name: 'a.csv' } }, 400, /Choose a project/],
    ['no name', { params: { project: '42', name: '' } }, 400, /project|name/],
    ['half a letter in its name', { params: { project: '', name: '\udc00' } }, 400, /\.$/],
  ])('from %s is refused with a sentence, and nothing of it stays', async (_, given, status, sentence) => {
    const before = [await standing(), await chunks()]
    expect(await send('a,b\n', given)).toMatchObject({ status, message: expect.stringMatching(sentence) })
    expect([await standing(), await chunks()]).toEqual(before)
  })

  it('that is empty, or of which a part is missing, says so', async () => {
    expect(await send('')).toMatchObject({ status: 400, message: '0 rows: this file is empty.' })
    const cut = await send('a,b\n', { headers: { 'content-length': '400' } })
    expect(cut).toMatchObject({ status: 400, message: expect.stringContaining('Only a part') })
  })

  it('that grows over the limit while it comes ends there with a sentence, whatever it said of its size', async () => {
    const before = [await standing(), await chunks()]
    const over = await send(endless(UPLOAD_LIMIT + (2 << 20)))
    expect(over).toMatchObject({ status: 400, message: expect.stringContaining('larger than 64 MB') })
    const declared = await send('a', { headers: { 'content-length': String(UPLOAD_LIMIT + 1) } })
    expect(declared.message).toContain('larger than 64 MB')
    expect([await standing(), await chunks()]).toEqual(before)
  })

  it('that breaks off leaves nothing', async () => {
    const before = [await standing(), await chunks()]
    const broken = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(2 << 20)),
      pull: (controller) => controller.error(new Error('reset')),
    })
    expect(await send(broken)).toMatchObject({ status: 400, message: expect.stringContaining('broken off') })
    expect([await standing(), await chunks()]).toEqual(before)
  })
})

describe('who may send one', () => {
  it('is a member who may write, into a project of his own workspace', async () => {
    const before = await standing()
    await arriveAs({ sessionId: sessions.viewer })
    expect((await send('a,b\n')).status).toBe(403)
    await arriveAs({ sessionId: null })
    expect((await send('a,b\n')).status).toBe(401)
    await arriveAs({ sessionId: sessions.other })
    expect((await send('a,b\n')).status).toBe(404)
    expect(await standing()).toBe(before)
  })

  it('nobody, once two hundred files wait', async () => {
    const { workspaceId, userId: createdBy } = world.scope
    const waiting = await standing()
    await inWorkspace(world.scope, (tx) =>
      tx.spendImport.createMany({
        data: Array.from({ length: 200 - waiting }, () => ({
          ...{ workspaceId, id: crypto.randomUUID(), projectId: project, fileName: 'x', createdBy },
          status: 'uploaded' as const,
        })),
      }),
    )
    const refused = await send('a,b\n')
    expect(refused).toMatchObject({ status: 409, message: expect.stringContaining('200 files wait') })
  })
})
