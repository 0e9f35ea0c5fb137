import { parse } from 'csv-parse/sync'
import type { FileFacts } from '#lib/domain/import/bill-row.ts'
import { type BillFormat, has } from '#lib/domain/import/format.ts'
import type { SourceKind } from '#lib/domain/import/imported-spend.ts'
import type { DateOrder } from '#lib/domain/import/instant-text.ts'
import { findFormat } from '#lib/domain/import/known-formats.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { LIMITS } from './limit.ts'

/** What somebody said of a file that does not say it itself. */
export type Answers = {
  decimal?: 'comma' | 'point'
  dates?: 'mdy' | 'dmy'
  cost?: 'effective'
  format?: BillFormat
  version?: string
  sourceKind?: SourceKind
}

/** What was said to be the format, where the columns are there; else the first that knows them. */
export const formatOf = (heads: ReadonlySet<string>, { format }: Answers): BillFormat | undefined =>
  format?.matches(heads) ? format : findFormat(heads)

export type TableHead = { format: BillFormat; delimiter: string; facts: FileFacts; headRecord: number }

const DELIMITERS = [',', ';', '\t', '|']
/** So far down a head may stand, below lines about the invoice. */
const DEEPEST = 30

function recordsOf(sample: string, delimiter: string): string[][] {
  try {
    return parse(sample, {
      ...{ delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
      ...{ record_delimiter: ['\r\n', '\n', '\r'], to: 1_000, skip_records_with_error: true },
    }) as string[][]
  } catch {
    return []
  }
}

const namesOf = (record: readonly string[]): string[] => record.map((cell) => cell.trim())
const setOf = (record: readonly string[]) => new Set(namesOf(record).map((name) => name.toLowerCase()))

const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.]\d{2,4}\b/

/** Bills run from the first of a month to the first of a later one: in only one of the two orders do these. */
function orderOfPeriods(names: readonly string[], records: readonly string[][]): DateOrder {
  const at = (name: string) => names.findIndex((head) => head.toLowerCase() === name)
  const [start, end] = [at('billingperiodstart'), at('billingperiodend')]
  const pairs = records.flatMap((record) => {
    const [from, to] = [SLASHED.exec(record[start]?.trim() ?? ''), SLASHED.exec(record[end]?.trim() ?? '')]
    return from && to ? [{ from, to }] : []
  })
  if (pairs.length === 0) return null
  const isFirst = (place: 1 | 2) =>
    pairs.every(({ from, to }) => Number(from[place]) === 1 && Number(to[place]) === 1)
  if (isFirst(2) === isFirst(1)) return null
  return isFirst(2) ? 'mdy' : 'dmy'
}

/** The order of day and month that the dates themselves prove; null where none does. */
function provenOrder(names: readonly string[], records: readonly string[][]): DateOrder {
  const proven = new Set<DateOrder>()
  for (const cell of records.flat()) {
    const [, first = '', second = ''] = SLASHED.exec(cell.trim()) ?? []
    if (Number(first) > 12) proven.add('dmy')
    if (Number(second) > 12) proven.add('mdy')
  }
  if (proven.size === 0) return orderOfPeriods(names, records)
  // Dates that prove both: somebody has to say which one the others are.
  return proven.size === 1 ? ([...proven][0] ?? null) : null
}

/** Columns in which some figure can only be read with a decimal comma. */
const commaColumns = (names: readonly string[], records: readonly string[][]): Set<string> =>
  new Set(
    names.flatMap((name, at) =>
      records.some((record) => /^-?[\d.\u00a0\u202f ']*\d,(\d{1,2}|\d{4,})$/.test(record[at]?.trim() ?? ''))
        ? [name.toLowerCase()]
        : [],
    ),
  )

function refuseTwice(names: readonly string[]) {
  const known = new Set<string>()
  for (const name of names.filter(Boolean)) {
    const key = name.toLowerCase()
    if (known.has(key))
      throw new FileRefusal(`The column ${name} stands in the head twice: nobody can tell which one counts.`)
    known.add(key)
  }
  if (names.length > LIMITS.columns)
    throw new FileRefusal(`This table has more than ${LIMITS.columns} columns.`)
}

/**
 * Finds the head of a table in its beginning: the mark between its cells, the format that its columns are, and what
 * its first rows prove about dates and figures. Throws FileRefusal when no format knows it.
 */
export function findHead(sample: string, answers: Answers): TableHead {
  let widest: string[] = []
  for (const delimiter of DELIMITERS) {
    const records = recordsOf(sample, delimiter)
    for (const [at, record] of records.slice(0, DEEPEST).entries()) {
      if (record.length > widest.length) widest = namesOf(record)
      const heads = setOf(record)
      const format = formatOf(heads, answers)
      if (!format) continue
      const names = namesOf(record)
      refuseTwice(names)
      const rows = records.slice(at + 1)
      const preamble = new Map(
        records.slice(0, at).map((line) => [(line[0] ?? '').trim().toLowerCase(), (line[1] ?? '').trim()]),
      )
      return {
        ...{ format, delimiter, headRecord: at },
        facts: {
          ...{ heads: names, preamble, commaColumns: commaColumns(names, rows) },
          notation: {
            decimal: answers.decimal ?? null,
            isCommaPossible: delimiter === ';' || delimiter === '\t',
          },
          dateOrder: answers.dates ?? format.dateOrder ?? provenOrder(names, rows),
        },
      }
    }
  }
  refuseTwice(widest)
  const heads = setOf(widest)
  if (has(heads, 'billedcost', 'chargeperiodstart') && !heads.has('billingcurrency'))
    throw new FileRefusal(
      'This is FOCUS without BillingCurrency: an amount without a currency is none. Export it with that column.',
    )
  const named = widest.slice(0, 12).map((name) => name.slice(0, 40))
  throw new FileRefusal(
    `No known format has these columns: ${named.join(', ')}${widest.length > 12 ? ' …' : ''}. Say which of them are the date and the amount.`,
  )
}

type Guess = { names: string[]; rows: string[][] }

/** A head has words in its cells, and the rows below it are as wide as it is. */
function likeness({ names, rows }: Guess): number {
  if (names.length < 2) return 0
  const isWorded = names.every((name) => name === '' || /\p{L}/u.test(name))
  const isEven = rows.slice(0, 5).every((row) => row.length === names.length)
  return (isWorded ? 1e6 : 0) + (isEven ? 1e5 : 0) + names.length
}

/** The head that a table most probably has, whichever mark stands between its cells: somebody will say what it means. */
export function likelyHead(sample: string): Guess {
  const guesses = DELIMITERS.flatMap((delimiter) => {
    const records = recordsOf(sample, delimiter)
    return records
      .slice(0, DEEPEST)
      .map((record, at) => ({ names: namesOf(record), rows: records.slice(at + 1) }))
  })
  return guesses.reduce((best, guess) => (likeness(guess) > likeness(best) ? guess : best), {
    ...{ names: [], rows: [] },
  })
}
