import { expect, it, vi } from 'vitest'
import { GET as chart } from '#app/(door)/share/[token]/chart.svg/route.ts'
import { GET as data } from '#app/(door)/share/[token]/document.json/route.ts'
import { GET as pdf } from '#app/(door)/share/[token]/pdf/route.ts'
import { asChosen, sharedDocument } from '#app/(door)/share/[token]/shared-document.ts'
import { openShare } from '#lib/auth/scope.ts'
import { revokeShareLink } from '#lib/data/share.ts'
import { arriveAs } from '#tests/support/next-headers.ts'
import { objectsOf, readPdf } from '#tests/support/pdf.ts'
import { INSIDE, plantCanaries } from '#tests/support/planted.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

vi.mock('next/headers', () => import('#tests/support/next-headers.ts'))

type Get = (request: Request, context: { params: Promise<{ token: string }> }) => Promise<Response>
const files: Record<string, Get> = { pdf, data, chart }

async function ask(get: Get, token: string) {
  const request = new Request('http://desk.test/share?of=cumulative&theme=dark')
  const response = await get(request, { params: Promise.resolve({ token }) })
  return { status: response.status, text: readable(new Uint8Array(await response.arrayBuffer())) }
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

/** All that the page of a link is drawn from. */
async function drawnFrom(token: string): Promise<string> {
  const opening = await openShare(token)
  return opening.kind === 'open'
    ? JSON.stringify([opening.contact, asChosen(await sharedDocument(opening.scope), [])])
    : opening.kind
}

it('shows the reader of a link nothing that the house keeps to itself, and ends at the very next request', async () => {
  await arriveAs()
  const { scope } = await freshWorkspace()
  const { sent, accepted, reportToken } = await plantCanaries(scope)
  const titles = {
    'Shall we tune?': sent.token,
    'Shall we prompt?': accepted.token,
    'How it goes': reportToken,
  }
  for (const [title, token] of Object.entries(titles)) {
    const page = await drawnFrom(token)
    expect([title, page.match(INSIDE)?.[0]]).toEqual([title, undefined])
    for (const [name, get] of Object.entries(files)) {
      const { status, text } = await ask(get, token)
      expect([title, name, status, text.match(INSIDE)?.[0]]).toEqual([title, name, 200, undefined])
      // So that an empty answer is no proof.
      if (name !== 'chart') expect(text.replaceAll(/\s/g, '')).toContain(title.replaceAll(/\s/g, ''))
      for (const secret of [scope.userId, sent.share.shareId, reportToken])
        expect(text.includes(secret)).toBe(false)
    }
  }
  await revokeShareLink(scope, sent.share.shareId)
  expect(await drawnFrom(sent.token)).toBe('ended')
  for (const get of Object.values(files)) {
    const { status, text } = await ask(get, sent.token)
    expect(status).toBe(410)
    expect(text).not.toMatch(/Shall we tune|Nordwind/)
  }
})
