import type { Month } from '../month.ts'
import { type Amount, exact, sum, text } from '../rate.ts'
import { comparable } from './comparable.ts'
import type { BilledItem, PlannedItem } from './item.ts'
import { type Match, matchItems } from './match.ts'
import { type Split, type SplitRow, split } from './split.ts'

export const EFFECTS = ['price', 'volume', 'mix', 'scope', 'unsplit'] as const
export type EffectKind = (typeof EFFECTS)[number]

type Part = { label: string; amount: Amount }

/** What was billed against what was quoted for the same months, and why they differ. The effects add up to it exactly. */
export type Variance = {
  months: Month[]
  planned: Amount
  actual: Amount
  difference: Amount
  effects: Record<EffectKind, Amount>
  quantities: Split['quantities']
  /** Largest first. */
  byPrice: Part[]
  byMix: Part[]
  /** Billed and not in the quote. */
  added: Part[]
  /** Quoted and never billed; below zero. */
  missing: Part[]
  /** Differences that cannot be split, each with its reason. */
  unsplit: (Part & { reason: string })[]
  /** Pairs that were matched although their names differ. */
  assumed: { label: string; billed: string }[]
}

const plannedOf = (items: readonly PlannedItem[]): Amount =>
  sum(items.flatMap(({ parts }) => parts.map(({ amount }) => amount)))
const billedOf = (items: readonly BilledItem[]): Amount => sum(items.map(({ amount }) => amount))
const minus = (a: Amount, b: Amount): Amount => text(exact(a).minus(exact(b)))

const nameOf = ({ provider, service, model }: BilledItem): string => service || model || provider

const byName = (items: readonly BilledItem[]): Part[] =>
  [...Map.groupBy(items, nameOf)]
    .map(([label, own]) => ({ label, amount: billedOf(own) }))
    .filter(({ amount }) => amount !== '0')
    .sort((a, b) => exact(b.amount).abs().comparedTo(exact(a.amount).abs()))

function pairsOf({ pairs, unnamed }: Match): { rows: SplitRow[]; unsplit: Variance['unsplit'] } {
  const read = pairs.map(({ planned, billed }) => ({
    ...{ label: planned.label, result: comparable(planned, billed) },
    amount: minus(billedOf(billed), plannedOf([planned])),
  }))
  return {
    rows: read.flatMap(({ result }) => ('rows' in result ? result.rows : [])),
    unsplit: [
      ...read.flatMap(({ label, amount, result }) =>
        'reason' in result ? [{ label, amount, reason: result.reason }] : [],
      ),
      ...unnamed.map(({ billed, planned }) => ({
        label: [...new Set(billed.map(({ provider }) => provider))].join(', '),
        amount: minus(billedOf(billed), plannedOf(planned)),
        reason: 'its bills do not say for what',
      })),
    ],
  }
}

/**
 * Explains billed minus quoted of the given months. Price, volume and mix are those of `split`, for everything that was
 * both quoted and billed with a quantity of the same unit; scope is what was billed and not quoted, less what was quoted
 * and never billed; unsplit is the rest, each with its reason. planned + Σ effects = actual, to the last digit.
 */
export function varianceOf(
  months: Month[],
  plannedItems: readonly PlannedItem[],
  billedItems: readonly BilledItem[],
): Variance {
  const match = matchItems(plannedItems, billedItems)
  const { rows, unsplit } = pairsOf(match)
  const { price, volume, mix, byPrice, byMix, quantities } = split(rows)
  const added = byName(match.added)
  const missing = match.missing.map((item) => ({ label: item.label, amount: minus('0', plannedOf([item])) }))
  const scope = sum([...added, ...missing].map(({ amount }) => amount))
  const [planned, actual] = [plannedOf(plannedItems), billedOf(billedItems)]
  return {
    ...{ months, planned, actual, difference: minus(actual, planned) },
    effects: { price, volume, mix, scope, unsplit: sum(unsplit.map(({ amount }) => amount)) },
    ...{ quantities, byPrice, byMix, added, missing, unsplit },
    assumed: match.pairs
      .filter(({ isAssumed }) => isAssumed)
      .map(({ planned: item, billed }) => ({
        label: item.label,
        billed: [...new Set(billed.map(nameOf))].join(', '),
      })),
  }
}
