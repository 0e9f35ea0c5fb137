import { parse } from 'csv-parse/sync'
import { isGatewayList, type Reading, readGatewayList } from '#lib/domain/catalogue/gateway-list.ts'
import type { Day } from '#lib/domain/day.ts'
import { listedOf } from './price-row.ts'

/** `takesStrangers`: the list was made for us, so that what it names is wanted also where it is not on record. */
export type PriceFile = ({ ok: true; takesStrangers: boolean } & Reading) | { ok: false; message: string }

type Row = { line: number; raw: unknown }

function collect(rows: Row[], fileName: string, today: Day): Reading {
  const reading: Reading = { prices: [], rejected: [] }
  for (const { line, raw } of rows) {
    const listed = listedOf(raw, line, fileName, today)
    if (typeof listed === 'string') reading.rejected.push({ line, reason: listed })
    else reading.prices.push(listed)
  }
  return reading
}

type Parsed = { record: Record<string, string>; info: { lines: number } }

/** Null for what is no table. */
function rowsOfTable(text: string): Row[] | null {
  try {
    const records = parse(text, {
      ...{ bom: true, columns: true, info: true, skip_empty_lines: true, trim: true },
      delimiter: [',', ';', '\t'],
      max_record_size: 100_000,
    }) as unknown as Parsed[]
    return records.map(({ record, info }) => ({ line: info.lines, raw: record }))
  } catch {
    return null
  }
}

/** Numbers come as they are written, so that no digit is lost. Undefined for what is no JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value, context?: { source?: string }) =>
      typeof value === 'number' ? (context?.source ?? String(value)) : value,
    )
  } catch {
    return undefined
  }
}

const textsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof value === 'object' && value !== null ? value : {}).map(([key, item]) => [
      key,
      item === null ? '' : String(item),
    ]),
  )

const refused = (message: string): PriceFile => ({ ok: false, message })

function readObject(text: string, fileName: string, today: Day): PriceFile {
  const json = readJson(text)
  if (json === undefined) return refused('This is not valid JSON. Export it anew, then choose it again.')
  if (isGatewayList(json)) return { ok: true, takesStrangers: false, ...readGatewayList(json, today) }
  if (!Array.isArray(json))
    return refused('This JSON is neither LiteLLM’s list of prices nor an export of prices.')
  const rows = json.map((value, index) => ({ line: index + 1, raw: textsOf(value) }))
  return { ok: true, takesStrangers: true, ...collect(rows, fileName, today) }
}

/** A list of prices: LiteLLM's JSON, or a table or JSON with the columns of our own export. */
export function readPriceFile(text: string, fileName: string, today: Day): PriceFile {
  if (/^\s*[[{]/.test(text)) return readObject(text, fileName, today)
  const rows = rowsOfTable(text)
  if (!rows?.length)
    return refused(
      'This is no table of prices: it needs a head with the column subject and at least one row.',
    )
  return { ok: true, takesStrangers: true, ...collect(rows, fileName, today) }
}
