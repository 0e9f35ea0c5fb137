import type { SourceKind } from './imported-spend.ts'

/** Columns of a table that no format knows. The empty text is a column that there is none of. */
export type GivenMapping = {
  dateColumn: string
  amountColumn: string
  /** One of the two. */
  currencyColumn: string
  currencyCode: string
  /** One of the two. */
  providerColumn: string
  provider: string
  serviceColumn: string
  descriptionColumn: string
}

export const FOCUS_VERSIONS = ['1.0', '1.1', '1.2', '1.3', '1.4'] as const

/** What somebody says of a bill that does not say it itself; the empty text leaves it to the file. */
export type GivenAnswers = {
  format: string
  /** Of FOCUS: files with a part of its columns leave it open. */
  version: '' | (typeof FOCUS_VERSIONS)[number]
  source: '' | Exclude<SourceKind, 'manual'>
  decimal: '' | 'comma' | 'point'
  dates: '' | 'mdy' | 'dmy'
  /** Of FOCUS: what counts, in place of what is billed. */
  cost: '' | 'effective'
  mapping: GivenMapping | null
}

export const noAnswers: GivenAnswers = {
  ...{ format: '', version: '', source: '', decimal: '', dates: '' },
  ...{ cost: '', mapping: null },
}

/** The id of a table that is read by the columns that somebody named. */
export const BY_COLUMNS = 'generic'
