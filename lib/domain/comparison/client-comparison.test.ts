import { expect, it } from 'vitest'
import { compute } from '#tests/support/case.ts'
import { clientComparison } from './client-comparison.ts'

it('tells a client the quality that was measured with its source and day, and of no other option', () => {
  const source = 'openai:gpt-5.4-mini on tickets, passed; promptfoo, results.json, read 2026-11-20'
  const result = compute([
    { label: 'Prompt', quality: { passed: 453, failed: 59, errored: 0, source } },
    { label: 'Tuned', quality: { passed: 0, failed: 0, errored: 9, source } },
    { label: 'Other' },
  ])
  const { assumptions, options } = clientComparison(result, null)
  expect(options.map(({ quality }) => quality)).toEqual([
    '88.5% (85.4% to 91.0%) of 512',
    'not measured',
    'not measured',
  ])
  expect(assumptions.filter(({ label }) => label.startsWith('Quality'))).toEqual([
    {
      label: 'Quality of Prompt',
      value: '88.5% (85.4% to 91.0%) of 512',
      source: 'GPT-5.4 mini on tickets, passed; promptfoo, results.json',
      date: '2026-11-20',
    },
  ])
})

const requestsPerMonth = { low: '1000', likely: '2000', high: '5000' }
const called = {
  label: 'Called',
  inference: [{ price: { input: { low: '0.01', likely: '0.02', high: '0.03' } }, inputTokens: '1000000' }],
  other: [{ label: 'Running', amount: '100', when: 'monthly' }],
}

it('tells a client what the total becomes if his own figure is wrong, and of no rate of the house', () => {
  const view = clientComparison(compute([called], { workload: { requestsPerMonth } }), 'a')
  // 100 + 0.02 × 1,000 = 120; 100 + 0.02 × 5,000 = 200.
  expect(view.assumptions[0]).toMatchObject({
    label: 'Requests a month at the start',
    value: '2,000',
    range: '1,000 to 5,000',
    effect: 'At 1,000 the total is $120, at 5,000 it is $200.',
  })
  expect(JSON.stringify(view)).not.toMatch(/0\.0[123]/)
})

it('says nothing of a figure that is sure', () => {
  const [sure] = clientComparison(
    compute([called], { workload: { requestsPerMonth: '2000' } }),
    'a',
  ).assumptions
  expect(sure).not.toHaveProperty('range')
})
