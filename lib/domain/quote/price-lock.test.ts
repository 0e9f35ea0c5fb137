import { expect, it } from 'vitest'
import type { UsedPrice } from '../comparison/used-price.ts'
import { lockedComparison, priceAssumptions } from './price-lock.ts'

const price: UsedPrice = {
  ...{ id: 'maker/model', name: 'Model', currency: 'USD', confidence: 'high', isOwn: false },
  prices: [{ label: 'Input, per 1M tokens', amount: '1.25' }],
  ...{ source: { name: 'Price page', readOn: '2026-11-20' }, retiresOn: null, replacement: null },
}

it('names each price with its source and its day', () => {
  expect(priceAssumptions([price])).toEqual([
    {
      ...{ label: 'Model: input, per 1M tokens', value: '$1.25' },
      ...{ source: 'Price page', date: '2026-11-20' },
    },
  ])
})

it('calls a model by its name, and writes a price with the cents of its currency', () => {
  const paid = { ...price, name: 'gpt-5.4-mini', prices: [{ label: 'Output, per 1M tokens', amount: '4.5' }] }
  expect(priceAssumptions([paid])).toMatchObject([
    { label: 'GPT-5.4 mini: output, per 1M tokens', value: '$4.50' },
  ])
})

it('keeps what the house agreed on to itself, and the name of the contract too', () => {
  const own = { ...price, isOwn: true, source: { name: 'Framework contract 7', readOn: '2026-11-20' } }
  const [told] = priceAssumptions([own])
  expect(told?.value).toBe('as agreed with its provider')
  expect(JSON.stringify(told)).not.toMatch(/1\.25|Framework/)
})

it('says nothing of prices where there is no comparison', () => {
  expect(lockedComparison(null, 'held', '2026-11-20')).toBeNull()
})
