import { expect, it } from 'vitest'
import { readCase } from '#lib/schemas/case.ts'
import { caseOf, catalogue, compute } from '#tests/support/case.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { renewalOf } from './renewal.ts'

const MODEL = 'google/gemini-2.5-pro'
/** A million tokens a month at 1.25 for a million: 1.25 a month, 15.00 in a year; at 2.50 it is 30.00. */
const option = { inference: [{ model: MODEL, inputTokens: '100000' }] }
const given = {
  workload: { requestsPerMonth: '10' },
  horizonMonths: 12,
  startMonth: '2026-12',
  pricesAt: '2026-11-23',
}

function behind(more: object = option) {
  const reading = readCase(caseOf([more as Record<string, unknown>], given))
  if (!reading.ok) throw new Error('no case')
  return { file: reading.file, result: compute([more as Record<string, unknown>], given), optionId: 'a' }
}

/** The catalogue with another price and another end of the model. */
const later = (input: string, retiresOn?: string): Catalogue => ({
  ...catalogue,
  subjects: catalogue.subjects.map((subject) =>
    subject.id === MODEL
      ? {
          ...subject,
          lifecycle: { ...subject.lifecycle, ...(retiresOn && { retiresOn }) },
          cards: subject.cards.map((card) => ({
            ...card,
            inference: { ...card.inference, input, tiers: [] },
          })),
        }
      : subject,
  ),
})
const at = (latest: Catalogue) => ({ pinned: catalogue, latest, today: '2026-11-29' })

it('leaves alone what nothing touches', () => {
  expect(renewalOf(behind(), 8, at(catalogue))).toEqual({ reasons: [], effect: null })
  expect(renewalOf(null, null, at(catalogue))).toEqual({ reasons: [], effect: null })
})

it('tells a change of prices with what it costs over the term', () => {
  expect(renewalOf(behind(), 30, at(later('2.5')))).toEqual({
    effect: { was: '15', now: '30', more: '15', months: 12 },
    reasons: [
      'google/gemini-2.5-pro, input, per 1M tokens: $1.25 → $2.50.',
      'It costs $15.00 more over 12 months: $30.00 instead of $15.00.',
    ],
  })
})

it('tells a model that ends within the term, and not one that ends after it', () => {
  expect(renewalOf(behind(), null, at(later('1.25', '2027-06-01'))).reasons.join()).toMatch(
    /ends on Jun 1, 2027, within the term/,
  )
  expect(renewalOf(behind(), null, at(later('1.25', '2027-12-01'))).reasons.join()).not.toMatch(/ends on/)
})

it.each([
  [0, ['It ends today.']],
  [1, ['It ends in 1 day.']],
  [7, ['It ends in 7 days.']],
  [8, []],
])('follows up an open quote with %s days left', (daysLeft, reasons) => {
  expect(renewalOf(null, daysLeft, at(catalogue)).reasons).toEqual(reasons)
})
