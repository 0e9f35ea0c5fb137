import { expect, it } from 'vitest'
import { readCase } from '#lib/schemas/case.ts'
import { caseOf, catalogue } from '#tests/support/case.ts'
import { scenariosOf } from './scenario.ts'
import { readFactors, USUAL_FACTORS } from './scenario-factor.ts'

const option = {
  inference: [{ price: { input: '1' }, inputTokens: '1000000' }],
  people: [{ hours: { low: '8', likely: '10', high: '20' }, rate: '100' }],
  goLiveAfterMonths: '1',
}
const fileOf = (given: object) => {
  const reading = readCase(
    caseOf([option], { horizonMonths: 3, workload: { requestsPerMonth: '100' }, ...given }),
  )
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  return reading.file
}
const totals = (given: object, query: Record<string, string> = {}) =>
  scenariosOf(
    fileOf(given),
    catalogue,
    readFactors((key) => query[key]),
  ).map(({ totals: [first] }) => first?.total)

it('moves ranges to their ends, and everything else by its factor', () => {
  // 20 × 100 + 150 × (3 − 1.5) · 10 × 100 + 100 × 2 · 8 × 100 + 75 × (3 − 0.75)
  expect(totals({})).toEqual(['2225', '1200', '968.75'])
})

it('takes the factors that somebody chose, and leaves the base alone', () => {
  // 20 × 100 + 300 × (3 − 1) · 8 × 100 + 75 × 3
  const query = { 'cautious-volume': '300', 'cautious-wait': '100', 'bold-wait': '0' }
  expect(totals({}, query)).toEqual(['2600', '1200', '1025'])
})

it.each(['', '-1', '1001', 'x', '1e3', '9'.repeat(400)])(
  'is as usual where the address says %j',
  (percent) => {
    expect(readFactors(() => percent)).toEqual(USUAL_FACTORS)
  },
)

it('says what was assumed', () => {
  const [cautious] = scenariosOf(
    fileOf({}),
    catalogue,
    readFactors((key) => (key === 'cautious-work' ? '140' : null)),
  )
  expect(cautious?.note).toBe(
    'Every range at its dear end. Where there is none: 150% of the requests, 140% of the hours of work, 150% of the time until it is live.',
  )
})
