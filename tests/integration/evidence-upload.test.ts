import { strToU8, zipSync } from 'fflate'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { POST as sendDataset } from '#app/api/upload/dataset/[projectId]/route.ts'
import { POST as sendEvidence } from '#app/api/upload/evidence/[projectId]/route.ts'
import { getEvidence } from '#lib/data/evidence.ts'
import { paths } from '#lib/paths.ts'
import { signedIn } from '#tests/support/account.ts'
import { ownerClient } from '#tests/support/database.ts'
import { arriveAs } from '#tests/support/next-headers.ts'
import { chat, message } from '#tests/support/training-data.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

vi.mock('next/headers', () => import('#tests/support/next-headers.ts'))

const HERE = 'http://localhost:3000'
let world: Awaited<ReturnType<typeof freshWorkspace>>
let sessionId: string

beforeAll(async () => {
  world = await freshWorkspace()
  ;({ sessionId } = await signedIn(world.consultant))
})
beforeEach(() => arriveAs({ sessionId }))

type Post = (request: Request, context: { params: Promise<{ projectId: string }> }) => Promise<Response>

async function send(
  post: Post,
  address: string,
  projectId: string,
  body: Uint8Array | string,
  origin = HERE,
) {
  const bytes = typeof body === 'string' ? strToU8(body) : body
  const headers = { origin, host: 'localhost:3000', 'content-length': String(bytes.length) }
  const request = new Request(HERE + address, { method: 'POST', headers, body: Buffer.from(bytes) })
  const answer = await post(request, { params: Promise.resolve({ projectId }) })
  return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) }
}

const datasetAddress = (projectId: string, params: Record<string, string>) =>
  `${paths.uploadDataset(projectId)}?${new URLSearchParams({ name: 'train.jsonl', ...params })}`

const example = (question: string, answer = 'It is on its way.') =>
  chat(message('user', question), message('assistant', answer))

it('checks training data beside a validation file in one body, for a model', async () => {
  const { projectId } = await newProject(world.scope)
  const held = `${example('Where is my parcel?')}\n`
  const training = [example('where is my PARCEL'), example('Can I return it?')].join('\n')
  const params = {
    ...{ validation: 'held.jsonl', validationBytes: String(held.length) },
    model: 'openai-ft/gpt-4.1-mini-2025-04-14',
  }
  const { status } = await send(sendDataset, datasetAddress(projectId, params), projectId, held + training)
  expect(status).toBe(200)
  const [check] = (await getEvidence(world.scope, projectId)).checks
  expect(check).toMatchObject({ fileName: 'train.jsonl', bytes: training.length })
  expect(check?.report).toMatchObject({
    ...{ examples: 2, validationFile: 'held.jsonl', model: params.model, limit: 65_536 },
    sharedWithValidation: { count: 1, lines: [1] },
    validation: { examples: 1, invalid: 0 },
    days: { whole: { low: 20, high: 40 } },
  })
})

it.each([
  ['a model that is not trained by the token', { model: 'openai/gpt-9' }, 'no training by the token'],
  ['a limit that is no count', { limit: '-3' }, 'a limit that is no count'],
  ['a validation file without its length', { validation: 'a.jsonl' }, 'has no name'],
  ['another kind of file', { name: 'page.html' }, 'page.html: This is no training data'],
])('refuses %s with a sentence', async (_, params, sentence) => {
  const { projectId } = await newProject(world.scope)
  const answer = await send(sendDataset, datasetAddress(projectId, params), projectId, '<html></html>')
  expect(answer).toMatchObject({ status: 400, message: expect.stringContaining(sentence) })
})

it('takes nothing from another site', async () => {
  const { projectId } = await newProject(world.scope)
  for (const [post, address] of [
    [sendDataset, datasetAddress(projectId, {})],
    [sendEvidence, `${paths.uploadEvidence(projectId)}?name=a.csv`],
  ] as const)
    expect((await send(post, address, projectId, 'x', 'https://evil.example')).status).toBe(403)
})

it('keeps no word of a question, an answer or a prompt anywhere in the database', async () => {
  const { projectId } = await newProject(world.scope)
  const training = [
    example('Where does zanzibar-canary-1 live?', 'zanzibar-canary-2'),
    chat({ role: 'zanzibar-canary-3', content: 'x' }),
    '{"prompt": zanzibar-canary-4',
    JSON.stringify({ messages: [{ role: 'user', content: 'a', 'zanzibar-canary-5': 1 }] }),
  ].join('\n')
  await send(sendDataset, datasetAddress(projectId, {}), projectId, training)
  const promptfoo = JSON.stringify({
    evalId: 'e',
    results: {
      ...{ version: 3, prompts: [{ provider: 'base', raw: 'zanzibar-canary-6' }] },
      results: [
        {
          ...{ promptIdx: 0, testIdx: 0, success: false, failureReason: 1, error: 'zanzibar-canary-7' },
          ...{ vars: { q: 'zanzibar-canary-8' }, response: { output: 'zanzibar-canary-9' } },
        },
      ],
    },
  })
  const zip = zipSync({
    'a.json': strToU8(promptfoo),
    'b.csv': strToU8('item,option,passed\nzanzibar-canary-0,tuned,true\n'),
    'c.txt': strToU8('zanzibar-canary-x'),
  })
  const address = `${paths.uploadEvidence(projectId)}?name=all.zip`
  expect(await send(sendEvidence, address, projectId, zip)).toMatchObject({ status: 200, runs: 2 })
  expect((await getEvidence(world.scope, projectId)).runs).toHaveLength(2)
  expect(await tablesWith('zanzibar')).toEqual([])
  expect(await tablesWith('train.jsonl')).toContain('dataset_check') // The search itself finds what is there.
})

/** Names of the tables in which a row holds a word. */
async function tablesWith(word: string): Promise<string[]> {
  const owner = await ownerClient()
  try {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await owner.query(
        `select 1 from ${name} as entry where entry::text ilike '%' || $1 || '%' limit 1`,
        [word],
      )
      if (rows.length > 0) found.push(name)
    }
    return found
  } finally {
    await owner.end()
  }
}
