'use client'

import { useSearchParams } from 'next/navigation'
import { withParams } from '#components/table/list-link.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import { NO_SERVICE } from '#lib/domain/spend/dimension.ts'
import { sourceName } from '#lib/domain/spend/reconciliation.ts'
import type { ConvertedRecord } from '#lib/domain/spend/spend-record.ts'
import { countOf } from '#lib/format.ts'
import { NEW } from './spend-values.ts'

/** Who says so: the note of what was typed in, or the bill, which leads to the rows that the record sums up. */
export function SpendOrigin({ row }: { row: ConvertedRecord }) {
  const search = useSearchParams().toString()
  if (row.id === NEW) return null
  if (!row.bill) return <span className="wrap-anywhere line-clamp-2 text-muted">{row.note}</span>
  const lines = withParams(search, {
    ...{ show: 'lines', bill: row.bill.id, from: row.month, to: row.month, kind: row.kind },
    ...{ provider: row.provider, service: row.service || NO_SERVICE, project: row.projectId },
    ...{ page: null, sort: null, after: null },
  })
  return (
    <span className="text-muted">
      <span className="block max-w-44 truncate" title={row.bill.fileName}>
        {row.bill.fileName}
      </span>
      <span className="block text-label">
        {sourceName[row.source]},{' '}
        <TextLink href={lines} aria-label={`${countOf(row.lines, 'line')} of ${row.bill.fileName}`}>
          {countOf(row.lines, 'line')}
        </TextLink>
      </span>
    </span>
  )
}
