import { expect, it } from 'vitest'
import { catalogue } from '#tests/support/case.ts'
import { pricesOfCard } from './card-price.ts'
import { findSubject } from './find-card.ts'

const shown = (id: string) =>
  pricesOfCard(findSubject(catalogue, id)?.cards[0] ?? expect.unreachable()).map(
    ({ label, amount, words }) => `${label}: ${amount ?? words}`,
  )

it('states batches and context tiers, which decide what a request costs', () => {
  expect(shown('google/gemini-2.5-pro')).toEqual([
    'Input, per 1M tokens: 1.25',
    'Cached input, per 1M tokens: 0.125',
    'Output, per 1M tokens: 10',
    'Batches: 0.5 of every price per token that has none of its own',
    'Input, per 1M tokens, above 200,000 of prompt: 2.5',
    'Cached input, per 1M tokens, above 200,000 of prompt: 0.25',
    'Output, per 1M tokens, above 200,000 of prompt: 15',
  ])
})

it('states bounds, commitments and storage', () => {
  expect(shown('azure-ft/o4-mini-rft')).toContain('Most that a training job costs: 5000')
  expect(shown('mistral-ft/classifier')).toContain('Least that a training job costs: 4')
  expect(shown('bedrock-ft/llama-2-13b')).toEqual([
    'Training, per 1M tokens: 1.49',
    'Hosting, per hour of a model unit, bound for 1 month: 21.18',
    'Storage, per month of a model: 1.95',
  ])
})

it('leaves out no price of any card', () => {
  const leaves = (value: unknown): number =>
    Array.isArray(value)
      ? value.reduce<number>((sum, item) => sum + leaves(item), 0)
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
            .filter(([key]) => !['aboveInputTokens', 'unit', 'commitment'].includes(key))
            .reduce((sum, [, item]) => sum + leaves(item), 0)
        : value === null || value === undefined
          ? 0
          : 1
  for (const { cards } of catalogue.subjects)
    for (const card of cards) {
      const { inference, training, hosting, storage } = card
      expect(pricesOfCard(card), card.id).toHaveLength(leaves({ inference, training, hosting, storage }))
    }
})
