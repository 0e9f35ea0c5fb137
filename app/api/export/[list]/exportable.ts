import type { Scope } from '#lib/auth/proof.ts'
import { type ExportColumn, type ExportFormat, writeExport } from '#lib/csv.ts'
import type { SearchParams } from '#lib/schemas/list.ts'

type PageOf = { page: number; size: number }
type Read<Row> = (scope: Scope, params: SearchParams, at: PageOf) => Promise<{ rows: Row[]; total: number }>

/** Writes a list, with the filters of the address, in one of the formats. The first page is read before it answers. */
export type Exportable = (
  scope: Scope,
  params: SearchParams,
  format: ExportFormat,
) => Promise<AsyncGenerator<string>>

const ROWS_AT_ONCE = 1000

export const exportable =
  <Row>(columns: readonly ExportColumn<Row>[], read: Read<Row>): Exportable =>
  async (scope, params, format) => {
    const first = await read(scope, params, { page: 1, size: ROWS_AT_ONCE })
    async function* pages() {
      yield first.rows
      for (let page = 2; (page - 1) * ROWS_AT_ONCE < first.total; page += 1)
        yield (await read(scope, params, { page, size: ROWS_AT_ONCE })).rows
    }
    return writeExport(format, columns, pages())
  }

export const text = <Row>(key: string, value: (row: Row) => string | null): ExportColumn<Row> => ({
  key,
  kind: 'text',
  value,
})

export const figure = <Row>(key: string, value: (row: Row) => string | number | null): ExportColumn<Row> => ({
  key,
  kind: 'figure',
  value,
})
