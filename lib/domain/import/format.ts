import type { Day } from '../day.ts'
import type { BillRow } from './bill-row.ts'
import type { ImportedSpend, SourceKind } from './imported-spend.ts'

/** `skip`: the row says nothing of cost, such as a total. An empty day says that it cost nothing. */
export type Reading = ImportedSpend | { skip: string; emptyDay?: Day }

/** What a row counts and costs; everything else says what it is a charge for. */
export type Figures = Pick<ImportedSpend, 'billedCost' | 'effectiveCost' | 'listCost' | 'consumedQuantity'>

/** A format whose rows are flat: a table, or a list of flat objects. Declared once, in one file. */
export type BillFormat = {
  id: string
  label: string
  /** Heads in lower case. */
  matches: (heads: ReadonlySet<string>) => boolean
  version: (heads: ReadonlySet<string>) => string | null
  /** By its first row, which tells an export that only looks like a bill. */
  sourceKind: (first: BillRow | null) => SourceKind
  /** A file of usage without cost: what to export in its place. */
  instead?: string
  /** What a reader should know of every file of this format. */
  warning?: string
  /** Which month an amount counts for: that of its use, or that of its bill. */
  monthBy?: 'charge' | 'billing'
  /** Of a date with slashes, where the format documents it. */
  dateOrder?: 'mdy' | 'dmy'
  /** The column that a total below the rows adds up. */
  totalOf?: (heads: readonly string[]) => string | undefined
  /**
   * The columns that `read` takes these figures from as they stand, in the order in which it does, and uses for nothing
   * else. Rows that differ in no other column are then read as one.
   */
  figures?: { [field in keyof Figures]?: string }
  read: (row: BillRow) => Reading
}

/** A format of nested JSON: its buckets are laid out as flat objects, which then read as rows. */
export type NestedFormat = Omit<BillFormat, 'matches'> & {
  matches: (value: unknown) => boolean
  rows: (value: unknown) => Record<string, unknown>[]
}

/** A bucket of a day without results, laid out as a row. */
export const EMPTY_BUCKET = 'empty_bucket'

export const emptyDay = (instant: string): Reading => ({
  skip: 'a day without cost',
  emptyDay: instant.slice(0, 10),
})

export const has = (heads: ReadonlySet<string>, ...names: string[]): boolean =>
  names.every((name) => heads.has(name))
