'use client'

import { useMemo } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { TemplateRowActions, type TemplateRowVerbs } from '#components/timeline/template-row-actions.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { QuoteTemplateLine } from '#lib/domain/quote/quote-template-line.ts'
import { formatDay } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

const columns = columnsOf<QuoteTemplateLine>([
  { id: 'name', header: 'Name', cell: (row) => row.name, isRowHeader: true },
  { id: 'currency', header: 'Currency', cell: (row) => row.currency },
  { id: 'lines', header: 'Lines', cell: (row) => row.lines, isNumber: true },
  {
    id: 'madeOn',
    header: 'Made on',
    cell: (row) => <span className="whitespace-nowrap">{formatDay(row.madeOn)}</span>,
  },
])

type QuoteTemplatesProps = {
  rows: QuoteTemplateLine[]
  isFiltered: boolean
  /** Null for those who may only look. */
  actions: TemplateRowVerbs | null
}

/** The templates of quotes by name, with their export. */
export function QuoteTemplates({ rows, isFiltered, actions }: QuoteTemplatesProps) {
  const shown = useMemo(() => (actions ? withActions(actions) : columns), [actions])
  return (
    <section aria-labelledby="quote-templates">
      <div className="mt-8 mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="quote-templates" className="text-section">
          Quotes
        </h2>
        <ExportLinks
          what="quotes"
          csv={paths.exportList('quotetemplates', 'csv')}
          json={paths.exportList('quotetemplates', 'json')}
        />
      </div>
      {rows.length === 0 && isFiltered ? (
        <p className="text-muted">No template of a quote fits.</p>
      ) : (
        <DataTable
          caption="Templates of quotes"
          columns={shown}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              title="No quote kept as a template"
              action={<LinkButton href={paths.quotes()}>Go to the quotes</LinkButton>}
            >
              Open a quote and choose “Make a template”.
            </EmptyState>
          }
        />
      )}
    </section>
  )
}

const withActions = (actions: TemplateRowVerbs) => [
  ...columns,
  ...columnsOf<QuoteTemplateLine>([
    {
      id: 'actions',
      header: 'Change',
      cell: (row) => <TemplateRowActions {...{ row, actions }} note=" Quotes that were made from it stay." />,
    },
  ]),
]
