import { figure, text } from '#app/api/export/[list]/exportable.ts'
import { type ExportColumn, writeExport } from '#lib/csv.ts'
import type { quoteSheet } from '#lib/domain/quote/quote-sheet.ts'

type Row = ReturnType<typeof quoteSheet>['lines'][number]

const columns: ExportColumn<Row>[] = [
  text('label', (row) => row.label),
  text('kind', (row) => row.kind),
  text('group', (row) => row.group),
  figure('quantity', (row) => row.quantity),
  text('unit', (row) => row.unit),
  figure('unitPrice', (row) => row.unitPrice),
  figure('amount', (row) => row.amount),
  figure('discount', (row) => row.discount),
  figure('shareOfDiscount', (row) => row.shareOfDiscount),
  figure('net', (row) => row.net),
  figure('taxRatePercent', (row) => row.taxRatePercent),
  figure('tax', (row) => row.tax),
  figure('gross', (row) => row.gross),
  figure('months', (row) => row.months),
  text('milestone', (row) => row.milestone),
  text('isTaken', (row) => String(row.isTaken)),
]

/** The lines of a quote as a table, the figures as the quote has them. */
export async function sheetCsv({ lines }: { lines: Row[] }): Promise<string> {
  async function* once() {
    yield lines
  }
  let file = ''
  for await (const part of writeExport('csv', columns, once())) file += part
  return file
}
