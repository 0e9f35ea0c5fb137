import { describe, expect, it } from 'vitest'
import { PLAIN_DRAFT_LINE, PLAIN_TERMS, type QuoteDraft } from '#lib/domain/quote/quote-draft.ts'
import { type EditedLine, editedFrom, newLine, readableDraft, withLine } from './edited-quote.ts'

const draft: QuoteDraft = {
  title: 'Prompt it?',
  introduction: '',
  terms: '',
  validUntil: '2026-12-24',
  ...PLAIN_TERMS,
  taxRatePercent: '19',
  taxRounding: 'document',
  lines: [
    {
      ...PLAIN_DRAFT_LINE,
      kind: 'one-off',
      label: 'Build',
      description: '',
      quantity: '3',
      unit: 'days',
      unitPriceMinor: '120050',
    },
  ],
}

it.each(['USD', 'JPY', 'KWD'])('gives back what it was filled with (%s)', (currency) => {
  expect(readableDraft(editedFrom(draft, currency), currency)).toEqual({
    ...{ draft, unreadable: 0, problems: [], asWritten: draft, keys: [0] },
  })
})

it('leaves out, and counts, a line whose price is missing, unreadable or finer than the currency', () => {
  const edited = editedFrom(draft, 'USD')
  const blank = newLine(edited.lines, 'monthly')
  const lines = [
    ...edited.lines,
    blank,
    { ...blank, key: 2, unitPrice: '1.234?' },
    { ...blank, key: 3, unitPrice: '0.001' },
  ]
  const { draft: readable, unreadable } = readableDraft({ ...edited, lines }, 'USD')
  expect(readable.lines).toEqual(draft.lines)
  expect(unreadable).toBe(3)
})

it('gives every new line a key of its own, also after one was removed', () => {
  const { lines } = editedFrom(draft, 'USD')
  const [first, second] = [
    newLine(lines, 'one-off'),
    newLine([...lines, newLine(lines, 'one-off')], 'one-off'),
  ]
  expect([first.key, second.key]).toEqual([1, 2])
})

describe('a choice', () => {
  const { lines } = editedFrom(draft, 'USD')
  const pick = (key: number, choicePick: string, isChosen: boolean, choiceOf = 'Model'): EditedLine => ({
    ...newLine(lines, 'one-off'),
    ...{ key, choice: 'alternative', choiceOf, choicePick, isChosen, unitPrice: '1' },
  })
  const chosen = (all: EditedLine[]) => all.filter((line) => line.isChosen).map((line) => line.key)

  it('of another alternative takes the place of the one before, with all lines of the same name', () => {
    const all = [pick(1, 'A', true), pick(2, 'A', true), pick(3, 'B', false), pick(4, 'B', false)]
    expect(chosen(withLine(all, { ...pick(3, 'B', true) }))).toEqual([3, 4])
  })

  it('of other things stays as it is', () => {
    const all = [pick(1, 'A', true, 'Hosting'), pick(2, 'B', false)]
    expect(chosen(withLine(all, pick(2, 'B', true)))).toEqual([1, 2])
  })

  it('that is not made yet is told, and the page is drawn all the same', () => {
    const edited = { ...editedFrom(draft, 'USD'), lines: [pick(1, 'A', false), pick(2, 'B', false)] }
    const { problems, draft: drawn } = readableDraft(edited, 'USD')
    expect(problems).toEqual([expect.stringContaining('Exactly one of “Model”')])
    expect(drawn.lines).toHaveLength(2)
  })

  it('and a discount above the price are told, and the discount is left out of the page', () => {
    const edited = { ...editedFrom(draft, 'USD'), discount: '9999', discountIn: 'one-off' as const }
    const { problems, draft: drawn } = readableDraft(edited, 'USD')
    expect(problems).toHaveLength(1)
    expect(drawn.discount).toBeNull()
  })
})
