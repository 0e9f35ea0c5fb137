import { expect, it } from 'vitest'
import { findSubject } from '#lib/domain/catalogue/find-card.ts'
import { catalogue } from '#tests/support/case.ts'
import { priceHistorySpec } from './price-history.ts'

const history = (id: string) =>
  priceHistorySpec(findSubject(catalogue, id) ?? expect.unreachable(), '2026-11-25', 'USD')

it('draws a price that ended before it was recorded, and whose beginning nobody knows', () => {
  expect(history('openai/o3')).toMatchObject({
    title: 'Input, per 1M tokens: fell to $2.00 from $10.00',
    labels: ['before Jun 10, 2025', 'Jun 10, 2025'],
  })
})

it('draws what is announced, and not what was withdrawn', () => {
  expect(history('google/gemini-3.8-flash')?.labels.at(-1)).toBe('Jan 1, 2027')
  expect(history('anthropic/claude-sonnet-5')?.series[0]?.values ?? []).not.toContain('3')
})

it('draws nothing where nothing changed', () => {
  expect(history('openai/gpt-5.4-mini')).toBeNull()
})
