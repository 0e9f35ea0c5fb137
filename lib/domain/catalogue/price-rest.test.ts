import { expect, it } from 'vitest'
import { readPriceFile } from '#lib/schemas/price-file.ts'
import { catalogue } from '#tests/support/case.ts'
import { findCard, findSubject } from './find-card.ts'
import { cardPrices, fieldPrices, restOfPrices } from './price-field.ts'
import { proposalsOf } from './price-proposal.ts'

const today = '2026-11-25'
const propose = (text: string, known = catalogue) => {
  const reading = readPriceFile(text, 'list', today)
  if (!reading.ok) throw new Error(reading.message)
  return proposalsOf(known, reading.prices, { today, takesStrangers: true }).proposals[0]
}
const cardOf = (id: string) =>
  findCard(findSubject(catalogue, id) ?? expect.unreachable(), today, today) ?? expect.unreachable()

it('a price that takes the place of another keeps its context tiers and batch factor', () => {
  const proposal = propose('subject,inputPerMillion\ngoogle/gemini-2.5-pro,1.3\n') ?? expect.unreachable()
  expect(cardPrices(proposal.prices, proposal.rest)).toEqual({
    inference: { ...cardOf('google/gemini-2.5-pro').inference, input: '1.3' },
  })
})

it('a list of a gateway states context tiers and the long cache write, and what it leaves out stays', () => {
  const list = `{"gemini/gemini-2.5-pro": {"litellm_provider": "gemini", "input_cost_per_token": 1.25e-06,
    "input_cost_per_token_above_200k_tokens": 3e-06, "cache_creation_input_token_cost_above_1hr": 2.5e-06,
    "output_cost_per_token_above_200k_tokens_priority": 9}}`
  const proposal = propose(list) ?? expect.unreachable()
  const recorded = cardOf('google/gemini-2.5-pro').inference
  expect(proposal.changes).toEqual([
    { what: 'Cache write for an hour, per 1M tokens', was: null, now: '2.5', ratio: null },
    { what: 'Input, per 1M tokens, above 200,000 tokens', was: '2.5', now: '3', ratio: '1.2' },
  ])
  const [tier] = recorded?.tiers ?? []
  expect(cardPrices(proposal.prices, proposal.rest)).toEqual({
    inference: { ...recorded, cacheWriteHour: '2.5', tiers: [{ ...tier, input: '3' }] },
  })
})

it('keeps the bounds of a training job and the unit of a host', () => {
  for (const id of ['azure-ft/o4-mini-rft', 'bedrock-ft/llama-2-13b', 'mistral-ft/classifier']) {
    const card = cardOf(id)
    const { inference, training, hosting } = card
    const given = { inference, training, hosting }
    const kept = cardPrices(fieldPrices(card), restOfPrices(card))
    expect(kept).toEqual(Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined)))
  }
})

it('keeps nothing for a kind of price that is no longer stated', () => {
  expect(cardPrices({ trainingPerHour: '90' }, restOfPrices(cardOf('google/gemini-2.5-pro')))).toEqual({
    training: { pricePerHour: '90' },
  })
})

it('does not mix two currencies on one card, and has no ratio between them', () => {
  const proposal = propose('subject,inputPerMillion,currency\ngoogle/gemini-2.5-pro,1.1,EUR\n')
  expect(proposal).toMatchObject({
    ...{ prices: { input: '1.1' }, rest: {}, isJump: false },
    changes: [{ what: 'Input, per 1M tokens', was: null, now: '1.1', ratio: null }],
  })
  expect(proposal?.prices).not.toHaveProperty('output')
  // The same figure in another currency is another price.
  expect(propose('subject,inputPerMillion,currency\ngoogle/gemini-2.5-pro,1.25,EUR\n')).toBeDefined()
})

it('a price of something that was free is a jump, though it has no ratio', () => {
  const free = {
    ...catalogue,
    subjects: [
      {
        ...catalogue.subjects[0],
        id: 'a/free',
        cards: [{ ...cardOf('openai/o3'), inference: { input: '0' } }],
      },
    ],
  } as typeof catalogue
  expect(propose('subject,inputPerMillion\na/free,3\n', free)).toMatchObject({ isJump: true, isKnown: true })
})
