import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote } from '#lib/data/acceptance.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { createComparison } from '#lib/data/comparison-start.ts'
import { getHome } from '#lib/data/home.ts'
import { addOwnPrices } from '#lib/data/own-price-change.ts'
import { createQuote, withdrawQuote } from '#lib/data/quote.ts'
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
  return { id, ...(await opened(token)) }
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
  const list = { q: '', sort: null, page: 1, size: 50, state: null }
  expect((await getQuotesPage(scope, list)).renewals.total).toBe((await getHome(scope)).renewals.total)
  expect((await getQuotesPage(scope, { ...list, q: 'Which' })).renewals.total).toBe(0)
})
