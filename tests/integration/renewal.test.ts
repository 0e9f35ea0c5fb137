import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote } from '#lib/data/acceptance.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { repriceComparison } from '#lib/data/comparison-change.ts'
import { createComparison } from '#lib/data/comparison-start.ts'
import { getHome } from '#lib/data/home.ts'
import { addOwnPrices } from '#lib/data/own-price-change.ts'
import { createQuote, reviseQuote, withdrawQuote } from '#lib/data/quote.ts'
import { getQuote } from '#lib/data/quote-desk.ts'
import { getQuotesPage } from '#lib/data/quote-list.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { CONFIRMABLE } from '#lib/domain/quote/check.ts'
import { contract } from '#tests/support/own-price.ts'
import { acceptance, opened, visitor } from '#tests/support/quote.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let model: string
beforeAll(async () => {
  ;({ scope } = await freshWorkspace())
})

async function sent() {
  const { projectId } = await newProject(scope)
  const start = { projectId, preset: 'ticket-assistant', name: 'Which one?' } as const
  const { id: comparisonId } = await createComparison(scope, start)
  const { case: file } = await getComparison(scope, comparisonId)
  const option = file.options.find(({ inference }) => inference.some((call) => call.model))
  model = option?.inference[0]?.model ?? ''
  const optionId = option?.id ?? ''
  const { id } = await createQuote(scope, { projectId, comparisonId, optionId, title: 'Which one?' })
  const { token } = await sendQuote(scope, { id, revision: 1, confirmed: [...CONFIRMABLE] })
  return { id, comparisonId, ...(await opened(token)) }
}

const renewals = async () => (await getHome(scope)).renewals.rows

it('a price that changed lists the open and the accepted quotes it touches, with the effect in money', async () => {
  const open = await sent()
  const accepted = await sent()
  const withdrawn = await sent()
  await acceptQuote(accepted.share, acceptance(accepted.versionId), visitor)
  await withdrawQuote(scope, { id: withdrawn.id, reason: 'Sent by mistake' })
  const touched = async () => (await renewals()).filter(({ effect }) => effect !== null)
  expect(await touched()).toEqual([])
  await addOwnPrices(scope, [{ ...contract, subject: model }])
  const found = await touched()
  expect(found.map(({ id, isAccepted }) => [id, isAccepted]).sort()).toEqual(
    [
      [open.id, false],
      [accepted.id, true],
    ].sort(),
  )
  for (const { effect, reasons } of found) {
    expect(effect?.more).not.toBe('0')
    expect(reasons.join(' ')).toMatch(new RegExp(`${model}, .*→.*It costs \\$.* over \\d+ months`))
  }
  const { renewal } = await getQuote(scope, open.id, null)
  expect(renewal).toMatchObject({
    isAccepted: false,
    reasons: expect.arrayContaining([expect.stringMatching(/→/)]),
  })
  expect((await getQuote(scope, withdrawn.id, null)).renewal).toBeNull()
  const list = { q: '', sort: null, page: 1, size: 50, state: null }
  expect((await getQuotesPage(scope, list)).renewals.total).toBe((await getHome(scope)).renewals.total)
  expect((await getQuotesPage(scope, { ...list, q: 'Which' })).renewals.total).toBe(0)
})

it('the next version of a quote says which prices changed, and once they are taken over which cost it still has of before', async () => {
  const { id, comparisonId } = await sent()
  await addOwnPrices(scope, [
    { ...contract, subject: model, prices: { ...contract.prices, input: '7', output: '70' } },
  ])
  await reviseQuote(scope, id)
  const codes = async () =>
    (await getQuote(scope, id, null)).draft?.checks.flatMap((check) =>
      check.severity === 'confirm' ? [check.code] : [],
    )
  expect(await codes()).toContain('price-changed')
  expect(await codes()).not.toContain('cost-changed')
  const { revision } = await getComparison(scope, comparisonId)
  await repriceComparison(scope, { id: comparisonId, revision })
  expect(await codes()).toContain('cost-changed')
  expect(await codes()).not.toContain('price-changed')
})
