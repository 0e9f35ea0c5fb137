import { expect, it } from 'vitest'
import { compute, computeOne } from '#tests/support/case.ts'

const archive = {
  label: 'Archive',
  ...{ tokens: '50000000', embeddingPrice: '0.02', changedShare: '0.1' },
  ...{ storedGb: '12', pricePerGbMonth: '0.25' },
}
const linesOf = (documents: object) =>
  computeOne({ documents: [documents] }).lines.map(({ label, kind, amount, formula, state }) =>
    [label, kind, amount, formula, state].join(' | '),
  )

it('embeds documents once and their changes every month, and stores them', () => {
  // 50M × 0.02 = 1 · a tenth of it = 0.1 · 12 × 0.25 = 3
  expect(linesOf(archive)).toEqual([
    'Archive, embedded once | one-off | 1 | 50,000,000 tokens × 0.02 ÷ 1M | known',
    'Archive, changes embedded | monthly | 0.1 | 50,000,000 tokens × 0.1 changed × 0.02 ÷ 1M | known',
    'Archive, stored | monthly | 3 | 12 GB × 0.25 a GB and month | known',
  ])
})

it('begins to run with the option: half of the first live month', () => {
  const option = computeOne({ documents: [archive], goLiveAfterMonths: '1.5' }, { horizonMonths: 3 })
  expect(option).toMatchObject({ oneOff: '1', monthly: ['0', '1.55', '3.1'], total: '5.65' })
})

it('has no line for what there is nothing of, and an unknown one for what has no price', () => {
  expect(linesOf({})).toEqual([])
  const [stored, ...more] = linesOf({ ...archive, tokens: '0', pricePerGbMonth: null })
  expect(more).toEqual([])
  expect(stored).toBe(
    'Archive, stored | monthly |  | unknown: no price is given (12 GB × unknown a GB and month) | unknown',
  )
  expect(computeOne({ documents: [{ ...archive, embeddingPrice: null }] })).toMatchObject({
    complete: false,
    unknownLines: 2,
    total: null,
    knownTotal: '3',
  })
})

it('is drawn where a figure of it is a range', () => {
  const storedGb = { low: '10', likely: '12', high: '20' }
  const { ranges } = compute([{ documents: [{ ...archive, storedGb }] }])
  expect(ranges?.tornado).toMatchObject([
    { label: 'a, Archive, stored gb', totalLow: '3.6', totalHigh: '6.1' },
  ])
})
