'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { cn } from '#components/ui/cn.ts'
import { Link } from '#components/ui/link.tsx'
import { formatNumber } from '#lib/format.ts'
import { pageCount, pageLink, pageWindow, sizeLink } from './list-link.ts'

const SIZES = [25, 50, 100]

const linkStyle =
  'grid min-h-8 min-w-8 place-items-center rounded-control px-2 hover:bg-hover pointer-coarse:min-h-11 pointer-coarse:min-w-11'

/** A step that leads nowhere stays in its place, as text. */
function Step({ href, label, children }: { href: string | null; label: string; children: ReactNode }) {
  return href ? (
    <Link href={href} aria-label={label} className={linkStyle}>
      {children}
    </Link>
  ) : (
    <span aria-hidden className={cn(linkStyle, 'opacity-40 hover:bg-transparent')}>
      {children}
    </span>
  )
}

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
      {total > (SIZES[0] ?? 0) ? (
        <p className="flex items-center gap-1">
          Rows
          {SIZES.map((count) => (
            <Link
              key={count}
              href={sizeLink(search, count)}
              aria-label={`${count} rows on a page`}
              aria-current={count === size ? 'true' : undefined}
              className={cn(linkStyle, count === size && 'font-semibold text-ink')}
            >
              {count}
            </Link>
          ))}
        </p>
      ) : null}
      {pages > 1 ? (
        <ul className="flex items-center">
          <li>
            <Step href={page > 1 ? pageLink(search, page - 1) : null} label="Previous page">
              <ChevronLeft aria-hidden className="size-4" />
            </Step>
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
                  className={cn(linkStyle, at === page && 'bg-hover font-semibold text-ink')}
                >
                  {at}
                </Link>
              )}
            </li>
          ))}
          <li>
            <Step href={page < pages ? pageLink(search, page + 1) : null} label="Next page">
              <ChevronRight aria-hidden className="size-4" />
            </Step>
          </li>
        </ul>
      ) : null}
    </nav>
  )
}
