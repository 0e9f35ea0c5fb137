import { BillRow, type FileFacts } from '#lib/domain/import/bill-row.ts'
import type { BillFormat } from '#lib/domain/import/format.ts'
import { NESTED_FORMATS } from '#lib/domain/import/known-formats.ts'
import { remembered } from '#lib/domain/import/remembered.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { type Answers, formatOf } from './head.ts'
import { LIMITS } from './limit.ts'
import type { RawRow } from './table.ts'

/** Numbers come as the text that stands in the file, so that no digit is lost. */
export const parseLossless = (text: string): unknown =>
  JSON.parse(text, (_key, value, context?: { source?: string }) =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value,
  )

/** Refuses brackets within brackets, outside of texts, deeper than any honest file has them. */
export function refuseDepth(text: string) {
  let depth = 0
  let isText = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (isText) {
      if (letter === 92) at += 1
      else if (letter === 34) isText = false
    } else if (letter === 34) isText = true
    else if (letter === 91 || letter === 123) {
      depth += 1
      if (depth > LIMITS.depth)
        throw new FileRefusal(
          `This JSON is nested deeper than ${LIMITS.depth} levels, as no file of this kind is.`,
        )
    } else if (letter === 93 || letter === 125) depth -= 1
  }
}

type Flat = Record<string, unknown>

const isObject = (value: unknown): value is Flat =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects of a list, or of the list under `data`; what lies in their `usage` is laid out beside them. */
function flatRows(value: unknown): Flat[] {
  const list = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value.data)
      ? value.data
      : [value]
  return list.filter(isObject).flatMap((item) => {
    const { usage, ...rest } = item
    return Array.isArray(usage) && usage.every(isObject)
      ? usage.map((part) => ({ ...rest, ...part }))
      : [item]
  })
}

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

export const factsOf = (heads: readonly string[], answers: Answers): FileFacts => ({
  notation: { decimal: answers.decimal ?? null, isCommaPossible: false },
  dateOrder: answers.dates ?? null,
  commaColumns: new Set(),
  preamble: new Map(),
  heads,
})

const lowered = remembered((name) => name.toLowerCase())

/** An object as a row: its keys are the columns. */
export function objectRow(item: Flat, line: number, part: string | null, facts: FileFacts): RawRow {
  const cells = new Map(Object.entries(item).map(([key, value]) => [key.toLowerCase(), value]))
  const row = new BillRow({ line, part }, facts, (name) => cellText(cells.get(lowered(name))))
  return { kind: 'row', row, words: [JSON.stringify(item)] }
}

export type JsonBill = { format: BillFormat; rows: RawRow[]; warnings: string[] }

const keysOf = (items: readonly Flat[]): Set<string> =>
  new Set(items.slice(0, 50).flatMap((item) => Object.keys(item).map((key) => key.toLowerCase())))

export const noFormat = (keys: Iterable<string>): FileRefusal =>
  new FileRefusal(
    `No known format has these fields: ${[...keys].slice(0, 12).join(', ') || 'none'}. Export costs as CSV or JSON.`,
  )

/** A whole JSON document as rows of the format that its shape is. Throws FileRefusal. */
export function readJson(text: string, part: string | null, answers: Answers): JsonBill {
  refuseDepth(text)
  let value: unknown
  try {
    value = parseLossless(text)
  } catch (error) {
    throw new FileRefusal(
      `This JSON is not whole: ${error instanceof Error ? error.message : 'it cannot be read'}. Export it again.`,
    )
  }
  const list = isObject(value) && 'data' in value ? value.data : value
  if (Array.isArray(list) && list.length === 0) throw new FileRefusal('0 rows: this file lists nothing.')
  const warnings =
    isObject(value) && value.has_more === true
      ? ['This file is partial: it says that there are more pages. Fetch them too.']
      : []
  const nested = NESTED_FORMATS.find((format) => format.matches(value))
  const items = nested ? nested.rows(value) : flatRows(value)
  const format = nested ? { ...nested, matches: () => true } : formatOf(keysOf(items), answers)
  if (!format) throw noFormat(keysOf(items))
  const facts = factsOf([...keysOf(items)], answers)
  return { format, warnings, rows: items.map((item, at) => objectRow(item, at + 1, part, facts)) }
}
