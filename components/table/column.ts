import {
  type ColumnDef,
  createColumnHelper,
  type RowData,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'

type ColumnMeta = { unit?: string; isNumber: boolean; isRowHeader: boolean; isName: boolean }

/** The server filters, sorts and cuts into pages; the table only needs to know how it was sorted. */
export const listFeatures = tableFeatures({ rowSortingFeature, columnMeta: {} as ColumnMeta })

export type ListColumn<Row extends RowData> = ColumnDef<typeof listFeatures, Row>

export type ColumnInput<Row> = {
  /** Also the key of the URL's `sort` and of the footer. */
  id: string
  header: string
  /** Stands in the header, so that cells hold bare figures. */
  unit?: string
  cell: (row: Row) => ReactNode
  isSortable?: boolean
  /** Figures and dates that people want largest first. */
  isDescendingFirst?: boolean
  /** Right-aligned figures. */
  isNumber?: boolean
  /** Names the row for screen readers; one per table. */
  isRowHeader?: boolean
  /** What somebody has typed, however long: it keeps room for words and breaks anywhere. */
  isName?: boolean
}

/** Makes the columns of a list. Call it once, at module scope. */
export function columnsOf<Row extends RowData>(inputs: readonly ColumnInput<Row>[]): ListColumn<Row>[] {
  const helper = createColumnHelper<typeof listFeatures, Row>()
  return inputs.map((input) =>
    helper.accessor((row): unknown => row, {
      id: input.id,
      header: input.header,
      cell: ({ row }) => input.cell(row.original),
      enableSorting: input.isSortable ?? false,
      sortDescFirst: input.isDescendingFirst ?? false,
      meta: {
        unit: input.unit,
        isNumber: input.isNumber ?? false,
        isRowHeader: input.isRowHeader ?? false,
        isName: input.isName ?? false,
      },
    }),
  )
}
