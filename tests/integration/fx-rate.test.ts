import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { importFxRates, planFxImport } from '#lib/data/fx-import.ts'
import { convertSums, createFxRate, listFxRates } from '#lib/data/fx-rate.ts'
import { addDays } from '#lib/domain/day.ts'
import { type FxRate, pathOf } from '#lib/domain/spend/conversion.ts'
import { ECB_SOURCE } from '#lib/domain/spend/ecb.ts'
import { ownerClient } from '#tests/support/database.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
beforeAll(async () => {
  ;({ scope, other } = await freshWorkspace())
})

const query = { q: '', sort: null, page: 1, size: 50, from: null, to: null }
const ecb = (to: string, day: string, rate: string): FxRate => ({
  ...{ from: 'EUR', to, day, rate, source: ECB_SOURCE },
})
const may = [ecb('USD', '2026-05-29', '1.25'), ecb('JPY', '2026-05-29', '160')]
const fileName = 'eurofxref-hist.csv'

const take = async (of: Scope, rates: FxRate[]) => {
  const { fingerprint } = await planFxImport(of, rates)
  return importFxRates(of, rates, { fingerprint, fileName })
}

const inEuro = (of: Scope, currency: string, amount: string | null = '10') =>
  inWorkspace(of, async (tx) => {
    const [part] = await convertSums(tx, of, [{ month: '2026-05', currency, amount }], 'EUR')
    return part?.converted && { amount: part.converted.amount, path: pathOf(part.converted.conversion) }
  })

describe('a list of the ECB', () => {
  it('is recorded as it was shown, and once more changes nothing', async () => {
    expect(await planFxImport(scope, may)).toMatchObject({
      ...{ added: 2, replaced: 0, same: 0, currencies: ['JPY', 'USD'] },
      days: { first: '2026-05-29', last: '2026-05-29' },
    })
    expect(await take(scope, may)).toEqual({ count: 2 })
    expect(await planFxImport(scope, may)).toMatchObject({ added: 0, replaced: 0, same: 2 })
    expect(await take(scope, may)).toEqual({ count: 0 })
    expect((await listFxRates(scope, query)).total).toBe(2)
  })

  it('says what it would replace, and keeps that on record', async () => {
    const corrected = [ecb('USD', '2026-05-29', '1.26'), ...may.slice(1)]
    const plan = await planFxImport(scope, corrected)
    expect(plan).toMatchObject({ added: 1, replaced: 1, same: 1 })
    expect(plan.sample).toMatchObject([
      { to: 'USD', before: { rate: '1.25', source: ECB_SOURCE }, rate: '1.26' },
    ])
    await take(scope, corrected)
    const { rows } = await listFxRates(scope, { ...query, to: 'USD' })
    expect(rows.map(({ rate, isReplaced }) => [rate, isReplaced])).toEqual([
      ['1.26', false],
      ['1.25', true],
    ])
    await take(scope, may)
    expect(await inEuro(scope, 'USD')).toEqual({ amount: '8', path: 'inverse' }) // 10 ÷ 1.25
  })

  it('is refused when the rates on record changed since it was shown', async () => {
    const rates = [ecb('GBP', '2026-05-29', '0.85')]
    const { fingerprint } = await planFxImport(scope, rates)
    await take(scope, rates)
    await expect(importFxRates(scope, rates, { fingerprint, fileName })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('is recorded once when two take it over at once', async () => {
    const rates = [ecb('CHF', '2026-05-29', '0.94')]
    const { fingerprint } = await planFxImport(scope, rates)
    const both = await Promise.allSettled(
      [1, 2].map(() => importFxRates(scope, rates, { fingerprint, fileName })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await listFxRates(scope, { ...query, to: 'CHF' })).total).toBe(1)
  })

  it('of all days since 1999 is taken in at once', async () => {
    const currencies =
      'USD JPY BGN CZK DKK GBP HUF PLN RON SEK CHF ISK NOK TRY AUD BRL CAD CNY HKD IDR ILS INR'
    const rates = Array.from({ length: 7000 }, (_, at) => addDays('1999-01-04', at)).flatMap((day, at) =>
      currencies.split(' ').map((to, index) => ecb(to, day, `1.${10_000 + ((at * 7 + index) % 9_000)}1`)),
    )
    expect(await take(other, rates)).toEqual({ count: 154_000 })
    expect(await planFxImport(other, rates)).toMatchObject({ added: 0, same: 154_000 })
  }, 60_000)
})

describe('a sum in another currency', () => {
  it('is converted by a typed rate of the day before that of the ECB turned round', async () => {
    const typed = { from: 'USD', to: 'EUR', day: '2026-05-29', rate: '0.81', source: 'Contract 7' }
    await createFxRate(scope, typed)
    expect(await inEuro(scope, 'USD')).toEqual({ amount: '8.1', path: 'direct' })
  })

  it('stays unknown where its amount or its rate is unknown, also beside a stranger’s rates', async () => {
    expect(await inEuro(scope, 'USD', null)).toBeNull()
    expect(await inEuro(scope, 'SEK')).toBeNull()
  })
})

it('refuses a rate of a day that is yet to come', async () => {
  const ahead = { from: 'USD', to: 'EUR', day: '2999-01-01', rate: '1', source: 'Bank' }
  await expect(createFxRate(scope, ahead)).rejects.toMatchObject({ code: 'invalid' })
})

it('never changes or removes a rate', async () => {
  const owner = await ownerClient()
  await expect(owner.query('update fx_rate set rate = 2')).rejects.toThrow(/append-only|changed|never/i)
  await expect(owner.query('delete from fx_rate')).rejects.toThrow()
})
