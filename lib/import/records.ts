import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { LIMITS } from './limit.ts'

/** A record of a table, and the line on which it ends, counted from 1. */
export type TextRecord = { cells: string[]; line: number }

const [QUOTE, LF, CR] = [34, 10, 13]
const LONGEST = LIMITS.cell * 8
/** A row longer than this is looked at again only when it has doubled, so that one without an end costs little. */
const LONG = 1 << 15

/**
 * Cuts text into the records of a table, piece by piece. Lines end by LF, CR or both; lines without a letter are no
 * records. A quotation mark at the beginning of a cell holds it together and stands doubled within; anywhere else it is
 * a letter like any other. A package did this before, letter by letter in bytes, and was the slowest part of an import.
 */
export class RecordReader {
  readonly #mark: number
  #rest = ''
  /** What has come since, of a row that is long already. */
  #since: string[] = []
  #sinceLength = 0
  #line = 1
  /** Where the text is read; behind the last whole record when there is no more of it. */
  #at = 0

  constructor(delimiter: string) {
    this.#mark = delimiter.charCodeAt(0)
  }

  /** The records that are whole now. Throws FileRefusal. */
  push(piece: string): TextRecord[] {
    this.#since.push(piece)
    this.#sinceLength += piece.length
    const isWorthIt = this.#rest.length < LONG || this.#sinceLength >= this.#rest.length
    const records = isWorthIt ? this.#records(this.#all(), false) : []
    if (this.#rest.length + this.#sinceLength > LONGEST)
      throw new FileRefusal(
        `A row near line ${this.#line} is larger than any bill’s: more than ${LONGEST / LIMITS.cell} MB.`,
      )
    return records
  }

  /** What is left when the text ends. Throws FileRefusal. */
  end(): TextRecord[] {
    return this.#records(this.#all(), true)
  }

  #all(): string {
    const text =
      this.#since.length === 1 ? this.#rest + this.#since[0] : [this.#rest, ...this.#since].join('')
    this.#since = []
    this.#sinceLength = 0
    return text
  }

  #records(text: string, isLast: boolean): TextRecord[] {
    const records: TextRecord[] = []
    this.#at = 0
    while (this.#at < text.length) {
      const from = this.#at
      const first = text.charCodeAt(from)
      if (first === LF || first === CR) {
        if (!this.#endLine(text, isLast)) break
        continue
      }
      const cells = this.#record(text, isLast)
      if (cells === null) {
        this.#at = from
        break
      }
      records.push(cells)
    }
    this.#rest = text.slice(this.#at)
    return records
  }

  /** Steps over the end of a line; false where its second half may be still to come. */
  #endLine(text: string, isLast: boolean): boolean {
    if (text.charCodeAt(this.#at) === CR) {
      if (this.#at + 1 === text.length && !isLast) return false
      if (text.charCodeAt(this.#at + 1) === LF) this.#at += 1
    }
    this.#at += 1
    this.#line += 1
    return true
  }

  /** Null where it is not whole yet. */
  #record(text: string, isLast: boolean): TextRecord | null {
    const cells: string[] = []
    const before = this.#line
    for (;;) {
      const cell = text.charCodeAt(this.#at) === QUOTE ? this.#quoted(text, isLast) : this.#plain(text)
      if (cell === null) {
        this.#line = before
        return null
      }
      cells.push(cell)
      if (this.#at < text.length && text.charCodeAt(this.#at) === this.#mark) {
        this.#at += 1
        continue
      }
      const line = this.#line
      if (this.#at >= text.length ? isLast : this.#endLine(text, isLast)) return { cells, line }
      this.#line = before
      return null
    }
  }

  /** Up to the next delimiter or end of a line. */
  #plain(text: string): string {
    const from = this.#at
    let at = from
    for (; at < text.length; at += 1) {
      const letter = text.charCodeAt(at)
      if (letter === this.#mark || letter === LF || letter === CR) break
    }
    this.#at = at
    return text.slice(from, at)
  }

  #quoted(text: string, isLast: boolean): string | null {
    const from = this.#at + 1
    let isDoubled = false
    let at = text.indexOf('"', from)
    while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) {
      isDoubled = true
      at = text.indexOf('"', at + 2)
    }
    if (at === -1 && isLast)
      throw new FileRefusal(
        `A quotation mark that opens before line ${this.#line + linesIn(text.slice(from, -1))} is never closed.`,
      )
    if (at === -1 || (at + 1 === text.length && !isLast)) return null
    const inner = text.slice(from, at)
    this.#line += linesIn(inner)
    this.#at = at + 1
    const words = isDoubled ? inner.replaceAll('""', '"') : inner
    const next = text.charCodeAt(at + 1)
    const isClosed = Number.isNaN(next) || next === this.#mark || next === LF || next === CR
    return isClosed ? words : `"${words}"${this.#plain(text)}`
  }
}

/** Ends of lines within a cell; CR and LF count apart there. */
function linesIn(words: string): number {
  let count = 0
  for (let at = words.indexOf('\n'); at !== -1; at = words.indexOf('\n', at + 1)) count += 1
  for (let at = words.indexOf('\r'); at !== -1; at = words.indexOf('\r', at + 1)) count += 1
  return count
}
