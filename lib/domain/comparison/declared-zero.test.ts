import { expect, it } from 'vitest'
import { compute } from '#tests/support/case.ts'

type Given = Record<string, unknown>

const inYear = (option: Given) => compute([option], { pricesAt: '2026-11-23' })
const call = (price: Given, more: Given = {}) => ({
  inference: [{ price, inputTokens: '100', outputTokens: '10', ...more }],
})

it.each<[string, Given]>([
  ['hosting', { hosting: [{ unitPricePerHour: '0' }] }],
  ['training', { training: [{ trainTokens: '1000', pricePerMillion: '0' }] }],
  ['work', { people: [{ hours: '3', rate: '0' }] }],
  ['a sum', { other: [{ amount: '0' }] }],
  ['storage', { documents: [{ storedGb: '1', pricePerGbMonth: '0' }] }],
  ['a call', call({ input: '0', output: '0' })],
])('%s that is stated to cost nothing is asked why, and says so', (_, option) => {
  const [key = '', [item]] = Object.entries(option)[0] as [string, [Given]]
  const bare = inYear(option)
  expect(bare.options[0]?.lines[0]).toMatchObject({ amount: '0', state: 'zero' })
  expect(bare.warnings.join()).toMatch(/is stated to cost nothing, and no reason is given/)
  const said = inYear({ [key]: [{ ...item, note: 'included in the contract' }] })
  expect(said.options[0]?.lines[0]).toMatchObject({ note: 'included in the contract' })
  expect(said.warnings).toEqual([])
})

it('tokens of one kind that cost nothing do not hide behind the others', () => {
  expect(inYear(call({ input: '1', output: '0' })).warnings).toEqual([
    'a: Model at a stated price: output tokens are stated to cost nothing, and no reason is given.',
  ])
  expect(inYear(call({ input: '1', output: '0' }, { outputTokens: '0' })).warnings).toEqual([])
})

it('what is not used is no declared zero', () => {
  const unused = inYear(call({ input: '1', output: '1' }, { share: '0' }))
  expect(unused.options[0]?.lines[0]).toMatchObject({ amount: '0', state: 'known' })
})

it('a zero of the catalogue has its source, and needs no other reason', () => {
  const { options, warnings } = inYear({ hosting: [{ hosting: 'openai-ft/davinci-002' }] })
  expect(options[0]?.lines[0]).toMatchObject({ amount: '0', state: 'zero', source: { confidence: 'high' } })
  expect(warnings.join()).not.toMatch(/cost nothing/)
})

it('every line without a price is named', () => {
  const { warnings } = inYear({ training: [{ trainTokens: '1' }], other: [{ label: 'Licence' }] })
  expect(warnings).toEqual(['a: Training: no price is given.', 'a: Licence: no price is given.'])
})
