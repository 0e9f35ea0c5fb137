import type { Currency } from '../money.ts'
import { minorDigits } from '../money.ts'
import { Exact, exact } from '../rate.ts'
import { insideSums, type Margin } from './inside.ts'
import { isTaken, LINE_KINDS, type LineKind, type OfferLine } from './offer.ts'
import { type QuoteDraft, taxedLines } from './quote-draft.ts'
import { quoteTotals } from './quote-totals.ts'
import { alternatives, type Selection, select, selectionOf } from './selection.ts'

/** The margin of a bill at one of the client's choices, and what he takes of the options of that bill. */
type MarginAt = Pick<Margin, 'margin' | 'marginPercent'> & { choice: string }
export type MarginRange = { kind: LineKind; lowest: MarginAt; highest: MarginAt }

type Part = { margin: Exact; net: Exact }
/** One of its parts is taken; `apply` says so in a selection. */
type Decision = { parts: Part[]; now: number; apply: (selection: Selection, part: number) => Selection }

const NOTHING: Part = { margin: new Exact(0), net: new Exact(0) }
const sumOf = (parts: readonly Part[]): Part =>
  parts.reduce(
    (sum, { margin, net }) => ({ margin: sum.margin.plus(margin), net: sum.net.plus(net) }),
    NOTHING,
  )

/** What each line leaves when it is taken, before rounding of the discount on the total. In the main unit. */
function partsOf(draft: QuoteDraft, currency: Currency): Part[] {
  const { discount } = draft
  const whole = taxedLines(draft).map((line) => ({ ...line, choice: null }))
  const { lines } = quoteTotals(whole, { ...draft, discount: null })
  const kept = new Exact(1).minus(
    discount && 'percent' in discount ? exact(discount.percent).dividedBy(100) : 0,
  )
  return lines.map(({ netMinor }, at) => {
    const { quantity, unitCost, contingencyPercent } = draft.lines[at] as QuoteDraft['lines'][number]
    const padding = exact(contingencyPercent ?? draft.contingencyPercent)
      .dividedBy(100)
      .plus(1)
    const net = exact(netMinor)
      .dividedBy(Exact.pow(10, minorDigits(currency)))
      .times(kept)
    return {
      net,
      margin: net.minus(
        exact(quantity)
          .times(exact(unitCost ?? '0'))
          .times(padding),
      ),
    }
  })
}

function decisionsOf(lines: readonly OfferLine[], kind: LineKind, parts: readonly Part[]): Decision[] {
  const own = (at: number): Part => (lines[at]?.kind === kind ? (parts[at] ?? NOTHING) : NOTHING)
  const optional = lines.flatMap(({ choice }, at): Decision[] =>
    choice?.kind === 'optional' && lines[at]?.kind === kind
      ? [
          {
            ...{ parts: [NOTHING, own(at)], now: choice.isChosen ? 1 : 0 },
            apply: ({ ticked, picked }, part) => {
              const others = ticked.filter((other) => other !== at)
              return { picked, ticked: part === 1 ? [...others, at] : others }
            },
          },
        ]
      : [],
  )
  const { picked: present } = selectionOf(lines)
  const sets = [...alternatives(lines)].map(([of, picks]): Decision => {
    const taken = (pick: string) =>
      sumOf(
        lines.flatMap(({ choice }, at) =>
          choice?.kind === 'alternative' && choice.of === of && choice.pick === pick ? [own(at)] : [],
        ),
      )
    return {
      ...{ parts: picks.map(taken), now: Math.max(0, picks.indexOf(present[of] ?? '')) },
      apply: ({ ticked, picked }, part) => ({ ticked, picked: { ...picked, [of]: picks[part] ?? '' } }),
    }
  })
  return [...optional, ...sets.filter(({ parts: own }) => own.some(({ net }) => !net.isZero()))]
}

/** More rounds than a ratio of sums of parts has ever needed. */
const ROUNDS = 50

/**
 * The choice with the least (or most) margin for each unit of price: a ratio of two sums, which Dinkelbach's method
 * (1967) finds by choosing part by part against the best ratio so far.
 */
function extreme(fixed: Part, decisions: readonly Decision[], isLowest: boolean): number[] {
  const best = (score: (part: Part) => Exact, was: readonly number[]) =>
    decisions.map(({ parts }, at) =>
      parts.reduce((found, part, index) => {
        const gain = score(part).minus(score(parts[found] ?? NOTHING))
        return (isLowest ? gain.isNegative() : gain.isPositive()) && !gain.isZero() ? index : found
      }, was[at] ?? 0),
    )
  let chosen = decisions.map(({ parts }) =>
    parts.reduce((most, { net }, at) => (net.greaterThan(parts[most]?.net ?? 0) ? at : most), 0),
  )
  for (let round = 0; round < ROUNDS; round += 1) {
    const { margin, net } = sumOf([
      fixed,
      ...decisions.flatMap(({ parts }, at) => parts[chosen[at] ?? 0] ?? []),
    ])
    if (!net.isPositive() || net.isZero()) return chosen
    const ratio = margin.dividedBy(net)
    const next = best((part) => part.margin.minus(part.net.times(ratio)), chosen)
    if (next.join() === chosen.join()) return chosen
    chosen = next
  }
  return chosen
}

/** What is taken of the options of a bill, in words. */
function inWords(lines: readonly (OfferLine & { label: string })[], kind: LineKind): string {
  const ticked = lines.flatMap(({ choice, label, kind: own }) =>
    own === kind && choice?.kind === 'optional' && choice.isChosen ? [label] : [],
  )
  const picks = lines.flatMap(({ choice }) =>
    choice?.kind === 'alternative' && choice.isChosen ? [`${choice.of}: ${choice.pick}`] : [],
  )
  return [...new Set([...ticked, ...picks])].join('; ') || 'no options'
}

/**
 * The lowest and the highest margin of each bill over all that the client can choose; only of bills that depend on it,
 * and of which every cost is known. Each is priced as the quote is, so it is the margin of a choice that exists.
 */
export function marginRanges(draft: QuoteDraft, currency: Currency): MarginRange[] {
  const lines = taxedLines(draft)
  if (lines.every(({ choice }) => choice === null)) return []
  const parts = partsOf(draft, currency)
  return LINE_KINDS.flatMap((kind) => {
    const isOwn = (line: OfferLine) => line.kind === kind
    if (lines.some((line, at) => isOwn(line) && draft.lines[at]?.unitCost === null)) return []
    const decisions = decisionsOf(lines, kind, parts)
    if (decisions.length === 0) return []
    const standing = parts.filter((_, at) => lines[at]?.kind === kind && lines[at]?.choice === null)
    const fixed = sumOf([...standing, ...takenOff(draft, kind, currency)])
    const at = (isLowest: boolean): MarginAt => {
      const chosen = extreme(fixed, decisions, isLowest)
      const selection = decisions.reduce(
        (so, { apply }, index) => apply(so, chosen[index] ?? 0),
        selectionOf(lines),
      )
      const offered = select(lines, selection)
      const sum = marginAt(draft, offered, kind, currency)
      const { margin, marginPercent } = sum ?? { margin: '0', marginPercent: null }
      return { margin, marginPercent, choice: inWords(offered.filter(isTaken), kind) }
    }
    return [{ kind, lowest: at(true), highest: at(false) }]
  })
}

/** Of the lines as they are offered, rounded as the quote is. */
function marginAt(
  draft: QuoteDraft,
  offered: ReturnType<typeof taxedLines>,
  kind: LineKind,
  currency: Currency,
): Margin | undefined {
  const { lines: money } = quoteTotals(offered, draft)
  const own = offered.flatMap((line, at) => {
    const figures = money[at]
    const cost = draft.lines[at]
    return figures && cost && line.kind === kind && isTaken(line)
      ? [{ line: { ...line, ...figures }, cost }]
      : []
  })
  const [sum] = insideSums(
    own.map(({ line }) => line),
    own.map(({ cost }) => cost),
    draft,
    currency,
  )
  return sum
}

/** A discount of a fixed amount, as what it takes off the bill. */
function takenOff({ discount }: QuoteDraft, kind: LineKind, currency: Currency): Part[] {
  if (discount === null || 'percent' in discount || discount.on !== kind) return []
  const amount = exact(discount.amountMinor)
    .dividedBy(Exact.pow(10, minorDigits(currency)))
    .negated()
  return [{ margin: amount, net: amount }]
}
