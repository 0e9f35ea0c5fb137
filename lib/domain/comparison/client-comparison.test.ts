import { expect, it } from 'vitest'
import { compute } from '#tests/support/case.ts'
import { clientComparison } from './client-comparison.ts'

it('tells a client the quality that was measured with its source and day, and of no other option', () => {
  const source = 'base on tickets, passed; promptfoo, results.json, read 2026-11-20'
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
      source: 'base on tickets, passed; promptfoo, results.json',
      date: '2026-11-20',
    },
  ])
})
