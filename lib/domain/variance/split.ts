import { quotient } from '../comparison/quotient.ts'
import { type Amount, exact, sum, text, times } from '../rate.ts'
import type { Unit } from './unit.ts'

/** One thing that was quoted and billed in the same unit. `plannedQuantity` is above zero. */
export type SplitRow = {
  label: string
  unit: Unit
  plannedQuantity: Amount
  planned: Amount
  quantity: Amount
  actual: Amount
}

export type Split = {
  price: Amount
  volume: Amount
  mix: Amount
  /** By row, largest first: what its own price changed, and what its share of the mix. */
  byPrice: { label: string; amount: Amount }[]
  byMix: { label: string; amount: Amount }[]
  quantities: { unit: Unit; planned: Amount; actual: Amount }[]
}

const minus = (a: Amount, b: Amount): Amount => text(exact(a).minus(exact(b)))
const largest = <T extends { amount: Amount }>(rows: T[]): T[] =>
  rows
    .filter(({ amount }) => amount !== '0')
    .toSorted((a, b) => exact(b.amount).abs().comparedTo(exact(a.amount).abs()))

const NONE: Split = { price: '0', volume: '0', mix: '0', byPrice: [], byMix: [], quantities: [] }

function splitUnit(unit: Unit, rows: readonly SplitRow[]): Split {
  const of = (pick: (row: SplitRow) => Amount) => sum(rows.map(pick))
  const [planned, actual] = [of((row) => row.planned), of((row) => row.actual)]
  const [plannedQuantity, quantity] = [of((row) => row.plannedQuantity), of((row) => row.quantity)]
  // Each quotient is rounded once and then used on both sides of it, so that the effects add up to the last digit.
  const flexedOf = (row: SplitRow) => quotient(times(row.planned, quantity), plannedQuantity)
  const standardOf = (row: SplitRow) => quotient(times(row.planned, row.quantity), row.plannedQuantity)
  const flexed = of(flexedOf)
  const standard = of(standardOf)
  return {
    volume: minus(flexed, planned),
    mix: minus(standard, flexed),
    price: minus(actual, standard),
    byPrice: rows.map((row) => ({ label: row.label, amount: minus(row.actual, standardOf(row)) })),
    byMix: rows.map((row) => ({ label: row.label, amount: minus(standardOf(row), flexedOf(row)) })),
    quantities: [{ unit, planned: plannedQuantity, actual: quantity }],
  }
}

/**
 * The difference between what was billed and what was planned, as price, volume and mix: the flexible-budget variances of
 * standard costing (Horngren, Datar, Rajan: Cost Accounting, 16th ed., chapters 7 and 14). With q and p the quantity and
 * unit price of each row, 0 planned and 1 billed, and Q the sum of q over all rows of the same unit:
 *
 *   volume = (Q₁ − Q₀) × Σ q₀p₀ / Q₀          more or less of everything, at planned prices and in the planned mix
 *   mix    = Σ (q₁ − q₀ × Q₁ / Q₀) × p₀       a shift between the rows, at planned prices
 *   price  = Σ (p₁ − p₀) × q₁                 what a unit was billed at against what was planned
 *
 * Quantities of different units are never added: each unit is split for itself. price + volume + mix = Σ q₁p₁ − Σ q₀p₀ exactly.
 */
export function split(rows: readonly SplitRow[]): Split {
  const parts = [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, own]) => splitUnit(unit, own))
  const total = parts.reduce(
    (all, part): Split => ({
      price: sum([all.price, part.price]),
      volume: sum([all.volume, part.volume]),
      mix: sum([all.mix, part.mix]),
      byPrice: [...all.byPrice, ...part.byPrice],
      byMix: [...all.byMix, ...part.byMix],
      quantities: [...all.quantities, ...part.quantities],
    }),
    NONE,
  )
  return { ...total, byPrice: largest(total.byPrice), byMix: largest(total.byMix) }
}
