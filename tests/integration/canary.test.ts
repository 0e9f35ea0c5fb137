import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { database } from '#lib/data/database.ts'
import { revokeShareLink } from '#lib/data/share.ts'
import { paths } from '#lib/paths.ts'
import { ownDatabase } from '#tests/support/isolation/database.ts'
import { startServer } from '#tests/support/isolation/server.ts'
import { STAGE_MS } from '#tests/support/isolation/stage.ts'
import { objectsOf, readPdf } from '#tests/support/pdf.ts'
import { INSIDE, plantCanaries } from '#tests/support/planted.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

const cleanUp = new AsyncDisposableStack()
let origin: string
let scope: Scope
let planted: Awaited<ReturnType<typeof plantCanaries>>
beforeAll(async () => {
  const { owner, url } = await ownDatabase('canary')
  cleanUp.defer(() => owner.end())
  cleanUp.defer(() => database().$disconnect())
  const server = await startServer(url)
  cleanUp.defer(server.stop)
  origin = server.origin
  ;({ scope } = await freshWorkspace())
  planted = await plantCanaries(scope)
}, STAGE_MS)
afterAll(() => cleanUp.disposeAsync())

async function ask(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(origin + path, { headers, redirect: 'manual' })
  return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }
}

/** All that can be read out of an answer: its text, or of a PDF the words, the dictionaries and what is attached. */
function readable(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8')
  if (!text.startsWith('%PDF')) return text
  const { text: words, structure } = readPdf(bytes)
  const streams = [...objectsOf(bytes).values()].map(({ stream }) =>
    Buffer.from(stream, 'latin1').toString('utf8'),
  )
  return [words, structure, ...streams].join('\n')
}

const addresses = (token: string): [path: string, headers?: Record<string, string>][] => [
  [paths.share(token)],
  [paths.share(token), { rsc: '1' }],
  [`${paths.share(token)}?take=`],
  [paths.sharePdf(token)],
  [paths.shareJson(token)],
  [paths.shareChart(token, { of: 'cumulative' })],
  [paths.shareChart(token, { of: 'cumulative', theme: 'dark', size: 'narrow' })],
]

it('shows the reader of a link nothing of what the house keeps to itself, in no answer and no file', async () => {
  const { sent, accepted, reportToken } = planted
  const tokens = {
    'Shall we tune?': sent.token,
    'Shall we prompt?': accepted.token,
    'How it goes': reportToken,
  }
  for (const [title, token] of Object.entries(tokens))
    for (const [path, headers] of addresses(token)) {
      const { status, bytes } = await ask(path, headers)
      const text = readable(bytes)
      expect([path, status, text.match(INSIDE)?.[0]]).toEqual([path, 200, undefined])
      // So that an empty answer is no proof.
      if (!path.includes('chart.svg'))
        expect(text.replaceAll(/\s/g, '')).toContain(title.replaceAll(/\s/g, ''))
      for (const secret of [scope.userId, sent.share.shareId, reportToken].filter((own) => own !== token))
        expect(text.includes(secret)).toBe(false)
    }
})

it('ends page, PDF, data and pictures at the very next request after it was revoked', async () => {
  const { token, share } = planted.sent
  await revokeShareLink(scope, share.shareId)
  for (const [path, headers] of addresses(token)) {
    const { status, bytes } = await ask(path, headers)
    expect([path, status]).toEqual([path, 410])
    expect(readable(bytes)).not.toMatch(/Shall we tune|Nordwind/)
  }
})
