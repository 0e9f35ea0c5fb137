'use client'

import { ChevronLeft, ChevronRight, ChevronsLeft } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { withParams } from './list-link.ts'
import { PageSizes } from './page-sizes.tsx'
import { PageStep } from './page-step.tsx'

type KeysetPagesProps = {
  /** Where the next page begins; null on the last one. */
  next: string | null
  /** Where the page before ends; null on the first one. */
  previous: string | null
  /** How many there are, in words, and which sizes of a page make sense. */
  count?: { words: ReactNode; total: number; size: number }
}

/** Pages of a list too long to be cut by number: on to the next, back by one, and back to the first. */
export function KeysetPages({ next, previous, count }: KeysetPagesProps) {
  const search = useSearchParams().toString()
  const isFirst = !new URLSearchParams(search).has('after')
  const pageAt = (after: string | null) => withParams(search, { after })
  const steps =
    isFirst && next === null ? null : (
      <ul className="flex items-center">
        <li>
          <PageStep href={isFirst ? null : pageAt(null)} label="First page">
            <ChevronsLeft aria-hidden className="size-4" />
          </PageStep>
        </li>
        <li>
          <PageStep href={previous && pageAt(previous)} label="Previous page">
            <ChevronLeft aria-hidden className="size-4" />
          </PageStep>
        </li>
        <li>
          <PageStep href={next && pageAt(next)} label="Next page">
            <ChevronRight aria-hidden className="size-4" />
          </PageStep>
        </li>
      </ul>
    )
  if (!steps && !count) return null
  return (
    <nav
      aria-label="Pages"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-table text-muted print:hidden"
    >
      <p>{count?.words}</p>
      {count ? <PageSizes search={search} total={count.total} size={count.size} /> : null}
      {steps}
    </nav>
  )
}
