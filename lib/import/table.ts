import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { BillRow } from '#lib/domain/import/bill-row.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { type Answers, findHead, type TableHead } from './head.ts'
import { LIMITS } from './limit.ts'

/** One line of a file, or why it is none. */
export type RawRow =
  | { kind: 'row'; row: BillRow; words: string }
  | { kind: 'skip'; total?: BillRow }
  | { kind: 'reject'; line: number; reason: string }

const SAMPLE = 1 << 17

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

type Parsed = { record: string[]; info: { lines: number } }

const sentences: Record<string, (line: number) => string> = {
  CSV_QUOTE_NOT_CLOSED: (line) => `A quotation mark that opens before line ${line} is never closed.`,
  CSV_MAX_RECORD_SIZE: (line) => `A row near line ${line} is larger than any bill’s: more than 8 MB.`,
  INVALID_OPENING_QUOTE: (line) => `Line ${line} has a quotation mark in the middle of a cell.`,
  CSV_INVALID_CLOSING_QUOTE: (line) => `Line ${line} has text behind a closing quotation mark.`,
}

function refusalOf(error: unknown): FileRefusal {
  if (error instanceof FileRefusal) return error
  const { code = '', lines = 0 } = error as { code?: string; lines?: number }
  const sentence = sentences[code]
  if (!sentence) throw error
  return new FileRefusal(sentence(lines))
}

const isEmpty = (record: readonly string[]): boolean => record.every((cell) => cell.trim() === '')
const isTotal = (record: readonly string[]): boolean =>
  /^(grand )?total\b|^rounding error/i.test(record[0]?.trim() ?? '')

/** `sep=;` is a note for Excel, and a total is no row; all others are rows, or are rejected by their line. */
function rawRow(
  { record, info }: Parsed,
  head: TableHead,
  part: string | null,
  columns: Map<string, number>,
): RawRow {
  if (isEmpty(record)) return { kind: 'skip' }
  const width = head.facts.heads.length
  const row = new BillRow({ line: info.lines, part }, head.facts, (name) => record[columns.get(name) ?? -1])
  if (isTotal(record)) return { kind: 'skip', total: row }
  if (record.length !== width)
    return {
      kind: 'reject',
      line: info.lines,
      reason: `The row has ${record.length} cells, the head has ${width}.`,
    }
  if (record.some((cell) => cell.length > LIMITS.cell))
    return { kind: 'reject', line: info.lines, reason: 'A cell is larger than 1 MB.' }
  return { kind: 'row', row, words: record.join('\u0001') }
}

/** The rows of a table as they pass by, whatever its size. Throws FileRefusal. */
export async function readTable(
  chunks: AsyncIterable<string>,
  part: string | null,
  answers: Answers,
): Promise<{ head: TableHead; rows: AsyncGenerator<RawRow> }> {
  const { sample, all } = await peek(chunks)
  const head = findHead(sample, answers)
  const columns = new Map(head.facts.heads.map((name, at) => [name.toLowerCase(), at]))
  async function* rows(): AsyncGenerator<RawRow> {
    const parser = pipeline(
      Readable.from(all),
      parse({
        ...{ delimiter: head.delimiter, bom: true, info: true, relax_column_count: true, relax_quotes: true },
        ...{
          skip_empty_lines: true,
          record_delimiter: ['\r\n', '\n', '\r'],
          max_record_size: LIMITS.cell * 8,
        },
      }),
      () => {}, // what goes wrong is thrown where the rows are read
    )
    let at = -1
    try {
      for await (const parsed of parser as AsyncIterable<Parsed>) {
        at += 1
        if (at > head.headRecord) yield rawRow(parsed, head, part, columns)
      }
    } catch (error) {
      throw refusalOf(error)
    }
  }
  return { head, rows: rows() }
}
