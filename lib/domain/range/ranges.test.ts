import { describe, expect, it } from 'vitest'
import { readCase } from '#lib/schemas/case.ts'
import { caseOf, catalogue, compute } from '#tests/support/case.ts'
import type { Case } from '../comparison/case.ts'
import { computeComparison } from '../comparison/compute-comparison.ts'
import { exportCase } from '../comparison/export-case.ts'
import { compare } from '../rate.ts'
import { seeded } from './random.ts'
import { triangular } from './triangular.ts'

type Given = Record<string, unknown>

const range = (low: string, likely: string, high: string, more: Given = {}) => ({
  low,
  likely,
  high,
  ...more,
})
const hours = range('10', '24', '60')
const prompting = {
  label: 'Prompting',
  people: [{ label: 'Design', hours, rate: '150' }],
  other: [{ amount: range('80', '100', '180'), when: 'monthly' }],
}
const tuned = {
  label: 'Fine-tuning',
  approach: 'fine-tuning',
  other: [{ amount: '7000' }, { amount: range('20', '50', '60'), when: 'monthly' }],
}
const horizon = { horizonMonths: 24 }

const read = (options: Given[], given: Given = horizon): Case => {
  const reading = readCase(caseOf(options, given))
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  return reading.file
}
const drawn = (file: Case, seed = 1, draws = 2_000) => {
  const { ranges } = computeComparison(file, catalogue, '', seeded(seed, draws))
  if (!ranges) throw new Error('no ranges')
  return ranges
}

it('is null where every figure is a point', () => {
  expect(compute([{ other: [{ amount: '5' }] }]).ranges).toBeNull()
})

it('draws ten thousand times, the same from the same seed', () => {
  const file = read([prompting, tuned])
  const { ranges } = computeComparison(file, catalogue, '')
  expect(ranges).toMatchObject({ seed: 1, draws: 10_000 })
  expect(computeComparison(file, catalogue, '').ranges).toEqual(ranges)
  expect(drawn(file, 2).options).not.toEqual(drawn(file, 1).options)
})

it('orders P10, P50 and P90 between the ends, and shares out who is cheapest', () => {
  const { options } = drawn(read([prompting, tuned]))
  const [first] = options
  expect(compare(first?.total?.p10 ?? '', '3420')).toBeGreaterThan(0) // 10 h × 150 + 24 × 80
  expect(compare(first?.total?.p90 ?? '', '13320')).toBeLessThan(0) // 60 h × 150 + 24 × 180
  for (const { total, band } of options) {
    expect(compare(total?.p10 ?? '', total?.p50 ?? '')).toBeLessThanOrEqual(0)
    expect(compare(total?.p50 ?? '', total?.p90 ?? '')).toBeLessThanOrEqual(0)
    expect(band).toHaveLength(25)
    expect(band?.at(-1)).toEqual({ p10: total?.p10, p90: total?.p90 })
  }
  const shares = options.map((option) => Number(option.cheapestShare))
  expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 3)
})

it('tells in how many draws an option never breaks even', () => {
  const [, pair] = drawn(read([prompting, tuned])).breakEven
  expect(pair).toMatchObject({ of: 'b', over: 'a' })
  const met = 1 - Number(pair?.neverShare) - Number(pair?.cheaperFromStartShare)
  expect(met).toBeGreaterThan(0)
  expect(Number(pair?.month?.p10)).toBeLessThanOrEqual(Number(pair?.month?.p90))
})

describe('an input', () => {
  it('that has a name moves all its places at once', () => {
    const named = { other: [{ amount: range('0', '50', '100', { name: 'licence' }), when: 'one-off' }] }
    const twins = drawn(read([named, { ...named, label: 'Twin' }]))
    expect(twins.options.map((option) => option.cheapestShare)).toEqual(['0.5', '0.5'])
    const [bar] = twins.tornado
    expect(bar?.paths).toEqual(['options[0].other[0].amount', 'options[1].other[0].amount'])
    const apart = { other: [{ amount: range('0', '50', '100') }] }
    const [first, second] = drawn(read([apart, { ...apart, label: 'Other' }])).options
    expect(first?.total).not.toEqual(second?.total)
  })

  it('alone, from low to high, makes a bar of the tornado: exact, the widest first', () => {
    const { tornado } = drawn(read([prompting, tuned]))
    expect(
      tornado.map(({ option, label, totalLow, totalHigh }) => [option, label, totalLow, totalHigh]),
    ).toEqual([
      ['a', 'Prompting, Design, hours', '3900', '11400'], // 2,400 + 10 × 150, 2,400 + 60 × 150
      ['a', 'Prompting, Other, amount', '5520', '7920'],
      ['b', 'Fine-tuning, Other, amount', '7480', '8440'],
    ])
  })
})

it('does not depend on the order of the options, nor on their ids', () => {
  const file = read([prompting, tuned])
  const [a, b] = file.options as [Case['options'][number], Case['options'][number]]
  const turned = drawn({ ...file, options: [b, a] })
  expect(turned.options.toReversed()).toEqual(drawn(file).options)
  const totals = (given: Case) => drawn(given).options.map((option) => option.total)
  expect(totals(exportCase(file))).toEqual(totals(file))
})

it('has no totals for an option without a price', () => {
  const open = { label: 'Open', people: [{ hours, rate: null }] }
  const { options, breakEven } = drawn(read([open, prompting]))
  expect(options[0]).toMatchObject({ total: null, band: null, cheapestShare: null })
  expect(breakEven[0]).toMatchObject({ month: null, neverShare: null })
})

it('draws a triangle: mean (low + likely + high) / 3', () => {
  const next = seeded(7, 1).streamOf('x')
  const values = Array.from({ length: 50_000 }, () => triangular(next(), 50, 120, 200))
  expect(values.reduce((sum, value) => sum + value) / values.length).toBeCloseTo(370 / 3, 0)
  expect(Math.min(...values)).toBeGreaterThanOrEqual(50)
  expect(Math.max(...values)).toBeLessThanOrEqual(200)
})
