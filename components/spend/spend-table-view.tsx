'use client'

import { useSearchParams } from 'next/navigation'
import { withParams } from '#components/table/list-link.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Currency } from '#lib/domain/money.ts'
import type { Grouping } from '#lib/domain/spend/dimension.ts'
import type { Grid } from '#lib/domain/spend/spend-grid.ts'
import { GridGrouping } from './grid-grouping.tsx'
import { GridRates, type MonthRate } from './grid-rates.tsx'
import { SpendGrid } from './spend-grid.tsx'

type SpendTableViewProps = {
  /** Null: there would be more sums than anyone can read. */
  grids: Grid[] | null
  grouping: Grouping
  rates: MonthRate[]
  /** The workspace's own: sums in others are converted for a look. */
  currency: Currency
  isOfOneProject: boolean
  isWhole: boolean
  isAllOpen: boolean
}

/** Months × providers × services, or whatever else is chosen, with one table for each currency. */
export function SpendTableView({
  grids,
  grouping,
  rates,
  currency,
  isWhole,
  isAllOpen,
  ...props
}: SpendTableViewProps) {
  const search = useSearchParams().toString()
  const isFolded = (grids ?? []).some((grid) => grid.rows.some((row) => row.key === null))
  const open = new URLSearchParams(search)
  open.delete('open')
  const hasMonths = grouping.column === 'month' || grouping.rows.includes('month')
  if (!isAllOpen) open.set('open', '*')
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <GridGrouping grouping={grouping} isOfOneProject={props.isOfOneProject} />
        <div className="flex gap-1">
          {grouping.rows.length > 1 && grids ? (
            <LinkButton variant="quiet" href={`?${open}`}>
              {isAllOpen ? 'Close all groups' : 'Open all groups'}
            </LinkButton>
          ) : null}
          {isFolded || isWhole ? (
            <LinkButton variant="quiet" href={withParams(search, { all: isWhole ? null : '1' })}>
              {isWhole ? 'Only the largest rows' : 'All rows'}
            </LinkButton>
          ) : null}
        </div>
      </div>
      {grids === null ? (
        <Notice tone="warning" title="More sums than a table can hold">
          These groups make more than 10,000 sums. Choose a coarser grouping, or narrow the filters.
        </Notice>
      ) : (
        grids.map((grid) => (
          <div key={grid.currency} className="flex flex-col gap-1">
            <SpendGrid
              grid={grid}
              grouping={grouping}
              convertedTo={grid.currency === currency || !hasMonths ? null : currency}
            />
            {grid.currency === currency ? null : (
              <GridRates rates={rates} from={grid.currency} to={currency} hasMonths={hasMonths} />
            )}
          </div>
        ))
      )}
      {grids && grids.length > 1 ? (
        <p className="text-table text-muted">
          Each currency has a table of its own: nothing is added across them.
        </p>
      ) : null}
    </div>
  )
}
