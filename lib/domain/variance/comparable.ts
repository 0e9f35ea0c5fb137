import { compare, sum, times } from '../rate.ts'
import type { BilledItem, PlannedItem, PlannedPart } from './item.ts'
import type { SplitRow } from './split.ts'
import { type TokenKind, tokenKindName, tokenKindOf, type Unit, unitOf } from './unit.ts'

type Measured = { token: TokenKind | null; quantity: string; amount: string }

/** Rows that can be split, or why they cannot. */
export type Comparable = { rows: SplitRow[] } | { reason: string }

const plural: Record<Unit, string> = { token: 'tokens', hour: 'hours', request: 'requests' }

/** Money without a quantity changes the price of what it belongs to, and no quantity. */
function measured(bill: BilledItem, unit: Unit): Measured | string {
  const token = tokenKindOf(bill.tokenType)
  if (bill.isAdjustment && !unitOf(bill.unit)) return { token, quantity: '0', amount: bill.amount }
  if (bill.quantity === null || !bill.unit) return 'a bill of it has no quantity'
  const found = unitOf(bill.unit)
  if (found?.unit !== unit) return `it was quoted by ${plural[unit]} and billed by “${bill.unit}”`
  return { token, quantity: times(bill.quantity, found.factor), amount: bill.amount }
}

const known = (parts: readonly PlannedPart[]) =>
  parts.flatMap((part) =>
    part.unit && part.quantity !== null && compare(part.quantity, '0') > 0
      ? [{ ...part, unit: part.unit, quantity: part.quantity }]
      : [],
  )

/**
 * What was quoted and billed of one thing as rows of the same unit: one for each kind of token where both sides tell the
 * kinds apart, else one for all of it.
 */
export function comparable({ label, parts }: PlannedItem, billed: readonly BilledItem[]): Comparable {
  const planned = known(parts)
  const [first] = planned
  if (!first || planned.length < parts.length) return { reason: 'it was quoted as a sum, without a quantity' }
  const { unit } = first
  if (planned.some((part) => part.unit !== unit)) return { reason: 'it was quoted by more than one unit' }
  const rows = billed.map((bill) => measured(bill, unit))
  const wrong = rows.find((row) => typeof row === 'string')
  if (wrong !== undefined) return { reason: wrong }
  const actual = rows.filter((row) => typeof row !== 'string')
  const kinds = planned.map((part) => part.token)
  const isByKind = actual.every(({ token }) => token !== null && kinds.includes(token))
  const rowOf = (name: string, own: typeof planned, of: Measured[]): SplitRow => ({
    ...{ label: name, unit },
    plannedQuantity: sum(own.map((part) => part.quantity)),
    planned: sum(own.map(({ amount }) => amount)),
    quantity: sum(of.map(({ quantity }) => quantity)),
    actual: sum(of.map(({ amount }) => amount)),
  })
  if (!isByKind || kinds.includes(null)) return { rows: [rowOf(label, planned, actual)] }
  return {
    rows: [...new Set(kinds.filter((kind) => kind !== null))].map((kind) =>
      rowOf(
        `${label}, ${tokenKindName[kind]}`,
        planned.filter(({ token }) => token === kind),
        actual.filter(({ token }) => token === kind),
      ),
    ),
  }
}
