import { isCurrency } from '../currency.ts'
import type { Amount } from '../rate.ts'
import { isNothing, type Notation, readFigure } from './figure-text.ts'
import { type DateOrder, readInstant } from './instant-text.ts'
import { remembered } from './remembered.ts'
import { RowError } from './row-error.ts'

/** What holds for a whole file and not for one row. */
export type FileFacts = {
  notation: Notation
  dateOrder: DateOrder
  /** Columns, in lower case, in which a comma was seen as the decimal mark. */
  commaColumns: ReadonlySet<string>
  /** Lines above the head, such as `Invoice date` → `2026-10-31`; keys in lower case. */
  preamble: ReadonlyMap<string, string>
  /** Heads of the columns as they are written. */
  heads: readonly string[]
}

const isTwofold = (value: string): boolean => /^-?[1-9]\d{0,2}\.\d{3}$/.test(value.trim())

/** One row by the names of its columns, in whatever case they are written. */
export class BillRow {
  readonly line: number
  readonly part: string | null
  readonly facts: FileFacts
  readonly #cellOf: (name: string) => string | undefined

  constructor(
    place: { line: number; part: string | null },
    facts: FileFacts,
    cellOf: (name: string) => string | undefined,
  ) {
    this.line = place.line
    this.part = place.part
    this.facts = facts
    this.#cellOf = cellOf
  }

  /** The text of a column; null where it is empty, says that there is nothing, or is missing altogether. */
  text(name: string): string | null {
    const value = this.#cellOf(name)?.trim() ?? ''
    if (value.includes('\0')) throw new RowError(`${name} has a character that no text has (NUL).`)
    return isNothing(value) ? null : value
  }

  /** A figure of a column; null where the bill leaves it open. */
  figure(name: string): Amount | null {
    const value = this.#cellOf(name) ?? ''
    const { notation, commaColumns } = this.facts
    const isComma = commaColumns.size > 0 && commaColumns.has(name.toLowerCase())
    if (isComma && notation.decimal === null && isTwofold(value))
      throw new RowError(
        `${name} “${value}” can be ${value.replace('.', '')} or ${value}: say which mark is the decimal one.`,
      )
    return readFigure(value, name, notation)
  }

  instant(name: string): string {
    return readInstant(this.#cellOf(name) ?? '', name, this.facts.dateOrder)
  }

  /** Null where the column is empty or missing. */
  optionalInstant(name: string): string | null {
    return this.text(name) === null ? null : this.instant(name)
  }

  /** An ISO code; there is no currency by default. */
  currency(name: string): string {
    return readCurrency(this.text(name), name)
  }
}

const currencyOf = remembered((words): string | null => {
  const code = words.toUpperCase()
  return isCurrency(code) ? code : null
})

/** @throws RowError for what is no ISO currency. */
export function readCurrency(given: string | null, name: string): string {
  const code = given === null ? null : currencyOf(given)
  if (code !== null) return code
  throw new RowError(
    given === null ? `${name} is missing.` : `${name} “${given.slice(0, 20)}” is no currency of ISO 4217.`,
  )
}
