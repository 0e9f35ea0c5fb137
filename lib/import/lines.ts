import type { FileFacts } from '#lib/domain/import/bill-row.ts'
import type { BillFormat } from '#lib/domain/import/format.ts'
import { type Answers, formatOf } from './head.ts'
import { factsOf, noFormat, objectRow, parseLossless } from './json.ts'
import type { RawRow } from './table.ts'

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

function parseLine(line: string): Record<string, unknown> | null {
  try {
    const value = parseLossless(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** JSON by line, as it passes by. The first whole line tells the format; a line that is none is rejected by its number. */
export async function readLines(
  chunks: AsyncIterable<string>,
  part: string | null,
  answers: Answers,
): Promise<{ format: BillFormat; rows: AsyncGenerator<RawRow[]> }> {
  const lines = linesOf(chunks)
  const skipped: string[] = []
  let first: Record<string, unknown> | null = null
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    skipped.push(next.value)
    first = parseLine(next.value.replace(/^\uFEFF/, ''))
    if (first || skipped.length > 100) break
  }
  const keys = Object.keys(first ?? {}).map((key) => key.toLowerCase())
  const format = formatOf(new Set(keys), answers)
  if (!first || !format) throw noFormat(keys)
  const facts: FileFacts = factsOf(keys, answers)
  async function* rows(): AsyncGenerator<RawRow[]> {
    let line = 0
    async function* all() {
      yield* skipped
      yield* lines
    }
    for await (const text of all()) {
      line += 1
      if (text.trim() === '') continue
      const item = parseLine(text.replace(/^\uFEFF/, ''))
      const row: RawRow = item
        ? objectRow(item, line, part, facts)
        : { kind: 'reject', line, reason: 'This line is no whole JSON object.' }
      yield [row]
    }
  }
  return { format, rows: rows() }
}
