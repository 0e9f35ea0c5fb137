import { createHash } from 'node:crypto'
import type { BillRow } from '#lib/domain/import/bill-row.ts'
import type { BillFormat } from '#lib/domain/import/format.ts'
import { BILL_FORMATS } from '#lib/domain/import/known-formats.ts'
import { noRecognition, type Recognition, type SampleRow } from '#lib/domain/import/recognition.ts'
import { FileRefusal, RowError } from '#lib/domain/import/row-error.ts'
import { Content } from './content.ts'
import { type Answers, likelyHead } from './head.ts'
import { type Opened, openPart } from './open-part.ts'
import type { Sample } from './sample.ts'
import type { RawRow } from './table.ts'

const SHOWN = 8
/** Columns whose content is never kept, and is not shown either. */
const PRIVATE =
  /(^|[_.])(messages?|prompts?|responses?|request_body|response_body)$|^(input|output)$|e-?mail|ip_?address|api_?key$/i

/** Notes which columns a format asks for, and finds. */
class Asked extends Set<string> {
  readonly found: string[] = []
  override has(name: string): boolean {
    const isThere = super.has(name)
    if (isThere) this.found.push(name)
    return isThere
  }
}

/** The columns by which a format knows a file, as they are written there. */
function becauseOf(format: BillFormat, columns: readonly string[]): string[] {
  const asked = new Asked(columns.map((name) => name.toLowerCase()))
  if (!BILL_FORMATS.includes(format) || !format.matches(asked)) return []
  return columns.filter((name) => asked.found.includes(name.toLowerCase()))
}

/** Of the names of the columns, whatever their order and case: the next export of the same kind has it too. */
const headSha256 = (columns: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(columns.map((name) => name.toLowerCase()).sort()))
    .digest('hex')

const cell = (row: BillRow, name: string): string => {
  try {
    return row.text(name)?.slice(0, 200) ?? ''
  } catch {
    return ''
  }
}

function readingOf(row: BillRow, format: BillFormat): SampleRow['reading'] {
  try {
    const reading = format.read(row)
    if ('skip' in reading) return { kind: 'skip' }
    const { chargePeriodStart, billedCost, billingCurrency, serviceProvider, serviceName } = reading
    return {
      ...{ kind: 'row', day: chargePeriodStart.slice(0, 10), amount: billedCost, currency: billingCurrency },
      ...{ provider: serviceProvider, service: serviceName },
    }
  } catch (error) {
    if (!(error instanceof RowError)) throw error
    return { kind: 'reject', reason: error.message }
  }
}

async function firstRows({ rows }: Opened): Promise<RawRow[]> {
  const first: RawRow[] = []
  for await (const batch of rows) {
    first.push(...batch.filter(({ kind }) => kind !== 'skip').slice(0, SHOWN - first.length))
    if (first.length === SHOWN) break
  }
  return first
}

const sampleRow = (raw: RawRow, format: BillFormat | null, columns: readonly string[]): SampleRow => {
  if (raw.kind === 'reject')
    return { line: raw.line, cells: [], reading: { kind: 'reject', reason: raw.reason } }
  if (raw.kind === 'skip') return { line: 0, cells: [], reading: { kind: 'skip' } }
  return {
    line: raw.row.line,
    cells: columns.map((name) => cell(raw.row, name)),
    reading: format ? readingOf(raw.row, format) : null,
  }
}

const refused = (refusal: string): Recognition => ({ ...noRecognition, refusal })

async function recognised(opened: Opened, sample: Sample, answers: Answers): Promise<Recognition> {
  const { format, facts } = opened
  if (format.instead) return refused(format.instead)
  const rows = await firstRows(opened)
  const first = rows.find((row) => row.kind === 'row')?.row ?? null
  const all = facts?.heads ?? first?.facts.heads ?? []
  const heads = new Set(all.map((name) => name.toLowerCase()))
  const columns = all.filter((name) => name !== '' && !PRIVATE.test(name))
  return {
    ...noRecognition,
    format: {
      ...{ id: format.id, label: format.label, because: becauseOf(format, columns) },
      version: answers.version ?? format.version(heads),
      sourceKind: answers.sourceKind ?? format.sourceKind(first),
    },
    others: BILL_FORMATS.filter((other) => other.matches(heads)).map(({ id, label }) => ({ id, label })),
    ...{ columns, hidden: all.filter((name) => PRIVATE.test(name)), headSha256: headSha256(all) },
    rows: rows.map((row) => sampleRow(row, format, columns)),
    decimal: (facts?.commaColumns.size ?? 0) > 0 ? 'comma' : null,
    dates: facts?.dateOrder ?? null,
    parts: sample.parts,
    isDocument: facts === null,
  }
}

/** A table that no format knows: its columns and first rows, so that somebody can say what they are. */
function unknownTable(sample: Sample, refusal: string): Recognition {
  const { names, rows } = likelyHead(sample.text)
  if (names.length < 2) return refused(refusal)
  const columns = names.filter((name) => name !== '' && !PRIVATE.test(name))
  return {
    ...noRecognition,
    ...{ columns, hidden: names.filter((name) => PRIVATE.test(name)), headSha256: headSha256(names) },
    rows: rows.slice(0, SHOWN).map((record, at) => ({
      line: at + 2,
      cells: columns.map((name) => record[names.indexOf(name)]?.slice(0, 200) ?? ''),
      reading: null,
    })),
    parts: sample.parts,
  }
}

/** What a file is, by its beginning: the format and why, its columns, and how its first rows read. */
export async function recognise(sample: Sample, answers: Answers): Promise<Recognition> {
  const isDocument = /^\s*[[{]/.test(sample.text.replace(/^\uFEFF/, ''))
  async function* bytes() {
    yield new TextEncoder().encode(sample.text)
  }
  try {
    return await recognised(
      await openPart({ name: sample.name, bytes: bytes() }, new Content(), answers),
      sample,
      answers,
    )
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    if (isDocument && !sample.isWhole) return { ...noRecognition, parts: sample.parts, isDocument: true }
    return /^No known format/.test(error.message) && !isDocument
      ? unknownTable(sample, error.message)
      : refused(error.message)
  }
}
