import { expect, it } from 'vitest'
import { once, terms } from '#tests/support/offer.ts'
import type { Choice, OfferLine } from './offer.ts'
import { type Offer, offerProblems } from './offer-problem.ts'

const offer = (lines: OfferLine[], more: Partial<Offer> = {}): Offer => ({
  ...terms(),
  lines,
  plan: [],
  ...more,
})
const places = (lines: OfferLine[], more: Partial<Offer> = {}) =>
  offerProblems(offer(lines, more)).map(({ path }) => path.join('.'))
const pick = (name: string, isChosen: boolean, of = 'Model'): { choice: Choice } => ({
  choice: { kind: 'alternative', of, pick: name, isChosen },
})
const optional = (isChosen: boolean): { choice: Choice } => ({ choice: { kind: 'optional', isChosen } })

it('finds nothing in an offer that can be priced', () => {
  const lines = [
    once('100'),
    once('50', optional(false)),
    once('70', pick('A', true)),
    once('9', pick('B', false)),
  ]
  expect(places(lines)).toEqual([])
})

it.each<[string, OfferLine[], string]>([
  ['none of A and B', [once('1', pick('A', false)), once('1', pick('B', false))], 'lines.0.choice'],
  ['both A and B', [once('1'), once('1', pick('A', true)), once('1', pick('B', true))], 'lines.1.choice'],
  ['A without another', [once('1', pick('A', true))], 'lines.0.choice'],
  [
    'half of A',
    [once('1', pick('A', true)), once('1', pick('A', false)), once('1', pick('B', false))],
    'lines.0.choice',
  ],
  ['a discount above the line', [once('100', { discount: { amountMinor: '101' } })], 'lines.0.discount'],
  ['a milestone each month', [once('1', { kind: 'monthly', milestone: 'Pilot' })], 'lines.0.milestone'],
  ['months of what is paid once', [once('1', { months: 12 })], 'lines.0.months'],
])('refuses %s', (_, lines, place) => {
  expect(places(lines)).toEqual([place])
})

it('measures a discount by the least that the client may choose', () => {
  const discount = { amountMinor: '120', on: 'one-off' } as const
  expect(places([once('100'), once('50')], { discount })).toEqual([])
  expect(places([once('100'), once('50', optional(true))], { discount })).toEqual(['discount'])
  const models = [once('100'), once('50', pick('A', true)), once('10', pick('B', false))]
  expect(places(models, { discount })).toEqual(['discount'])
})

it('measures fixed payments by the same, and wants a rest where the client chooses', () => {
  const part = (amountMinor: string) => ({ label: 'Deposit', due: '', share: { amountMinor } })
  const rest = { label: 'Rest', due: '', share: { rest: true as const } }
  const lines = [once('100', { taxRatePercent: '0' }), once('50', { ...optional(true), taxRatePercent: '0' })]
  expect(places(lines, { plan: [part('100'), rest] })).toEqual([])
  expect(places(lines, { plan: [part('101'), rest] })).toEqual(['payments'])
  expect(places(lines, { plan: [part('100'), part('50')] })).toEqual(['payments'])
})
