import { expect, it } from 'vitest'
import { once, terms } from '#tests/support/offer.ts'
import { quoteView } from '#tests/support/view.ts'
import type { Choice, OfferLine } from './offer.ts'
import { priceOffer } from './price-offer.ts'
import { lineNotes, type PriceRow, priceRows } from './price-row.ts'

const line = (label: string, more: Partial<OfferLine> = {}) => ({
  ...{ ...once('10000', more), label, description: '', unit: '' },
})
const optional: { choice: Choice } = { choice: { kind: 'optional', isChosen: true } }
const pick = (name: string, isChosen: boolean): { choice: Choice } => ({
  choice: { kind: 'alternative', of: 'Model', pick: name, isChosen },
})
const viewOf = (lines: ReturnType<typeof line>[], isGroupTotalsOnly = false) =>
  quoteView({
    isGroupTotalsOnly,
    termMonths: 12,
    ...priceOffer({ ...terms(), lines, plan: [], termMonths: 12 }),
  })

const told = (row: PriceRow): string => {
  if (row.row === 'line') return row.line.label
  if (row.row === 'group')
    return `[${row.group} ${row.sumMinor}${row.names.map((name) => ` ${name}`).join('')}]`
  return row.row === 'options' ? '[options]' : `[${row.of}]`
}

const lines = [
  line('Tick me', optional),
  line('One', { group: 'Build' }),
  line('Alone'),
  line('A', pick('A', true)),
  line('Two', { group: 'Build', discount: { percent: '10' } }),
  line('B', pick('B', false)),
]

it('keeps a group together where its first line stands, and puts what the client decides at the end', () => {
  expect(priceRows(viewOf(lines), 'one-off').map(told)).toEqual([
    ...['[Build 19000]', 'One', 'Two', 'Alone', '[Model]', 'A', 'B', '[options]', 'Tick me'],
  ])
})

it('names the lines of a group without their prices when only its total is shown, but prices every choice', () => {
  const inside = [...lines, line('Three', { group: 'Build', ...optional })]
  expect(priceRows(viewOf(inside, true), 'one-off').map(told).slice(0, 3)).toEqual([
    ...['[Build 29000 One Two]', 'Three', 'Alone'],
  ])
})

it('says beside a line what its figures do not', () => {
  const wording = {
    percent: (percent: string) => `${percent}%`,
    money: (minor: string) => `${minor} cents`,
    months: (count: number) => `${count} months`,
  }
  const view = viewOf([
    line('A', { ...pick('Small', true), discount: { percent: '5' }, taxRatePercent: '7' }),
    line('B', { ...pick('Large', false), milestone: 'Pilot' }),
    line('C', { kind: 'monthly', months: 3 }),
    line('D', { kind: 'monthly' }),
  ])
  expect(view.lines.map((row) => lineNotes(view, row, wording))).toEqual([
    ['One of “Model”: Small, chosen', '10000 cents less 5%', '7% tax'],
    ['One of “Model”: Large, not chosen', 'due with “Pilot”', '19% tax'],
    ['For 3 months', '19% tax'],
    ['For 12 months', '19% tax'],
  ])
  const plain = viewOf([line('Plain')])
  expect(lineNotes(plain, plain.lines[0] as (typeof plain.lines)[number], wording)).toEqual([])
})
