import type { Currency } from '../money.ts'
import { type Amount, exact, sum } from '../rate.ts'
import { addUp, type SpendTotal } from './spend-sum.ts'

/**
 * A sum, and beside it what a source that is believed more speaks of too, which is in no sum, and what the sum is in
 * another currency, as far as rates are known.
 */
export type GridSum = SpendTotal & {
  aside: Amount | null
  asideRecords: number
  converted: Amount | null
  /** Months with an amount but without a rate. */
  unconverted: number
}

export type Named = { key: string; label: string }

/** What stands at one place of the rows and columns in one currency. `path` leads from the outermost group inwards. */
export type GridPart = GridSum & { currency: Currency; path: Named[]; column: Named | null }

/** One row or column; without a key it is all those that have none of their own, `held` of them. */
export type GridHead = { key: string | null; label: string; held: number }
export type GridRow = GridHead & { path: Named[]; isOpen: boolean; cells: GridSum[]; total: GridSum }
export type Grid = {
  currency: Currency
  columns: GridHead[]
  rows: GridRow[]
  /** The sums of the columns. */
  foot: GridSum[]
  total: GridSum
}

export type GridShape = {
  /** Whether what stands in the columns has an order of its own, as months have; anything else goes by its sum. */
  isColumnInOrder: boolean
  /** The same of each depth of rows. */
  isRowInOrder: readonly boolean[]
  mostColumns: number
  mostRows: number
}

export const pathKey = (path: readonly Named[]): string =>
  path.map(({ key }) => encodeURIComponent(key)).join('/')

export function addParts(parts: readonly GridSum[]): GridSum {
  const known = (amounts: readonly (Amount | null)[]): Amount | null => {
    const found = amounts.filter((amount) => amount !== null)
    return found.length > 0 ? sum(found) : null
  }
  return {
    ...addUp(parts),
    aside: known(parts.map((part) => part.aside)),
    asideRecords: parts.reduce((count, part) => count + part.asideRecords, 0),
    converted: known(parts.map((part) => part.converted)),
    unconverted: parts.reduce((count, part) => count + part.unconverted, 0),
  }
}

type Group = Named & { parts: GridPart[] }

/** The largest sum first and unknown ones last, or the latest first. */
function grouped(parts: readonly GridPart[], nameOf: (part: GridPart) => Named, isInOrder: boolean): Group[] {
  const groups = [...Map.groupBy(parts, (part) => nameOf(part).key)].map(([key, parts]): Group => {
    const [first] = parts
    return { key, label: first ? nameOf(first).label : key, parts }
  })
  if (isInOrder) return groups.sort((a, b) => (a.key < b.key ? 1 : -1))
  const sums = new Map(groups.map(({ key, parts }) => [key, addUp(parts).amount]))
  const worth = ({ key }: Group) => exact(sums.get(key) ?? '-1e30')
  return groups.sort((a, b) => worth(b).comparedTo(worth(a)) || (a.label < b.label ? -1 : 1))
}

/** Those that get a place of their own, and the rest in one. */
function folded(groups: Group[], most: number): { head: GridHead; parts: GridPart[]; last: Named | null }[] {
  const own = groups.length > most ? groups.slice(0, most - 1) : groups
  const rest = groups.slice(own.length)
  const heads = own.map(({ key, label, parts }) => ({
    ...{ head: { key, label, held: 1 }, parts },
    last: { key, label },
  }))
  if (rest.length === 0) return heads
  // Of months in their order it is the latest of those that fall together that names them.
  const label = rest[0]?.label ?? ''
  const head = { key: null, label, held: rest.length }
  return [...heads, { head, parts: rest.flatMap((group) => group.parts), last: null }]
}

const columnName = (part: GridPart): Named => part.column ?? { key: '', label: '' }
const rowName = (part: GridPart): Named => part.path.at(-1) ?? { key: '', label: '' }

/** Tables of sums, one for each currency since nothing is ever added across them, the one with most records first. */
export function gridsOf(levels: readonly (readonly GridPart[])[], shape: GridShape): Grid[] {
  const byCurrency = Map.groupBy(levels[0] ?? [], (part) => part.currency)
  const weight = ({ total }: Grid) => total.records + total.asideRecords
  return [...byCurrency.keys()]
    .sort()
    .map((currency) =>
      gridOf(
        currency,
        levels.map((parts) => parts.filter((part) => part.currency === currency)),
        shape,
      ),
    )
    .sort((a, b) => weight(b) - weight(a))
}

function gridOf(currency: Currency, levels: GridPart[][], shape: GridShape): Grid {
  const outermost = levels[0] ?? []
  const found = folded(grouped(outermost, columnName, shape.isColumnInOrder), shape.mostColumns)
  // Months are read from left to right.
  const columns = shape.isColumnInOrder ? found.reverse() : found
  const place = new Map(
    columns.flatMap(({ parts }, at) => parts.map((part) => [columnName(part).key, at] as const)),
  )
  const cellsOf = (parts: readonly GridPart[]): GridSum[] => {
    const byPlace = Map.groupBy(parts, (part) => place.get(columnName(part).key) ?? 0)
    return columns.map((_, at) => addParts(byPlace.get(at) ?? []))
  }
  const children = levels.map((parts) => Map.groupBy(parts, (part) => pathKey(part.path.slice(0, -1))))
  const rowsOf = (depth: number, prefix: Named[]): GridRow[] => {
    const parts = children[depth]?.get(pathKey(prefix)) ?? []
    const groups = grouped(parts, rowName, shape.isRowInOrder[depth] ?? false)
    return folded(groups, shape.mostRows).flatMap(({ head, parts, last }) => {
      const path = last ? [...prefix, last] : prefix
      const inner = last ? rowsOf(depth + 1, path) : []
      const sums = { cells: cellsOf(parts), total: addParts(parts) }
      return [{ ...head, path, isOpen: inner.length > 0, ...sums }, ...inner]
    })
  }
  return {
    currency,
    columns: columns.map(({ head }) => head),
    rows: rowsOf(0, []),
    foot: cellsOf(outermost),
    total: addParts(outermost),
  }
}
