import { expect, it } from 'vitest'
import { compute } from '#tests/support/case.ts'
import { leftOutOf } from '../advice/exclude.ts'
import { clientComparison } from './client-comparison.ts'

type Given = Record<string, unknown>

const model = (id: string, more: Given = {}) => ({ inference: [{ model: id, inputTokens: '1' }], ...more })
const lasting = { label: 'Lasting', other: [{ amount: '100', when: 'monthly' }] }
const from = (startMonth: string, ...options: Given[]) =>
  compute(options, { startMonth, pricesAt: '2026-11-23', horizonMonths: 12 })

it.each([
  ['before the project starts', 'openai/o4-mini', '2026-12', '0', true],
  ['before the option is live', 'openai/gpt-4.1-mini', '2026-12', '2', true],
  ['after it is live', 'openai/gpt-4.1-mini', '2026-12', '1.5', false],
  ['on a day that is not known', 'groq/llama-3.1-8b-instant', '2026-12', '0', true],
  ['never', 'openai/gpt-5.4-mini', '2026-12', '0', false],
])('a model that ends %s', (_, id, start, goLiveAfterMonths, isBarred) => {
  const result = from(start, model(id, { label: 'Cheap', goLiveAfterMonths }), lasting)
  expect(result.advice.recommended).toBe(isBarred ? 'b' : 'a')
  expect(leftOutOf(result).map(({ rule }) => rule)).toEqual(isBarred ? ['model-ended'] : [])
  expect(clientComparison(result, null).leftOut).toHaveLength(isBarred ? 1 : 0)
})

it('is held against an option that people chose all the same', () => {
  const result = from('2026-12', model('openai/o4-mini'), lasting)
  expect(clientComparison(result, 'a').counterArgument).toBe(
    'o4 mini ends on Oct 23, 2026, before the option is live.',
  )
})

it.each([
  ['goes live after the horizon', { other: [{ amount: '1' }], goLiveAfterMonths: '12' }, 'never-live'],
  ['has no line', {}, 'nothing-costed'],
])('an option that %s is cheap and never recommended', (_, option, rule) => {
  const result = from('2026-12', option, lasting)
  expect(result.advice.recommended).toBe('b')
  expect(leftOutOf(result)).toMatchObject([{ optionId: 'a', rule }])
})

it('warns of machines that end and of prices that do, as of models', () => {
  const { warnings } = from('2026-12', {
    hosting: [{ hosting: 'azure-ft/gpt-3.5-turbo-hosting-2025-guide' }],
  })
  expect(warnings.join()).toMatch(/azure-ft\/gpt-3.5-turbo-hosting-2025-guide is retired/)
})

it('warns of training that is planned for after the last day on which jobs are taken', () => {
  const tuned = model('openai-ft/gpt-4.1-mini-2025-04-14', {
    training: [{ trainTokens: '1', pricePerMillion: '5' }],
    retraining: { everyMonths: 6 },
  })
  expect(from('2026-12', tuned).warnings.join()).toMatch(
    /again in month 6, after Jan 6, 2027, the last day for jobs/,
  )
  expect(from('2026-12', { ...tuned, retraining: null }).warnings.join()).not.toMatch(/last day for jobs/)
})
