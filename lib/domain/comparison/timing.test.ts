import { expect, it } from 'vitest'
import { computeOne } from '#tests/support/case.ts'

const month = { other: [{ label: 'Support', amount: '100', when: 'monthly' }] }

it('prorates the first live month', () => {
  expect(computeOne({ ...month, goLiveAfterMonths: '1.5' }, { horizonMonths: 3 }).monthly).toEqual([
    '0',
    '50',
    '100',
  ])
})

it('counts an amount of one month whole, even before the go-live', () => {
  const option = { goLiveAfterMonths: '3', other: [{ label: 'Audit', amount: '70', when: 'month:2' }] }
  expect(computeOne(option, { horizonMonths: 3 })).toMatchObject({ events: ['0', '70', '0'], total: '70' })
})

it('trains again in months k, 2k, … below the horizon', () => {
  const option = {
    training: [{ trainTokens: '1000000', pricePerMillion: '3', runs: '2' }],
    retraining: { everyMonths: 6, amount: '10' },
  }
  const result = computeOne(option, { horizonMonths: 24 })
  expect(result.lines.flatMap((line) => line.month ?? [])).toEqual([6, 12, 18])
  expect(result.total).toBe('54') // 6 + 3 × (6 + 10)
})

it('trains again in the month in which the base retires', () => {
  const option = {
    inference: [{ model: 'openai-ft/gpt-4.1-mini-2025-04-14', inputTokens: '1' }],
    retraining: { everyMonths: 6, amount: '10' },
  }
  const result = computeOne(option, { horizonMonths: 12, startMonth: '2026-12', pricesAt: '2026-11-23' })
  expect(result.lines.flatMap((line) => line.month ?? [])).toEqual([2, 6]) // 2027-01-14 lies in month 2
})

it('discounts month m by (1 + r)^(m/12)', () => {
  const result = computeOne(month, { horizonMonths: 12, discountRatePerYear: '0.25' })
  expect(result.monthly.at(-1)).toBe('80') // 100 / 1.25
  expect(result.monthly[0]).toMatch(/^98\.15\d{18}$/) // 100 / 1.25^(1/12)
})
