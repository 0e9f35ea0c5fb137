import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote, declineQuote } from '#lib/data/acceptance.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { getPortfolio, listPortfolio } from '#lib/data/portfolio.ts'
import { archiveQuote } from '#lib/data/quote.ts'
import { createSpend } from '#lib/data/spend.ts'
import { isEmptyPortfolio } from '#lib/domain/portfolio/portfolio.ts'
import { dayIn } from '#lib/format.ts'
import { readPeriod } from '#lib/schemas/portfolio.ts'
import { spendInput } from '#lib/schemas/spend.ts'
import { acceptedProject } from '#tests/support/plan-of-spend.ts'
import { acceptance, newSentQuote, visitor } from '#tests/support/quote.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

const ALL = readPeriod({})
const thisMonth = dayIn(new Date(), 'Europe/Berlin').slice(0, 7)
let scope: Scope
let other: Scope
let projectId: string

async function spend(month: string, amount: string, change = {}) {
  const record = {
    projectId,
    month,
    kind: 'api',
    provider: 'OpenAI',
    service: 'gpt',
    currency: 'USD',
    note: '',
  }
  await createSpend(scope, spendInput.parse({ ...record, amount, ...change }))
}

/** Of four quotes one waits, one is declined, two are accepted; a project that was quoted 501.60 a month is closed. */
beforeAll(async () => {
  ;({ scope, other } = await freshWorkspace())
  projectId = await acceptedProject(scope, '2026-03')
  await inWorkspace(scope, (tx) =>
    tx.project.updateMany({
      where: { workspaceId: scope.workspaceId, id: projectId },
      data: { status: 'closed' },
    }),
  )
  await newSentQuote(scope)
  const accepted = await newSentQuote(scope)
  await acceptQuote(accepted.share, acceptance(accepted.versionId), visitor)
  const declined = await newSentQuote(scope)
  await declineQuote(
    declined.share,
    { versionId: declined.versionId, name: 'Bo', reason: 'Too dear' },
    visitor,
  )
  await archiveQuote(scope, declined.id)
  await spend('2026-03', '551.76')
  await spend('2026-04', '500', { provider: 'Azure' })
  await spend('2026-04', '', { provider: 'Azure', service: 'unpriced' })
  await spend('2026-05', '40', { currency: 'EUR' })
})

it('counts what waits and what ended, and a quote that was put away by how it ended', async () => {
  const { open, answers, won } = await getPortfolio(scope, ALL)
  // 3 × 1,200 + 19 % once, 79.50 + 19 % a month, 94.605 to the even cent
  expect(open).toEqual([{ currency: 'USD', quotes: 1, oneOffMinor: '428400', monthlyMinor: '9460' }])
  expect(answers).toEqual({ accepted: 2, declined: 1, expired: 0, ended: 3, percent: '66.7' })
  expect(won).toMatchObject([{ currency: 'USD', quotes: 2 }])
})

it('knows no margin of quotes whose costs nobody said', async () => {
  const { margins } = await getPortfolio(scope, ALL)
  expect(margins.find(({ kind }) => kind === 'one-off')).toMatchObject({ known: 0, unknown: 1, margin: null })
})

it('tells spend by provider and approach, each currency by itself, and never takes unknown for zero', async () => {
  const { byProvider, byApproach } = await getPortfolio(scope, ALL)
  expect(byProvider).toEqual([
    { name: 'OpenAI', currency: 'EUR', amount: '40', records: 1, unpriced: 0 },
    { name: 'OpenAI', currency: 'USD', amount: '551.76', records: 1, unpriced: 0 },
    { name: 'Azure', currency: 'USD', amount: '500', records: 2, unpriced: 1 },
  ])
  expect(byApproach).toEqual([
    { name: 'Fine-tuning', currency: 'EUR', amount: '40', records: 1, unpriced: 0 },
    { name: 'Fine-tuning', currency: 'USD', amount: '1051.76', records: 3, unpriced: 1 },
  ])
  const unpriced = await getPortfolio(scope, { from: '2026-04', to: '2026-04' })
  expect(unpriced.byProvider).toMatchObject([{ name: 'Azure', amount: '500', unpriced: 1 }])
})

it('sets a finished project against its accepted quote in the months that can be compared', async () => {
  const { finished, accuracy } = await getPortfolio(scope, ALL)
  // March alone: April has a bill without an amount. 551.76 against 501.60 is a tenth more.
  expect(finished).toMatchObject([
    { id: projectId, months: 1, forecast: '501.6', actual: '551.76', missPercent: '10' },
  ])
  expect(accuracy).toEqual({ compared: 1, unknown: 0, medianMissPercent: '10', close: 1 })
})

it('keeps to its period, of answers and of bills', async () => {
  const before = await getPortfolio(scope, { from: '2025-01', to: '2025-12' })
  expect([before.answers.ended, before.answers.percent, before.won, before.margins]).toEqual([
    0,
    null,
    [],
    [],
  ])
  expect([before.byProvider, before.byApproach, before.finished]).toEqual([[], [], []])
  expect(before.accuracy.medianMissPercent).toBeNull()
  expect(before.open).toHaveLength(1)
  const now = await getPortfolio(scope, { from: thisMonth, to: thisMonth })
  expect([now.answers.ended, now.byProvider]).toEqual([3, []])
  expect(readPeriod({ from: '2026-13', to: ['2026-04', 'x'] })).toEqual({ from: null, to: '2026-04' })
})

it('is the same as a file, and nothing of it reaches another workspace', async () => {
  const { rows, total } = await listPortfolio(scope, { ...ALL, page: 1, size: 1000 })
  expect(rows).toHaveLength(total)
  expect(rows).toContainEqual({
    ...{ part: 'spend by provider', name: 'Azure', measure: 'spend', currency: 'USD', value: '500' },
  })
  expect(rows).toContainEqual({
    ...{ part: 'answers', name: '', measure: 'win rate in per cent', currency: null, value: '66.7' },
  })
  expect(isEmptyPortfolio(await getPortfolio(other, ALL))).toBe(true)
})
