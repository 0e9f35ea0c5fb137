import { describe, expect, it } from 'vitest'
import { quoteView } from '#tests/support/view.ts'
import { chosenView } from './chosen-view.ts'
import { type FirstView, frozenView } from './frozen-view.ts'
import type { Choice } from './offer.ts'
import { selectionAt, selectionOf, selectionProblem } from './selection.ts'

const alternative = (pick: string, isChosen: boolean): Choice => ({
  ...{ kind: 'alternative', of: 'Hosting', pick, isChosen },
})
const choices: (Choice | null)[] = [
  null,
  { kind: 'optional', isChosen: true },
  alternative('Ours', true),
  alternative('Yours', false),
]
const offered = quoteView()
const view = {
  ...offered,
  lines: offered.lines.map((line, at) => ({ ...line, choice: choices[at] ?? null })),
}

describe('what a client chooses', () => {
  it('is read from the lines as they stand', () => {
    expect(selectionOf(view.lines)).toEqual({ ticked: [1], picked: { Hosting: 'Ours' } })
  })

  it('is priced anew, and nothing else changes', () => {
    const chosen = chosenView(view, { ticked: [], picked: { Hosting: 'Yours' } })
    // 1,800.00 − 5 % = 1,710.00 with 19 %; 940.00 − 5 % = 893.00 with 19 %.
    expect([chosen.oneOff.totalMinor, chosen.monthly.totalMinor]).toEqual(['203490', '106267'])
    // 2,034.90 + 24 × 1,062.67
    expect(chosen.horizon).toEqual({ months: 24, totalMinor: '2753898' })
    expect(selectionOf(chosen.lines)).toEqual({ ticked: [], picked: { Hosting: 'Yours' } })
    expect({ ...chosen, title: '' }).toMatchObject({ number: view.number, terms: view.terms, title: '' })
  })

  it.each([
    [{ ticked: [0], picked: { Hosting: 'Ours' } }, 'not part of this quote'],
    [{ ticked: [99], picked: { Hosting: 'Ours' } }, 'not part of this quote'],
    [{ ticked: [], picked: {} }, 'Choose one of “Hosting”'],
    [{ ticked: [], picked: { Hosting: 'Theirs' } }, 'Choose one of “Hosting”'],
    [{ ticked: [], picked: { Hosting: 'Ours', Colour: 'red' } }, 'not part of this quote'],
  ])('is refused when it was not offered: %j', (selection, words) => {
    expect(selectionProblem(view.lines, selection)).toContain(words)
  })
})

it.each<[number[], object | null]>([
  [[1, 2], { ticked: [1], picked: { Hosting: 'Ours' } }],
  [[3], { ticked: [], picked: { Hosting: 'Yours' } }],
  [[], { ticked: [], picked: {} }],
  [[1, 1, 2], { ticked: [1], picked: { Hosting: 'Ours' } }],
  [[2, 3], null],
  [[0], null],
  [[99], null],
])('reads the positions %j of a form', (positions, selection) => {
  expect(selectionAt(view.lines, positions)).toEqual(selection)
})

it('draws what was frozen before there were options, every figure as it was', () => {
  const { oneOff, monthly, lines, horizon, title, number } = quoteView()
  const bare = ({ taxByRate: _, ...totals }: typeof oneOff) => totals
  const first = {
    ...{ ...quoteView(), schema: 'tunewise.quote/1', taxRatePercent: '19', discountPercent: '5' },
    ...{ oneOff: bare(oneOff), monthly: bare(monthly), lines: lines.map((line) => ({ ...line })) },
  } as unknown as FirstView
  expect(frozenView(first)).toMatchObject({
    oneOff,
    monthly,
    horizon,
    title,
    number,
    discount: { percent: '5' },
  })
  expect(frozenView(first).lines).toEqual(lines)
})
