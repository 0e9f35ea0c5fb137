/** One column of an export. A figure is exact decimal text; null is unknown and stays an empty cell, never zero. */
export type ExportColumn<Row> = {
  /** Name in JSON, and the head of the column in CSV. */
  key: string
  kind: 'text' | 'figure'
  value: (row: Row) => string | number | null
}

const FIGURE = /^-?\d+(\.\d+)?$/
const STARTS_FORMULA = /^[=+\-@\t\r\n\0]/
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
export const textCell = (text: string): string => quoted(STARTS_FORMULA.test(text) ? `'${text}` : text)

/** A figure is written bare only when it is one, so that no text slips past the apostrophe. */
export const figureCell = (figure: string | number): string =>
  FIGURE.test(String(figure)) ? String(figure) : textCell(String(figure))

function cell<Row>(column: ExportColumn<Row>, row: Row): string {
  const value = column.value(row)
  if (value === null) return ''
  return column.kind === 'figure' ? figureCell(value) : textCell(String(value))
}

/** Excel takes a file without this mark for the code page of its machine and breaks every umlaut. */
const BYTE_ORDER_MARK = '\uFEFF'

const line = (cells: string[]): string => `${cells.join(',')}\r\n`

export type ExportFormat = 'csv' | 'json'
export type Pages<Row> = AsyncIterable<readonly Row[]>

/** The file in pieces (RFC 4180 with a head, or an array of objects), page by page, so that no list is held whole. */
export function writeExport<Row>(
  format: ExportFormat,
  columns: readonly ExportColumn<Row>[],
  pages: Pages<Row>,
): AsyncGenerator<string> {
  return format === 'csv' ? writeCsv(columns, pages) : writeJson(columns, pages)
}

async function* writeCsv<Row>(columns: readonly ExportColumn<Row>[], pages: Pages<Row>) {
  yield BYTE_ORDER_MARK + line(columns.map((column) => textCell(column.key)))
  for await (const rows of pages)
    yield rows.map((row) => line(columns.map((column) => cell(column, row)))).join('')
}

async function* writeJson<Row>(columns: readonly ExportColumn<Row>[], pages: Pages<Row>) {
  let separator = '['
  for await (const rows of pages)
    for (const row of rows) {
      yield `${separator}\n${JSON.stringify(Object.fromEntries(columns.map((column) => [column.key, column.value(row)])))}`
      separator = ','
    }
  yield separator === '[' ? '[]\n' : '\n]\n'
}
