import type { Scope } from '#lib/auth/proof.ts'
import { type ExportColumn, type ExportFormat, writeExport } from '#lib/csv.ts'
import type { SearchParams } from '#lib/schemas/list.ts'

type PageOf = { page: number; size: number; after: string | null }
/** A list is cut by number, or says itself where its next page begins. */
type Page<Row> = { rows: Row[]; total: number; next?: string | null }
type Read<Row> = (scope: Scope, params: SearchParams, at: PageOf) => Promise<Page<Row>>

/** Writes a list, with the filters of the address, in one of the formats. The first page is read before it answers. */
export type Exportable = (
  scope: Scope,
  params: SearchParams,
  format: ExportFormat,
) => Promise<AsyncGenerator<string>>

const ROWS_AT_ONCE = 1000

const hasNext = ({ total, next }: Page<unknown>, pages: number): boolean =>
  next === undefined ? pages * ROWS_AT_ONCE < total : next !== null

export const exportable =
  <Row>(columns: readonly ExportColumn<Row>[], read: Read<Row>): Exportable =>
  async (scope, params, format) => {
    const size = ROWS_AT_ONCE
    const first = await read(scope, params, { page: 1, size, after: null })
    async function* pages() {
      let found = first
      yield found.rows
      for (let page = 2; hasNext(found, page - 1); page += 1) {
        found = await read(scope, params, { page, size, after: found.next ?? null })
        yield found.rows
      }
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
