'use client'

import { Link } from '#components/ui/link.tsx'
import type { Currency } from '#lib/domain/money.ts'
import type { GridSum } from '#lib/domain/spend/spend-grid.ts'
import { countOf, formatNumber, formatSum } from '#lib/format.ts'

type GridSumProps = { sum: GridSum; currency: Currency; href: string | null; isTotal?: boolean }

/** A sum, what is unknown beside it, and what another source is believed instead of. It leads to its records. */
export function GridSumCell({ sum, currency, href, isTotal = false }: GridSumProps) {
  const { records, unpriced, asideRecords, aside } = sum
  if (records === 0 && asideRecords === 0) return null
  const figure = records > 0 ? formatSum(sum.amount, currency) : '–'
  return (
    <>
      {href ? (
        <Link href={href} className="hover:underline">
          {figure}
        </Link>
      ) : (
        figure
      )}
      {unpriced > 0 ? (
        <span className="block text-label font-normal text-warning max-sm:whitespace-normal">
          {sum.amount === null ? '' : '+ '}
          {formatNumber(unpriced)} {isTotal ? 'without an amount' : 'unknown'}
        </span>
      ) : null}
      {asideRecords > 0 ? (
        <span className="block text-label font-normal text-muted">
          {aside === null ? countOf(asideRecords, 'record') : formatSum(aside, currency)} not counted
        </span>
      ) : null}
    </>
  )
}
