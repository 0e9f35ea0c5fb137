import { expect, it } from 'vitest'
import { catalogue } from '#tests/support/case.ts'
import { exact } from '../rate.ts'
import type { RateCard, Subject } from './catalogue.ts'
import { findCard, findSubject } from './find-card.ts'
import { nearestIds } from './nearest.ts'

const card = (
  id: string,
  recordedAt: string,
  validFrom: string | null,
  validTo: string | null = null,
): RateCard => ({
  id,
  validFrom,
  validTo,
  recordedAt,
  readAt: recordedAt,
  status: 'in force',
  sourceId: 's',
  confidence: 'high',
  inference: { input: '1' },
})

const subject = (...cards: RateCard[]): Subject => ({
  id: 'p/m',
  kind: 'model',
  provider: 'p',
  name: 'm',
  lifecycle: { status: 'active' },
  cards,
})

const announced = subject(
  card('first', '2026-01-01', null, '2026-06-01'),
  card('announced', '2026-02-01', '2026-06-01'),
  card('withdrawn', '2026-05-01', null),
)

it.each([
  ['2025-12-31', '2025-12-31', null], // nothing on record yet
  ['2026-05-31', '2026-01-15', 'first'],
  ['2026-06-01', '2026-01-15', null], // the first card ends before its last day
  ['2026-06-01', '2026-02-01', 'announced'],
  ['2026-06-01', '2026-05-01', 'withdrawn'],
])('on %s as known on %s finds %s', (pricesAt, asKnownAt, id) => {
  expect(findCard(announced, pricesAt, asKnownAt)?.id ?? null).toBe(id)
})

it('refuses to choose between two cards recorded on one day', () => {
  const torn = subject(card('a', '2026-01-01', null), card('b', '2026-01-01', null))
  expect(() => findCard(torn, '2026-02-01', '2026-02-01')).toThrow('two prices of p/m')
})

it.each([
  ['openai/gpt-4.1-mini', 'openai/gpt-4.1-mini'],
  ['openai/gpt-4.1-mini-2025-04-14', 'openai/gpt-4.1-mini'],
  ['anthropic/claude-haiku-4-5-20251001', 'anthropic/claude-haiku-4-5'],
  ['amazon.nova-pro-v1:0', 'bedrock/nova-pro'],
  ['ft:gpt-4.1-mini-2025-04-14:harbour::a1b2', 'openai-ft/gpt-4.1-mini-2025-04-14'],
  ['openai/ft:gpt-4o-2024-08-06:harbour:tickets:c3', 'openai-ft/gpt-4o-2024-08-06'],
  ['harbour/own-7b', undefined],
])('knows %s as %s', (id, known) => {
  expect(findSubject(catalogue, id)?.id).toBe(known)
})

it('names what a misspelt id probably meant, and nothing for a stranger', () => {
  expect(nearestIds(catalogue, 'openai/gpt-4.1-minni')[0]).toBe('openai/gpt-4.1-mini')
  expect(nearestIds(catalogue, 'gpt-4.1-mini')).toContain('openai/gpt-4.1-mini')
  expect(nearestIds(catalogue, 'harbour/own-7b')).toEqual([])
})

it('ships a catalogue without contradictions, each card with a source, a date and an exact price', () => {
  const days = ['2026-08-01', '2026-09-22', '2026-11-23', '2027-02-01']
  for (const item of catalogue.subjects) {
    for (const day of days) expect(() => findCard(item, day, day)).not.toThrow()
    for (const { sourceId, recordedAt, inference = {} } of item.cards) {
      expect(catalogue.sources[sourceId]?.name).toBeTruthy()
      expect(recordedAt <= catalogue.asOf).toBe(true)
      const { tiers: _, ...prices } = inference
      for (const price of Object.values(prices))
        if (price !== null) expect(exact(price).isNegative()).toBe(false)
    }
  }
  expect(catalogue.subjects.flatMap((item) => item.cards).length).toBeGreaterThan(200)
})
