import { choiceInWords, type DraftValue, discountValue, number, text, words } from './draft-value.ts'
import type { QuoteDraft, QuoteDraftLine } from './quote-draft.ts'

/** What differs between two versions. Null: it is not there. */
export type DraftDifference = { place: string; was: DraftValue | null; now: DraftValue | null }

type Field<T> = [name: string, of: (value: T) => DraftValue | null]

const lineFields: Field<QuoteDraftLine>[] = [
  ['quantity', ({ quantity }) => ({ number: quantity })],
  ['unit', ({ unit }) => words(unit)],
  ['price', ({ unitPriceMinor }) => ({ money: unitPriceMinor })],
  ['description', ({ description }) => text(description)],
  ['group', ({ group }) => words(group)],
  ['discount', ({ discount }) => discountValue(discount)],
  ['tax', ({ taxRatePercent }) => (taxRatePercent === null ? null : { percent: taxRatePercent })],
  ['months', ({ months }) => number(months)],
  ['milestone', ({ milestone }) => words(milestone)],
  ['what the client decides', (line) => words(choiceInWords(line))],
]

const draftFields: Field<QuoteDraft>[] = [
  ['Title', ({ title }) => text(title)],
  ['Introduction', ({ introduction }) => text(introduction)],
  ['Last day', ({ validUntil }) => (validUntil ? { day: validUntil } : null)],
  ['Discount', ({ discount }) => discountValue(discount)],
  ['Tax', ({ taxRatePercent }) => ({ percent: taxRatePercent })],
  ['Prices', ({ prices }) => words(prices === 'inclusive' ? 'with tax' : 'without tax')],
  ['Tax is rounded', ({ taxRounding }) => words(taxRounding === 'line' ? 'on each line' : 'on each total')],
  ['Prices shown', ({ isGroupTotalsOnly }) => words(isGroupTotalsOnly ? 'sums of groups' : 'each line')],
  ['If a price changes', ({ priceLock }) => words(priceLock === 'held' ? 'the quote holds' : 'passed on')],
  ['Payment plan', ({ plan }) => words(plan.map(({ label, due }) => `${label} ${due}`.trim()).join('; '))],
  ['Terms', ({ terms }) => text(terms)],
]

function between<T>(fields: Field<T>[], was: T, now: T, named: (name: string) => string): DraftDifference[] {
  return fields.flatMap(([name, of]) => {
    const [before, after] = [of(was), of(now)]
    return JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ place: named(name), was: before, now: after }]
  })
}

/** Lines are told apart by what they are called and when they are paid; of several alike the first goes with the first. */
const keyOf = ({ kind, label }: QuoteDraftLine): string => `${kind} ${label}`

/** What the next version says otherwise: its fields first, then line by line, then what is gone. Costs are left out. */
export function draftDifferences(was: QuoteDraft, now: QuoteDraft): DraftDifference[] {
  const left = [...was.lines]
  const lines = now.lines.flatMap((line): DraftDifference[] => {
    const at = left.findIndex((before) => keyOf(before) === keyOf(line))
    const [before] = at < 0 ? [] : left.splice(at, 1)
    const called = line.label || 'A line without a name'
    if (!before) return [{ place: called, was: null, now: { money: line.unitPriceMinor } }]
    return between(lineFields, before, line, (name) => `${called}: ${name}`)
  })
  const gone = left.map(
    ({ label, unitPriceMinor }): DraftDifference => ({
      ...{ place: label || 'A line without a name', was: { money: unitPriceMinor }, now: null },
    }),
  )
  return [...between(draftFields, was, now, (name) => name), ...lines, ...gone]
}
