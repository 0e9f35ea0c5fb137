import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createQuoteLink } from '#lib/data/quote-send.ts'
import { createReportLink } from '#lib/data/report.ts'
import { revokeShareLink } from '#lib/data/share.ts'
import { findShare } from '#lib/data/share-access.ts'
import { paths } from '#lib/paths.ts'
import { makeToken } from '#lib/secret/share-token.ts'
import { answeringOf, keepsQuiet, reading } from '#tests/support/isolation/door.ts'
import { raiseStage, STAGE_MS, type Stage } from '#tests/support/isolation/stage.ts'
import type { Answer } from '#tests/support/isolation/visitor.ts'
import type { World } from '#tests/support/isolation/world.ts'

const cleanUp = new AsyncDisposableStack()
let stage: Stage
let its: World
/** Links of each kind in each state. */
let links: Record<'revoked' | 'expired', string[]>
beforeAll(async () => {
  stage = await raiseStage('isolation_door', cleanUp)
  its = stage.victim
  links = { revoked: await pair(), expired: await pair() }
  for (const token of links.revoked) {
    const { shareId = '' } = (await findShare(token)) ?? {}
    await revokeShareLink(its.scope, shareId)
  }
  for (const token of links.expired) {
    const end = `update share_link set expires_at = now() - interval '1 second' where id = $1`
    await stage.owner.query(end, [(await findShare(token))?.shareId])
  }
}, STAGE_MS)
afterAll(() => cleanUp.disposeAsync())

const pair = async () => [
  (await createQuoteLink(its.scope, its.sent.id)).token,
  (await createReportLink(its.scope, its.reportId)).token,
]

const answering = answeringOf(() => its.sent.versionId)

it('knows every address behind the door', () => {
  const files = readdirSync('app/(door)/share/[token]', { recursive: true, encoding: 'utf8' })
  const served = files.filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path))
  expect([...Object.keys(reading), ...Object.keys(answering)].sort()).toEqual(served.sort())
})

/** A link that has ended names the workspace, to say who to ask, and nothing else. */
const shown = ({ body }: Answer) => {
  const rest = body.replaceAll(`${its.mark} workspace`, '')
  return stage.marks.filter((mark) => rest.includes(mark))
}

describe.each(Object.entries(reading))('%s', (_, ask) => {
  it('opens through a link that lives, quote or report', async () => {
    for (const token of [its.sent.token, its.reportToken]) {
      const answer = await ask(stage.visit(), token)
      expect(answer.status).toBe(200)
      keepsQuiet(answer)
    }
  })

  it.each(['revoked', 'expired'] as const)('says 410 once the link is %s, and who to ask', async (state) => {
    for (const token of links[state]) {
      const answer = await ask(stage.visit(), token)
      expect(answer.status).toBe(410)
      expect(answer.body).toContain(`${its.mark} workspace`)
      expect(shown(answer)).toEqual([])
      keepsQuiet(answer)
    }
  })

  it('says 404 to a token that nobody made and to what is none, in words that need no script', async () => {
    const wrong = its.sent.token.slice(0, -1) + (its.sent.token.endsWith('0') ? '1' : '0')
    for (const token of [makeToken(), wrong, 'shr_', its.sent.share.shareId, 'x'.repeat(200)]) {
      const answer = await ask(stage.visit(), token)
      expect(answer.status).toBe(404)
      expect(answer.body.replaceAll(/<script.*?<\/script>/gs, '')).toContain(
        'There is nothing at this address',
      )
      expect(shown(answer).filter((mark) => mark !== token)).toEqual([])
      keepsQuiet(answer)
    }
  })
})

describe.each(Object.entries(answering))('%s', (file, ask) => {
  it('takes nothing through a link that has ended or never was', async () => {
    const before = await stage.witness.state()
    for (const token of [...links.revoked, ...links.expired]) {
      const answer = await ask(stage.visit(), token)
      expect(answer.status).toBe(409)
      expect(shown(answer)).toEqual([])
    }
    for (const token of [makeToken(), 'shr_']) expect((await ask(stage.visit(), token)).status).toBe(404)
    expect(await stage.witness.state()).toEqual(before)
  })

  it('takes nothing from the page of another site', async () => {
    const before = await stage.witness.state()
    const path = `/share/${its.sent.token}/${file.split('/')[0]}`
    for (const [name, value] of [
      ['origin', 'https://evil.example'],
      ['sec-fetch-site', 'cross-site'],
    ] as const) {
      expect((await stage.visit().post(path, 'page', { [name]: value })).status).toBe(403)
      expect((await stage.visit().get(path)).status).toBe(405)
    }
    expect(await stage.witness.state()).toEqual(before)
  })

  it('answers for no other quote than the one its link shows', async () => {
    if (/^(view|open|ask)/.test(file)) return
    const before = await stage.witness.state()
    for (const token of [its.accepted.token, its.reportToken])
      expect((await ask(stage.visit(), token)).status).toBe(404)
    expect((await ask(stage.visit(), its.sent.token, its.accepted.versionId)).status).toBe(404)
    expect(await stage.witness.state()).toEqual(before)
  })
})

it('shows of a quote what was sent, and no address, member or other thing of the desk', async () => {
  const { body } = await stage.visit().get(paths.share(its.sent.token))
  expect(body).toContain(its.mark)
  expect(shown({ body } as Answer)).toEqual(expect.arrayContaining([its.mark, its.sent.versionId]))
  expect(shown({ body } as Answer)).toHaveLength(2)
  for (const secret of [`${its.mark}@example.com`, 'Member owner', its.reportToken, '<script>alert('])
    expect(body.includes(secret)).toBe(false)
})

it('opens nothing of the desk to whoever holds a link', async () => {
  for (const path of [paths.home(), paths.quote(its.sent.id), paths.project(its.projectId)]) {
    const answer = await stage.visit().get(path, { cookie: `tunewise-session=${its.sent.token}` })
    expect(answer.status).toBe(307)
    expect(
      stage.marks.filter((mark) => !path.includes(mark) && answer.body.replaceAll(path, '').includes(mark)),
    ).toEqual([])
  }
})

it('shows strangers at the entry nothing of those inside', async () => {
  const entries = readdirSync('app/(entry)', { recursive: true, encoding: 'utf8' })
  const pages = entries.filter((path) => path.endsWith('/page.tsx')).map((path) => `/${path.slice(0, -9)}`)
  expect(pages.sort()).toEqual(['/set-password', '/setup', '/sign-in'])
  for (const page of pages)
    for (const query of ['', '?token=guessed', '?callbackUrl=https://evil.example']) {
      const answer = await stage.visit().get(page + query)
      expect([200, 404, 410]).toContain(answer.status)
      expect(shown(answer)).toEqual([])
    }
})
