'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { cn } from '#components/ui/cn.ts'
import { Link } from '#components/ui/link.tsx'
import { formatNumber } from '#lib/format.ts'
import { pageCount, pageLink, pageWindow } from './list-link.ts'
import { PageSizes } from './page-sizes.tsx'
import { PageStep, pageLinkStyle } from './page-step.tsx'

export function Pagination({ total, page, size }: { total: number; page: number; size: number }) {
  const search = useSearchParams().toString()
  const pages = pageCount(total, size)
  const first = (page - 1) * size + 1
  return (
    <nav
      aria-label="Pages"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-table text-muted print:hidden"
    >
      <p>
        {formatNumber(first)}–{formatNumber(Math.min(total, page * size))} of {formatNumber(total)}
      </p>
      <PageSizes search={search} total={total} size={size} />
      {pages > 1 ? (
        <ul className="flex items-center">
          <li>
            <PageStep href={page > 1 ? pageLink(search, page - 1) : null} label="Previous page">
              <ChevronLeft aria-hidden className="size-4" />
            </PageStep>
          </li>
          {pageWindow(page, pages).map((at, index) => (
            <li key={at ?? `gap-${index}`}>
              {at === null ? (
                <span className="px-1">…</span>
              ) : (
                <Link
                  href={pageLink(search, at)}
                  aria-label={`Page ${at}`}
                  aria-current={at === page ? 'page' : undefined}
                  className={cn(pageLinkStyle, at === page && 'bg-hover font-semibold text-ink')}
                >
                  {at}
                </Link>
              )}
            </li>
          ))}
          <li>
            <PageStep href={page < pages ? pageLink(search, page + 1) : null} label="Next page">
              <ChevronRight aria-hidden className="size-4" />
            </PageStep>
          </li>
        </ul>
      ) : null}
    </nav>
  )
}
