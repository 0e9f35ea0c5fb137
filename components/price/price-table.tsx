'use client'

import type { ReactNode } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { RateCard } from '#lib/domain/catalogue/catalogue.ts'
import { withDaysInWords } from '#lib/domain/date-words.ts'
import { formatDay, formatPrice } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { ListQuery } from '#lib/schemas/list.ts'
import { confidenceTone } from './price-word.ts'

type PriceLine = Pick<
  RateCard,
  'validFrom' | 'validTo' | 'recordedAt' | 'inference' | 'training' | 'hosting'
> & {
  id: string
  subject: string
  provider: string
  confidence: RateCard['confidence']
  status: string | null
  sourceName: string
  sourceUrl: string | null
  note: string | null
  retiresOn: string | null
}

const rate = (amount: string | null | undefined) =>
  amount == null ? <span className="text-muted">–</span> : formatPrice(amount)

const day = (value: string | null) =>
  value ? <span className="whitespace-nowrap">{formatDay(value)}</span> : 'not known'

const columns = columnsOf<PriceLine>([
  {
    id: 'subject',
    header: 'Price of',
    cell: (row) => (
      <span className="wrap-anywhere">
        <TextLink href={paths.price(row.subject)}>{row.subject}</TextLink>
        {row.status && row.status !== 'in force' ? (
          <span className="block text-label font-normal text-muted">{row.status}</span>
        ) : null}
        {row.note ? (
          <span className="block text-label font-normal text-muted">{withDaysInWords(row.note)}</span>
        ) : null}
        {row.retiresOn ? (
          <span className="block text-label font-normal text-warning">
            retires {formatDay(row.retiresOn)}
          </span>
        ) : null}
      </span>
    ),
    isSortable: true,
    isRowHeader: true,
  },
  { id: 'input', header: 'Input', unit: 'per 1M', cell: (row) => rate(row.inference?.input), isNumber: true },
  {
    id: 'cached',
    header: 'Cached',
    unit: 'per 1M',
    cell: (row) => rate(row.inference?.cachedInput),
    isNumber: true,
  },
  {
    id: 'output',
    header: 'Output',
    unit: 'per 1M',
    cell: (row) => rate(row.inference?.output),
    isNumber: true,
  },
  {
    id: 'hourly',
    header: 'Training and hosting',
    cell: ({ training, hosting }) => (
      <>
        {training?.pricePerMillion ? (
          <span className="block">{training.pricePerMillion} per 1M trained</span>
        ) : null}
        {training?.pricePerHour ? (
          <span className="block">{training.pricePerHour} per hour trained</span>
        ) : null}
        {hosting ? (
          <span className="block">
            {hosting.pricePerHour} per hour of a {hosting.unit}
          </span>
        ) : null}
      </>
    ),
  },
  {
    id: 'validFrom',
    header: 'Valid from',
    cell: (row) => (
      <>
        {day(row.validFrom)}
        {row.validTo ? <span className="block text-label text-muted">until {day(row.validTo)}</span> : null}
      </>
    ),
    isSortable: true,
    isDescendingFirst: true,
  },
  {
    id: 'recordedAt',
    header: 'Source and confidence',
    cell: (row) => (
      <>
        {row.sourceUrl ? (
          <TextLink href={row.sourceUrl} isExternal>
            {row.sourceName}
          </TextLink>
        ) : (
          row.sourceName
        )}
        <span className="block text-label text-muted">on record since {day(row.recordedAt)}</span>
        <Badge tone={confidenceTone[row.confidence]}>{row.confidence}</Badge>
      </>
    ),
    isSortable: true,
    isDescendingFirst: true,
  },
])

type PriceTableProps = { rows: PriceLine[]; total: number; query: ListQuery; empty: ReactNode }

export function PriceTable(props: PriceTableProps) {
  return <DataTable caption="Rate cards" columns={columns} rowKey={(row) => row.id} {...props} />
}
