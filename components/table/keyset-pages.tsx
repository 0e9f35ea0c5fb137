'use client'

import { ChevronRight, ChevronsLeft } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { LinkButton } from '#components/ui/link-button.tsx'
import { withParams } from './list-link.ts'

type KeysetPagesProps = {
  /** Where the next page begins; null on the last one. */
  next: string | null
}

/** Pages of a list too long to be counted: on to the next, and back to the first. */
export function KeysetPages({ next }: KeysetPagesProps) {
  const search = useSearchParams().toString()
  const isFirst = !new URLSearchParams(search).has('after')
  if (isFirst && next === null) return null
  return (
    <nav aria-label="Pages" className="flex justify-end gap-2 print:hidden">
      {isFirst ? null : (
        <LinkButton variant="quiet" href={withParams(search, { after: null })}>
          <ChevronsLeft aria-hidden className="size-4" />
          First page
        </LinkButton>
      )}
      {next === null ? null : (
        <LinkButton href={withParams(search, { after: next })}>
          Next page
          <ChevronRight aria-hidden className="size-4" />
        </LinkButton>
      )}
    </nav>
  )
}
