import { beforeAll, describe, expect, it } from 'vitest'
import { prices } from '#app/api/export/[list]/prices.ts'
import type { Scope } from '#lib/auth/proof.ts'
import { getComparison, getComparisonForm } from '#lib/data/comparison.ts'
import { repriceComparison, updateComparison } from '#lib/data/comparison-change.ts'
import { createComparison } from '#lib/data/comparison-start.ts'
import { addOwnPrices, replaceOwnPrice, withdrawOwnPrice } from '#lib/data/own-price-change.ts'
import { getPriceHistory } from '#lib/data/price-history.ts'
import { importPrices, previewPrices } from '#lib/data/price-import.ts'
import { ownerClient } from '#tests/support/database.ts'
import { contract } from '#tests/support/own-price.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
beforeAll(async () => {
  ;({ scope, other } = await freshWorkspace())
})

const MODEL = 'openai/gpt-5.4-mini'

async function compared(of: Scope) {
  const { projectId } = await newProject(of)
  const { id } = await createComparison(of, { projectId, preset: 'ticket-assistant', name: 'Tickets' })
  return getComparison(of, id)
}

/** The line of the call in the first option, which is one of the model above. */
const lineOf = (view: Awaited<ReturnType<typeof compared>>) => {
  const line = view.result?.options[0]?.lines.find(({ component }) => component === 'inference')
  if (!line) throw new Error('no call')
  return line
}

describe('a price of the workspace’s own', () => {
  it('stands before that of the catalogue in what is computed from then on, with its source', async () => {
    const before = await compared(scope)
    const { sequence } = await addOwnPrices(scope, [contract])
    const after = await compared(scope)
    expect(lineOf(after).source).toEqual({ id: `own:${sequence}`, date: '2026-11-01', confidence: 'high' })
    expect(after.result?.sources).toContainEqual({
      id: `own:${sequence}`,
      name: 'Framework contract 7',
      url: null,
    })
    expect(after.result?.catalogue.own).toBe(sequence)
    const again = await getComparison(scope, before.id)
    expect(again.result).toEqual(before.result)
    expect(again.repricing?.prices.map(({ what }) => what)).toContain('input')
    await repriceComparison(scope, { id: before.id, revision: before.revision })
    expect(lineOf(await getComparison(scope, before.id)).amount).toBe(lineOf(after).amount)
  })

  it('is that of no other workspace', async () => {
    await addOwnPrices(scope, [contract])
    expect(lineOf(await compared(other)).source.id).not.toContain('own')
    expect((await getPriceHistory(other, MODEL)).own).toEqual([])
  })

  it('makes a model priced that no catalogue knows', async () => {
    const subject = 'harbour/own-7b'
    await addOwnPrices(scope, [{ ...contract, subject }])
    const view = await compared(scope)
    const [first, ...rest] = view.case.options
    if (!first) throw new Error('no option')
    const own = { ...first, inference: first.inference.map((call) => ({ ...call, model: subject })) }
    await updateComparison(scope, {
      ...{ id: view.id, revision: view.revision, case: { ...view.case, options: [own, ...rest] } },
    })
    expect((await getComparison(scope, view.id)).result?.options[0]?.complete).toBe(true)
    const { choices } = await getComparisonForm(scope, view.id)
    expect(choices.inference.map(({ id }) => id)).toContain(subject)
  })

  it('of low confidence is on record and is not used', async () => {
    const subject = 'harbour/rumour'
    await addOwnPrices(scope, [{ ...contract, subject, confidence: 'low' }])
    expect((await getPriceHistory(scope, subject)).explanation.canBeQuoted).toBe(false)
  })
})

describe('an own price is never edited', () => {
  it('a later one takes its place, and both stay on record with the reason', async () => {
    const subject = 'harbour/renewed'
    const { sequence } = await addOwnPrices(scope, [{ ...contract, subject }])
    const dearer = { ...contract, subject: 'ignored/else', prices: { ...contract.prices, input: '0.3' } }
    const next = await replaceOwnPrice(scope, { ...dearer, replaces: sequence, reason: 'Renewed' })
    const { cards, own } = await getPriceHistory(scope, subject)
    expect(cards.map(({ id, isTaken }) => [id, isTaken])).toEqual([
      [`own:${next.sequence}`, true],
      [`own:${sequence}`, false],
    ])
    expect(own.map((price) => price.prices.inference?.input)).toEqual(['0.3'])
    await expect(
      replaceOwnPrice(scope, { ...dearer, replaces: sequence, reason: 'Again' }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('a withdrawal brings back the price of the catalogue, and what was computed stays as it was', async () => {
    const fresh = (await freshWorkspace()).scope
    const { sequence } = await addOwnPrices(fresh, [contract])
    const view = await compared(fresh)
    await withdrawOwnPrice(fresh, { sequence, reason: 'The contract ended' })
    expect((await getComparison(fresh, view.id)).result).toEqual(view.result)
    expect(lineOf(await compared(fresh)).source.id).not.toContain('own')
    await expect(withdrawOwnPrice(fresh, { sequence, reason: 'Again' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('not even by the owner of the database', async () => {
    const owner = await ownerClient()
    await expect(owner.query("update own_price set reason = 'x'")).rejects.toThrow('never changed')
    await expect(owner.query('delete from own_price')).rejects.toThrow('never changed')
    await owner.end()
  })
})

describe('a list of prices', () => {
  const list = (text: string) => ({ name: 'list.csv', packed: text })
  const jump = list('subject,inputPerMillion\nharbour/listed,9\n')

  it('is only proposed until somebody takes it over, and a jump only with a confirmation', async () => {
    const fresh = (await freshWorkspace()).scope
    await importPrices(fresh, {
      ...{ ...list('subject,inputPerMillion\nharbour/listed,1\n'), lines: [2], confirmed: [] },
    })
    expect((await previewPrices(fresh, jump)).proposals[0]).toMatchObject({
      ...{ isJump: true, replaces: 1, changes: [{ was: '1', now: '9', ratio: '9' }] },
    })
    await expect(importPrices(fresh, { ...jump, lines: [2], confirmed: [] })).rejects.toThrow(
      'Confirm it first',
    )
    await importPrices(fresh, { ...jump, lines: [2], confirmed: [2] })
    const { own } = await getPriceHistory(fresh, 'harbour/listed')
    expect(own.map(({ sequence, prices }) => [sequence, prices.inference?.input])).toEqual([[2, '9']])
    expect((await previewPrices(fresh, jump)).unchanged).toBe(1)
  })

  it('that was exported comes back without a single change', async () => {
    const fresh = (await freshWorkspace()).scope
    await addOwnPrices(fresh, [contract, { ...contract, subject: 'harbour/own-7b', validFrom: '2026-12-01' }])
    for (const format of ['csv', 'json'] as const) {
      let text = ''
      for await (const piece of await prices(fresh, {}, format)) text += piece
      const found = await previewPrices(fresh, list(text))
      expect(found).toMatchObject({ proposals: [], rejected: [], unknown: { count: 0 } })
      expect(found.unchanged).toBeGreaterThan(200)
    }
  })
})
