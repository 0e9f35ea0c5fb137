'use client'

import { X } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { withParams } from '#components/table/list-link.ts'
import { Link } from '#components/ui/link.tsx'

/** Says that only one bill is shown, and takes that back. */
export function BillFilter({ name }: { name: string }) {
  const search = useSearchParams().toString()
  return (
    <span className="inline-flex min-h-9 max-w-full items-center gap-2 rounded-control border border-control px-2.5 text-table print:hidden">
      <span className="text-label text-muted">Bill</span>
      <span title={name} className="truncate">
        {name}
      </span>
      <Link
        href={withParams(search, { bill: null, page: null, after: null })}
        aria-label={`Show more than ${name}`}
        className="grid size-6 place-items-center rounded-control hover:bg-hover"
      >
        <X aria-hidden className="size-4" />
      </Link>
    </span>
  )
}
