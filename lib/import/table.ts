import { BillRow } from '#lib/domain/import/bill-row.ts'
import { type Answers, findHead, type TableHead } from './head.ts'
import { LIMITS } from './limit.ts'
import { RecordReader, type TextRecord } from './records.ts'

/** One line of a file, or why it is none. */
export type RawRow =
  | { kind: 'row'; row: BillRow; words: readonly string[] }
  | { kind: 'skip'; total?: BillRow }
  | { kind: 'reject'; line: number; reason: string }

const SAMPLE = 1 << 17
/** Letters whose rows are held at once: of more of them some live long enough to be carried on as if they were to stay. */
const PIECE = 1 << 13

/** The beginning of a text, and all of it again. */
async function peek(chunks: AsyncIterable<string>): Promise<{ sample: string; all: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const taken: string[] = []
  let size = 0
  while (size < SAMPLE) {
    const { value, done } = await iterator.next()
    if (done) break
    taken.push(value)
    size += value.length
  }
  async function* all() {
    yield* taken
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { sample: taken.join('').slice(0, SAMPLE), all: all() }
}

const isEmpty = (record: readonly string[]): boolean => record.every((cell) => cell.trim() === '')
const isTotal = (record: readonly string[]): boolean =>
  /^(grand )?total\b|^rounding error/i.test(record[0]?.trim() ?? '')

/** `sep=;` is a note for Excel, and a total is no row; all others are rows, or are rejected by their line. */
function rawRow(
  { cells, line }: TextRecord,
  head: TableHead,
  part: string | null,
  columnOf: (name: string) => number,
): RawRow {
  if (isEmpty(cells)) return { kind: 'skip' }
  const width = head.facts.heads.length
  const row = new BillRow({ line, part }, head.facts, (name) => {
    const at = columnOf(name)
    return at < 0 ? undefined : cells[at]
  })
  if (isTotal(cells)) return { kind: 'skip', total: row }
  if (cells.length !== width)
    return { kind: 'reject', line, reason: `The row has ${cells.length} cells, the head has ${width}.` }
  if (cells.some((cell) => cell.length > LIMITS.cell))
    return { kind: 'reject', line, reason: 'A cell is larger than 1 MB.' }
  return { kind: 'row', row, words: cells }
}

/** The place of a column by its name in whatever case, -1 for none; names are asked for again with every row. */
function columnFinder(heads: readonly string[]): {
  of: (name: string) => number
  asked: Map<string, number>
} {
  const columns = new Map(heads.map((name, at) => [name.toLowerCase(), at]))
  const asked = new Map<string, number>()
  const of = (name: string) => {
    const known = asked.get(name)
    if (known !== undefined) return known
    const at = columns.get(name.toLowerCase()) ?? -1
    asked.set(name, at)
    return at
  }
  return { of, asked }
}

/** The rows of a table as they pass by, whatever its size, many at once. Throws FileRefusal. */
export async function readTable(
  chunks: AsyncIterable<string>,
  part: string | null,
  answers: Answers,
): Promise<{ head: TableHead; asked: ReadonlyMap<string, number>; rows: AsyncGenerator<RawRow[]> }> {
  const { sample, all } = await peek(chunks)
  const head = findHead(sample, answers)
  const { of: columnOf, asked } = columnFinder(head.facts.heads)
  async function* rows(): AsyncGenerator<RawRow[]> {
    const reader = new RecordReader(head.delimiter)
    let at = -1
    const rowsOf = (records: TextRecord[]): RawRow[] => {
      const from = Math.max(0, head.headRecord - at)
      at += records.length
      return records.slice(from).map((record) => rawRow(record, head, part, columnOf))
    }
    for await (const text of all)
      for (let from = 0; from < text.length; from += PIECE)
        yield rowsOf(reader.push(text.slice(from, from + PIECE)))
    yield rowsOf(reader.end())
  }
  return { head, asked, rows: rows() }
}
