import type { FileFacts } from '#lib/domain/import/bill-row.ts'
import type { BillFormat } from '#lib/domain/import/format.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import type { Content } from './content.ts'
import { decoded } from './decode.ts'
import type { Answers } from './head.ts'
import { readJson } from './json.ts'
import { readLines } from './lines.ts'
import type { Part } from './part.ts'
import { type RawRow, readTable } from './table.ts'
import { joined } from './text.ts'

export type Opened = {
  format: BillFormat
  facts: FileFacts | null
  /** Columns of a table by the names that were asked for so far. */
  asked?: ReadonlyMap<string, number>
  /** Many at once. */
  rows: AsyncIterable<RawRow[]> | Iterable<RawRow[]>
  warnings: string[]
}

/** The first letters of a text, and all of it again. */
async function firstOf(
  chunks: AsyncIterable<string>,
): Promise<{ start: string; all: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  async function* all() {
    if (!first.done) yield first.value
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { start: first.done ? '' : first.value.replace(/^\uFEFF/, '').trimStart(), all: all() }
}

const isWhole = (line: string): boolean => {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** Several objects, one a line, and not one document over many lines. */
function isByLine(start: string): boolean {
  const [first = '', second = ''] = start.split('\n').filter((line) => line.trim() !== '')
  return start.startsWith('{') && second !== '' && isWhole(first)
}

/** The rows of a file and the format that they are. Throws FileRefusal. */
export async function openPart(part: Part, content: Content, answers: Answers): Promise<Opened> {
  const { name } = part
  const { start, all } = await firstOf(decoded(content.note(part)))
  if (start.trim() === '') throw new FileRefusal('0 rows: this file is empty.')
  if (start.startsWith('<'))
    throw new FileRefusal('This is a web page, not a bill: the session may have ended. Export again.')
  if (isByLine(start)) return { ...(await readLines(all, name, answers)), facts: null, warnings: [] }
  if (/^[[{]/.test(start)) {
    const { rows, ...document } = readJson(await joined(all), name, answers)
    return { ...document, facts: null, rows: [rows] }
  }
  const { head, asked, rows } = await readTable(all, name, answers)
  return { format: head.format, facts: head.facts, asked, rows, warnings: [] }
}
