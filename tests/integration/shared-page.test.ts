import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote } from '#lib/data/acceptance.ts'
import { reverseAcceptance } from '#lib/data/acceptance-record.ts'
import { database } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'
import { reviseQuote } from '#lib/data/quote.ts'
import { createQuoteLink, sendQuote } from '#lib/data/quote-send.ts'
import { saveReception } from '#lib/data/reception.ts'
import { revokeShareLink, updateShareLink } from '#lib/data/share.ts'
import { findShare } from '#lib/data/share-access.ts'
import { CONFIRMABLE } from '#lib/domain/quote/check.ts'
import { paths } from '#lib/paths.ts'
import { makeStamp } from '#lib/secret/form-stamp.ts'
import { ownDatabase } from '#tests/support/isolation/database.ts'
import { answeringOf, form, keepsQuiet } from '#tests/support/isolation/door.ts'
import { ASK, linkStates, PASSWORD, terms } from '#tests/support/isolation/link-state.ts'
import { getAsReader, ownOf, withoutOwn } from '#tests/support/isolation/reader.ts'
import { startServer } from '#tests/support/isolation/server.ts'
import { STAGE_MS } from '#tests/support/isolation/stage.ts'
import { type Answer, Visitor } from '#tests/support/isolation/visitor.ts'
import { INSIDE, plantCanaries } from '#tests/support/planted.ts'
import { acceptance, newSentQuote, visitor, writeDraft } from '#tests/support/quote.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

const cleanUp = new AsyncDisposableStack()
let origin = ''
let scope: Scope
/** Another house, in which nothing is hidden. */
let plain: Scope
let planted: Awaited<ReturnType<typeof plantCanaries>>
let links: Awaited<ReturnType<typeof linkStates>>
beforeAll(async () => {
  const { owner, url } = await ownDatabase('shared_page')
  cleanUp.defer(() => owner.end())
  cleanUp.defer(() => database().$disconnect())
  const server = await startServer(url)
  cleanUp.defer(server.stop)
  origin = server.origin
  ;({ scope, other: plain } = await freshWorkspace())
  await saveReception(scope, { isOpen: true, contact: 'Ada Byron' })
  planted = await plantCanaries(scope)
  links = await linkStates(scope, owner, planted)
}, STAGE_MS)
afterAll(() => cleanUp.disposeAsync())

const get = (path: string, headers?: Record<string, string>) => getAsReader(origin + path, headers)
/** As the router of the browser asks for it, which is told by which address. */
const getData = async (path: string) =>
  get((await get(path, { rsc: '1' })).headers.get('location') ?? '', { rsc: '1' })
const page = (token: string, cookie?: string) => get(paths.share(token), cookie ? { cookie } : {})
const given = ({ headers }: Answer) => headers.get('set-cookie')?.split(';')[0] ?? ''

const shareIdOf = async (token: string) => (await findShare(token))?.shareId ?? ''
const plainText = ({ body }: Answer) => body.replaceAll(/<!-- -->|","(?= )|(?<= )","/g, '')

it('shows the reader of a link nothing that the house keeps to itself, whatever became of it', async () => {
  const { sent, accepted, reportToken, liveToken } = planted
  const secrets = [scope.userId, sent.share.shareId, reportToken, liveToken, accepted.token]
  for (const [name, [token, says, status, file]] of Object.entries(links)) {
    const path = paths.share(token)
    // Which status the router gets is Next's affair; it draws what it is told.
    const data = await getData(path)
    const picture = file === 403 && name === 'for reading' ? 200 : file
    const answers: [what: string, answer: Answer, status: number, says: string][] = [
      ['page', await get(path), status, says],
      ['page again', await get(path), status, says],
      ['page with a choice', await get(`${path}?take=0`), status, says],
      ['data of the page', data, data.status, says],
      ['PDF', await get(paths.sharePdf(token)), file, file === 403 ? 'This link' : ''],
      ['JSON', await get(paths.shareJson(token)), file, file === 403 ? 'This link' : ''],
      ['chart', await get(paths.shareChart(token, { of: 'cumulative', theme: 'dark' })), picture, ''],
    ]
    for (const [what, answer, expected, words] of answers) {
      const seen = answer.body.match(INSIDE)?.[0]
      expect([name, what, answer.status, seen]).toEqual([name, what, expected, undefined])
      expect(plainText(answer)).toContain(words)
      keepsQuiet(answer)
      for (const secret of secrets.filter((text) => text !== token))
        expect([name, what, answer.body.includes(secret)]).toEqual([name, what, false])
      if (status !== 200 || name === 'locked') expect(answer.body).not.toMatch(/Shall we tune|Nordwind/)
    }
  }
})

it('says who has the file where a link is for reading, and nothing of the house when it refuses', async () => {
  const { token } = await createQuoteLink(scope, planted.sent.id, await terms({ isDownloadAllowed: false }))
  const sentence = `This link is for reading on its page. ${ASK} if you need the file.\n`
  for (const path of [paths.sharePdf(token), paths.shareJson(token)])
    expect(await get(path)).toMatchObject({ status: 403, body: sentence })
  expect((await page(token)).body).not.toContain('Download as PDF')
  const { sent, accepted, superseded, withdrawn } = planted
  for (const each of [sent, accepted, superseded, withdrawn])
    for (const [name, ask] of Object.entries(answeringOf(() => newId()))) {
      const { status, body } = await ask(new Visitor(origin), each.token)
      expect([name, status < 500, body.match(INSIDE)?.[0]]).toEqual([name, true, undefined])
    }
})

/** What Next draws names its nonce in a header as well; what is kept is anyone's. */
const isShownAgain = ({ headers }: Answer) => !headers.get('link')?.includes('nonce=')

it('shows a page again as it was drawn, with a nonce, a key and a stamp of its own for each reader', async () => {
  const { token } = await newSentQuote(plain)
  const [first, second, third] = [await page(token), await page(token), await page(token)]
  expect([first, second, third].map(isShownAgain)).toEqual([false, true, true])
  expect(new Set([first, second, third].flatMap(ownOf)).size).toBe(9)
  expect(withoutOwn(third)).toBe(withoutOwn(second))
  expect(withoutOwn(third)).toBe(withoutOwn(first))
  for (const answer of [first, second, third]) {
    const [nonce] = ownOf(answer)
    const scripts = [...answer.body.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
    expect(scripts).toEqual([expect.stringMatching(/^<script src="\/door\.js" /)])
    expect(scripts[0]).toContain(`nonce="${nonce}"`)
    keepsQuiet(answer)
  }
  expect(isShownAgain(await page(planted.liveToken))).toBe(false)
  expect(isShownAgain(await page(planted.liveToken))).toBe(false)
})

it('asks the door for each reader before it shows a page again', async () => {
  const { id, token, versionId, share } = await newSentQuote(plain)
  const locked = await createQuoteLink(plain, id, await terms({ password: PASSWORD }))
  const open = async () => (await Promise.all([page(token), page(token)])).map(({ body }) => body)[1] ?? ''
  const inside = 'Accept this quote'
  expect(await open()).toContain(inside)

  expect((await page(locked.token)).body).not.toContain(inside)
  const pass = given(
    await new Visitor(origin).post(paths.shareOpen(locked.token), form({ password: PASSWORD })),
  )
  for (const _ of ['drawn', 'again']) {
    const { body } = await page(locked.token, pass)
    expect([body.includes(inside), body.includes(token)]).toEqual([true, false])
  }
  expect((await page(locked.token)).body).not.toContain(inside)
  expect((await page(locked.token, `${pass}x`)).body).not.toContain(inside)
  const change = {
    ...(await terms({ password: 'another lamp' })),
    id: await shareIdOf(locked.token),
    revision: 1,
  }
  await updateShareLink(plain, change)
  expect((await page(locked.token, pass)).body).not.toContain(inside)

  await updateShareLink(plain, {
    ...{ ...(await terms({ isDownloadAllowed: false })), id: share.shareId, revision: 1 },
  })
  expect(await open()).not.toContain('Download as PDF')

  const started = makeStamp(Date.now() - 4_000)
  const question = form({ started, website: '', name: 'Ida', email: '', question: 'Why?' })
  const asker = given(
    await new Visitor(origin).post(paths.shareAsk(token), question, { accept: 'text/html' }),
  )
  expect((await page(token, asker)).body).toContain('has your question')
  expect(await open()).not.toContain('has your question')

  await acceptQuote(share, acceptance(versionId), visitor)
  expect(await open()).toContain('Accepted by Ida Berg')
  await reverseAcceptance(plain, { id, reason: 'A mistake' })
  expect(await open()).toContain('took the acceptance of this quote back')
  await reviseQuote(plain, id)
  const { revision } = await writeDraft(plain, id, {})
  await sendQuote(plain, { id, revision, confirmed: [...CONFIRMABLE] })
  expect(await open()).toContain('A newer version of this quote exists')
  await revokeShareLink(plain, share.shareId)
  expect((await page(token)).status).toBe(410)
})
