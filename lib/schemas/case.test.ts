import { expect, it } from 'vitest'
import { fileSchema, publishedSchema } from '#scripts/file-schema.ts'
import { caseOf } from '#tests/support/case.ts'
import { readCase, readCaseText } from './case.ts'

const errorsOf = (option: Record<string, unknown>, given: Record<string, unknown> = {}) => {
  const reading = readCase(caseOf([option], given))
  return reading.ok ? [] : reading.errors.map((error) => error.path)
}

it('publishes the schema that it reads by', () => {
  expect(publishedSchema('case')).toBe(fileSchema('case'))
})

it('leaves what is not given neutral', () => {
  const reading = readCase(caseOf([{}]))
  expect(reading).toMatchObject({
    ok: true,
    file: {
      hoursPerMonth: '730',
      discountRatePerYear: '0',
      options: [{ label: 'a', goLiveAfterMonths: '0', inference: [] }],
    },
  })
})

it('reads a decimal without needless zeros', () => {
  const reading = readCase(caseOf([{ other: [{ amount: '0012.500' }] }]))
  expect(reading.ok && reading.file.options[0]?.other[0]?.amount).toBe('12.5')
})

it.each([
  [
    'a key that is not known',
    { inference: [{ inputTokens: '1', tokens: '2' }] },
    'options[0].inference[0].tokens',
  ],
  ['a number that is no text', { other: [{ amount: 5 }] }, 'options[0].other[0].amount'],
  ['an exponent', { other: [{ amount: '1e5' }] }, 'options[0].other[0].amount'],
  ['a comma', { other: [{ amount: '1.234,56' }] }, 'options[0].other[0].amount'],
  ['less than nothing', { other: [{ amount: '-1' }] }, 'options[0].other[0].amount'],
  ['a share above 1', { inference: [{ share: '1.1' }] }, 'options[0].inference[0].share'],
  [
    'a range that falls',
    { other: [{ amount: { low: '2', likely: '1', high: '3' } }] },
    'options[0].other[0].amount',
  ],
  [
    'a model and a price',
    { inference: [{ model: 'x', price: { input: '1' } }] },
    'options[0].inference[0].price',
  ],
  ['month 0', { other: [{ amount: '1', when: 'month:0' }] }, 'options[0].other[0].when'],
  ['no such approach', { approach: 'magic' }, 'options[0].approach'],
])('refuses %s', (_, option, path) => {
  expect(errorsOf(option)).toEqual([path])
})

it.each([
  ['horizonMonths', { horizonMonths: 121 }],
  ['pricesAt', { pricesAt: '2026-02-30' }],
  ['startMonth', { startMonth: '2026-13' }],
  ['startMonth', { startMonth: '2025-01', pricesAt: '2026-11-23', horizonMonths: 12 }],
  ['currency', { currency: 'usd' }],
  ['workload.growthPerMonth', { workload: { requestsPerMonth: '1', growthPerMonth: '-1.01' } }],
])('refuses what cannot be as %s', (path, given) => {
  expect(errorsOf({}, given)).toEqual([path])
})

it.each(['{ "name": ', ' ', '\uFEFF'])('says that a file is not JSON instead of failing: %j', (text) => {
  expect(readCaseText(text)).toMatchObject({ ok: false, errors: [{ path: '' }] })
})

it('refuses a key that stands twice, of which a parser would keep the last', () => {
  const text = JSON.stringify(caseOf([{}])).replace('"currency"', '"currency":"EUR","currency"')
  expect(readCaseText(text)).toMatchObject({ ok: false, errors: [{ path: 'currency' }] })
})

it('names the second of two options with one id, and the end that a range lacks', () => {
  const range = { amount: { low: '1', high: '2' } }
  const reading = readCase(caseOf([{ id: 'a', other: [range] }, { id: 'a' }]))
  expect(!reading.ok && reading.errors).toEqual([
    { path: 'options[0].other[0].amount', message: 'Likely: Write the number as text, such as "0.4".' },
  ])
  const twins = readCase(caseOf([{ id: 'a' }, { id: 'b' }, { id: 'a' }]))
  expect(!twins.ok && twins.errors.map(({ path }) => path)).toEqual(['options[2].id'])
})
