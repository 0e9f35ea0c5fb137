import type { Amount } from '../rate.ts'

import type { LineKind } from './offer.ts'
import type { QuoteLineView, QuoteView } from './quote-view.ts'
import { isHidden } from './readers-copy.ts'

/** What stands in the price list of a bill, from top to bottom, the same on screen and on paper. */
export type PriceRow =
  /** A group with the sum of what is taken of it; `names` of its lines where their prices are not shown. */
  | { row: 'group'; group: string; sumMinor: string; names: string[] }
  | { row: 'line'; at: number; line: QuoteLineView }
  /** Above lines that a client ticks, or of which he picks one. */
  | { row: 'options' }
  | { row: 'alternatives'; of: string }

type Placed = { at: number; line: QuoteLineView }

const rowOf = ({ at, line }: Placed): PriceRow => ({ row: 'line', at, line })

function groupRows(view: QuoteView, kind: LineKind, group: string, lines: readonly Placed[]): PriceRow[] {
  const sum = view.groups.find((row) => row.kind === kind && row.group === group)
  const names = lines.flatMap(({ line }) => (isHidden(view, line) ? [line.label] : []))
  const priced = lines.filter(({ line }) => !isHidden(view, line))
  return [{ row: 'group', group, sumMinor: sum?.subtotalMinor ?? '0', names }, ...priced.map(rowOf)]
}

/** Lines in their order, each group where its first line stands; what the client decides, apart, at the end. */
export function priceRows(view: QuoteView, kind: LineKind): PriceRow[] {
  const own = view.lines.flatMap((line, at): Placed[] => (line.kind === kind ? [{ at, line }] : []))
  const groups = new Set<string>()
  const steady = own.flatMap((placed): PriceRow[] => {
    const { group, choice } = placed.line
    if (group === null) return choice === null ? [rowOf(placed)] : []
    if (groups.has(group)) return []
    groups.add(group)
    const lines = own.filter(({ line }) => line.group === group)
    return groupRows(view, kind, group, lines)
  })
  const apart = own.filter(({ line }) => line.group === null)
  const optional = apart.filter(({ line }) => line.choice?.kind === 'optional')
  const sets = new Map<string, Placed[]>()
  for (const placed of apart) {
    const { choice } = placed.line
    if (choice?.kind === 'alternative') sets.set(choice.of, [...(sets.get(choice.of) ?? []), placed])
  }
  return [
    ...steady,
    ...[...sets].flatMap(([of, lines]): PriceRow[] => [{ row: 'alternatives', of }, ...lines.map(rowOf)]),
    ...(optional.length > 0 ? [{ row: 'options' } as const, ...optional.map(rowOf)] : []),
  ]
}

/** What a line costs before the discount on the total: the figures of a price list add up to its subtotal. */
export const shownMinor = (line: QuoteLineView): string =>
  String(BigInt(line.amountMinor) - BigInt(line.ownDiscountMinor))

export type LineWording = {
  percent: (percent: Amount) => string
  money: (minor: string) => string
  months: (count: number) => string
}

function choiceNote({ choice, label }: QuoteLineView): string[] {
  if (choice === null) return []
  if (choice.kind === 'optional') return [choice.isChosen ? 'Optional, included' : 'Optional, not included']
  const name = choice.pick === label ? '' : `: ${choice.pick}`
  return [`One of “${choice.of}”${name}, ${choice.isChosen ? 'chosen' : 'not chosen'}`]
}

/** True when monthly lines are billed for different times, so that each has to say its own. */
export const isMixedTerm = ({ lines, termMonths }: QuoteView): boolean =>
  new Set(lines.filter((line) => line.kind === 'monthly').map((line) => line.months ?? termMonths)).size > 1

/** What is to be known of a line beside its figures, in a few words each. */
export function lineNotes(view: QuoteView, line: QuoteLineView, wording: LineWording): string[] {
  const { discount, months, milestone, amountMinor, taxRatePercent } = line
  const isMixed = new Set(view.lines.map((other) => other.taxRatePercent)).size > 1
  const isTimed = line.kind === 'monthly' && isMixedTerm(view)
  const off =
    discount === null
      ? null
      : 'percent' in discount
        ? wording.percent(discount.percent)
        : wording.money(discount.amountMinor)
  const [first = '', ...more] = [
    ...choiceNote(line),
    ...(off === null ? [] : [`${wording.money(amountMinor)} less ${off}`]),
    ...(isTimed ? [`for ${wording.months(months ?? view.termMonths)}`] : []),
    ...(milestone === null ? [] : [`due with “${milestone}”`]),
    ...(isMixed ? [`${wording.percent(taxRatePercent)} tax`] : []),
  ]
  return first === '' ? [] : [first.charAt(0).toUpperCase() + first.slice(1), ...more]
}

/** True when the bill lists anything, chosen or not. */
export const isListed = (view: QuoteView, kind: LineKind): boolean =>
  view.lines.some((line) => line.kind === kind)
