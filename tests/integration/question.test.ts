import { beforeEach, expect, it, vi } from 'vitest'
import { POST } from '#app/(door)/share/[token]/ask/route.ts'
import type { Scope } from '#lib/auth/proof.ts'
import { getHome } from '#lib/data/home.ts'
import { settleQuestion } from '#lib/data/question.ts'
import { revokeShareLink } from '#lib/data/share.ts'
import { makeStamp } from '#lib/secret/form-stamp.ts'
import { arriveAs } from '#tests/support/next-headers.ts'
import { newSentQuote } from '#tests/support/quote.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

vi.mock('next/headers', () => import('#tests/support/next-headers.ts'))

let scope: Scope
let other: Scope
let visit = 0
beforeEach(async () => {
  ;({ scope, other } = await freshWorkspace())
  visit += 1
  const from = { host: 'desk.test', origin: 'http://desk.test', 'x-forwarded-for': `198.51.100.${visit}` }
  await arriveAs({ headers: from })
})

const written = {
  website: '',
  name: 'Maja Lind',
  email: 'maja@meridian.example',
  question: 'How soon\ncan you start?',
}

function ask(token: string, change: Record<string, string> = {}) {
  const body = new URLSearchParams({ ...written, started: makeStamp(Date.now() - 9_000), ...change })
  const request = new Request(`http://desk.test/share/${token}/ask`, { method: 'POST', body })
  return POST(request, { params: Promise.resolve({ token }) })
}

it('reaches Home and the activity of its project, until somebody has answered it', async () => {
  const { token, projectId } = await newSentQuote(scope)
  expect((await ask(token)).status).toBe(200)
  const { questions, activity } = await getHome(scope)
  expect(questions).toMatchObject([
    {
      ...{ name: 'Maja Lind', email: 'maja@meridian.example', question: 'How soon\ncan you start?' },
      about: { kind: 'quote', name: 'Q-2026-0001, version 1', projectId },
    },
  ])
  expect(activity[0]).toMatchObject({
    ...{ who: null, projectId },
    summary: 'Maja Lind asks about Q-2026-0001, version 1: How soon can you start?',
  })
  expect((await getHome(other)).questions).toEqual([])
  const id = questions[0]?.id ?? ''
  await expect(settleQuestion(other, id)).rejects.toMatchObject({ code: 'not-found' })
  await settleQuestion(scope, id)
  await expect(settleQuestion(scope, id)).rejects.toMatchObject({ code: 'conflict' })
  expect((await getHome(scope)).questions).toEqual([])
})

it('is taken from no machine, from no ended link, and six times an hour from nobody', async () => {
  const { token, share } = await newSentQuote(scope)
  expect((await ask(token, { website: 'x' })).status).toBe(400)
  expect((await ask(token, { started: makeStamp(Date.now()) })).status).toBe(400)
  expect((await ask(token, { question: '  ' })).status).toBe(400)
  const six = []
  for (let at = 0; at < 6; at += 1) six.push((await ask(token)).status)
  expect(six).toEqual([200, 200, 200, 200, 200, 403])
  await revokeShareLink(scope, share.shareId)
  expect((await ask(token)).status).toBe(409)
  expect((await getHome(scope)).questions).toHaveLength(5)
})
