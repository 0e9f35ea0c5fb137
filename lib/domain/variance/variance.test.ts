import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, sum } from '../rate.ts'
import type { BilledItem, PlannedItem, PlannedPart } from './item.ts'
import { EFFECTS, varianceOf } from './variance.ts'
import { effectForClient, effectInWords } from './variance-words.ts'

const tokens = (token: PlannedPart['token'], quantity: string, amount: string): PlannedPart => ({
  ...{ token, unit: 'token', quantity, amount },
})
const planned = (label: string, ...parts: PlannedPart[]): PlannedItem => ({
  ...{ label, kind: 'api', names: [label], parts },
})
const billed = (model: string | null, amount: string, change: Partial<BilledItem> = {}): BilledItem => ({
  ...{ kind: 'api', provider: 'OpenAI', service: model ?? '', model, tokenType: null },
  ...{ unit: 'tokens', quantity: null, amount, isAdjustment: false, ...change },
})
const of = (items: PlannedItem[], bills: BilledItem[]) => varianceOf(['2026-10'], items, bills)
const money = (amount: string) => `$${amount}`

describe('the variance', () => {
  it('splits what came otherwise into price, volume and mix', () => {
    // Quoted: small 900 tokens at 1 = 900, large 100 at 10 = 1,000; together 1,000 tokens for 1,900, 1.9 each.
    // Billed: small 900 for 990, large 300 for 2,700; together 1,200 tokens for 3,690.
    const variance = of(
      [planned('small', tokens(null, '900', '900')), planned('large', tokens(null, '100', '1000'))],
      [billed('small', '990', { quantity: '900' }), billed('large', '2700', { quantity: '300' })],
    )
    expect(variance).toMatchObject({ planned: '1900', actual: '3690', difference: '1790' })
    expect(variance.effects).toEqual({
      volume: '380', // 200 tokens more at 1.9
      mix: '1620', // small 900 − 1,080 at 1 is −180; large 300 − 120 at 10 is 1,800
      price: '-210', // small 990 − 900 is 90; large 2,700 − 3,000 is −300
      scope: '0',
      unsplit: '0',
    })
    expect(EFFECTS.map((kind) => effectInWords(variance, kind, money))).toEqual([
      'What was used was billed below the quoted prices: large −$300, small +$90.',
      'More was used than quoted: 1,200 tokens billed against 1,000 quoted, at quoted prices and in the quoted mix.',
      'The use shifted to what is dearer: large +$1800, small −$180.',
      'Nothing was billed that is not in the quote, and nothing of it is missing.',
      'Everything that differs is explained.',
    ])
  })

  it('tells kinds of tokens apart where both sides do, so that longer answers are mix and no price', () => {
    const item = planned('small', tokens('input', '800', '80'), tokens('output', '200', '200'))
    const bills = [
      billed('small', '70', { quantity: '700', tokenType: 'input' }),
      billed('small', '300', { quantity: '300', tokenType: 'output' }),
    ]
    // 1,000 tokens as quoted; 100 of them moved from 0.1 to 1 each: 100 × 0.9
    expect(of([item], bills).effects).toMatchObject({ price: '0', volume: '0', mix: '90' })
    // Without the kinds all that can be told is a dearer token.
    const untold = bills.map((bill) => ({ ...bill, tokenType: null }))
    expect(of([item], untold).effects).toMatchObject({ price: '90', volume: '0', mix: '0' })
  })

  it('counts as scope what nobody quoted, and what was quoted and never came', () => {
    const variance = of(
      [planned('small', tokens(null, '10', '100')), planned('large', tokens(null, '10', '40'))],
      [billed('small', '100', { quantity: '10' }), billed('search', '25')],
    )
    expect(variance.effects).toMatchObject({ scope: '-15', price: '0', volume: '0', unsplit: '0' })
    expect(effectInWords(variance, 'scope', money)).toBe(
      'Billed and not in the quote: search +$25. Quoted and never billed: large −$40.',
    )
  })

  it('says why something cannot be split, and never guesses a quantity', () => {
    const items = [planned('small', tokens(null, '10', '100'))]
    const reason = (bill: BilledItem) => effectInWords(of(items, [bill]), 'unsplit', money)
    expect(reason(billed('small', '90'))).toBe('small cannot be split, because a bill of it has no quantity.')
    expect(reason(billed('small', '90', { quantity: '4', unit: 'Requests' }))).toBe(
      'small cannot be split, because it was quoted by tokens and billed by “Requests”.',
    )
    expect(reason(billed(null, '90'))).toBe('OpenAI cannot be split, because its bills do not say for what.')
    expect(of(items, [billed(null, '90')]).effects).toMatchObject({ unsplit: '-10', scope: '0' })
  })

  it('takes a credit without a quantity for a lower price', () => {
    const items = [planned('small', tokens(null, '10', '100'))]
    const bills = [
      billed('small', '100', { quantity: '10' }),
      billed('small', '-30', { isAdjustment: true, unit: null }),
    ]
    expect(of(items, bills).effects).toMatchObject({ price: '-30', volume: '0', mix: '0' })
  })

  it('takes the only deployment that was quoted for the one that was billed, and says so', () => {
    const item: PlannedItem = {
      ...{ label: 'Deployment', kind: 'hosting', names: ['deployment'] },
      parts: [{ token: null, unit: 'hour', quantity: '100', amount: '500' }],
    }
    const bill = billed('Standard NC24', '660', {
      kind: 'hosting',
      quantity: '12',
      unit: '10 Hours',
      model: null,
    })
    const variance = of([item], [bill])
    // 20 hours more at 5 are 100; 120 hours at 5.50 are 60 above 5
    expect(variance.effects).toMatchObject({ volume: '100', price: '60', scope: '0' })
    expect(variance.assumed).toEqual([{ label: 'Deployment', billed: 'Standard NC24' }])
  })

  it('names no service and no amount in the words for a client', () => {
    const variance = of(
      [planned('small', tokens(null, '3', '1'))],
      [billed('secret', '25'), billed('small', '2')],
    )
    const words = EFFECTS.map((kind) => effectForClient(variance, kind)).join(' ')
    expect(words).not.toMatch(/secret|small|OpenAI|\d/)
  })
})

describe('whatever was quoted and billed', () => {
  const amount = fc
    .integer({ min: -9_999_999, max: 9_999_999 })
    .map((value) => exact(String(value)).dividedBy(997).toDecimalPlaces(9).toFixed())
  const quantity = fc.integer({ min: 1, max: 99_999 }).map(String)
  const name = fc.constantFrom('a', 'b', 'c', 'd')
  const unit = fc.constantFrom('tokens', '1K tokens', 'Hours', 'GB', null)
  const kind = fc.constantFrom('api' as const, 'hosting' as const)
  const token = fc.constantFrom('input' as const, 'output' as const, null)
  const part = fc.record({
    token,
    unit: fc.constantFrom('token' as const, 'hour' as const, null),
    quantity: fc.option(quantity),
    amount,
  })
  const item = fc.record({
    label: name,
    kind,
    names: name.map((one) => [one]),
    parts: fc.array(part, { minLength: 1, maxLength: 3 }),
  })
  const bill = fc.record({
    ...{ kind, provider: name, service: fc.constantFrom('', 'a', 'b', 'z'), model: fc.option(name) },
    ...{ tokenType: token, unit, quantity: fc.option(quantity), amount, isAdjustment: fc.boolean() },
  })

  it('the effects add up to the difference to the last digit, and every amount has one place', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), fc.array(bill, { maxLength: 12 }), (items, bills) => {
        const { planned: quoted, actual, difference, effects } = of(items, bills)
        expect(quoted).toBe(sum(items.flatMap(({ parts }) => parts.map((one) => one.amount))))
        expect(actual).toBe(sum(bills.map((one) => one.amount)))
        expect(sum(Object.values(effects))).toBe(difference)
        expect(sum([quoted, difference])).toBe(actual)
      }),
      { numRuns: 500 },
    )
  })

  it('nothing differs where all came as quoted', () => {
    const asQuoted = fc.uniqueArray(fc.tuple(name, quantity, amount), {
      selector: ([one]) => one,
      minLength: 1,
    })
    fc.assert(
      fc.property(asQuoted, (rows) => {
        const items = rows.map(([label, count, cost]) => planned(label, tokens(null, count, cost)))
        const bills = rows.map(([label, count, cost]) => billed(label, cost, { quantity: count }))
        for (const effect of Object.values(of(items, bills).effects))
          expect(exact(effect).abs().lt('0.000000000001')).toBe(true)
      }),
    )
  })
})
