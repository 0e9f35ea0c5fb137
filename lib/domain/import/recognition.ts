import type { Amount } from '../rate.ts'
import type { SourceKind } from './imported-spend.ts'

/** One of the first rows of a file, and what it says; `reading` is null where nobody knows yet how to read it. */
export type SampleRow = {
  line: number
  /** By column. */
  cells: string[]
  reading:
    | {
        kind: 'row'
        day: string
        amount: Amount | null
        currency: string
        provider: string
        service: string | null
      }
    | { kind: 'skip' }
    | { kind: 'reject'; reason: string }
    | null
}

/** What a file is, told from its beginning before it is read. */
export type Recognition = {
  /** Why it is no bill, whatever anybody says of it. */
  refusal: string | null
  /** Null: no format knows it. */
  format: {
    id: string
    label: string
    version: string | null
    sourceKind: SourceKind
    /** The columns by which it is known. */
    because: string[]
  } | null
  /** Every format whose columns are there. */
  others: { id: string; label: string }[]
  columns: string[]
  /** Columns that are never kept. */
  hidden: string[]
  headSha256: string | null
  rows: SampleRow[]
  /** What the file itself proves. */
  decimal: 'comma' | null
  dates: 'mdy' | 'dmy' | null
  /** Files of rows within an archive. */
  parts: number
  /** JSON, whose shape tells what it is. */
  isDocument: boolean
}

/** Of a file of which nothing is known. */
export const noRecognition: Recognition = {
  ...{ refusal: null, format: null, others: [], columns: [], hidden: [], headSha256: null, rows: [] },
  ...{ decimal: null, dates: null, parts: 1, isDocument: false },
}
