'use client'

import { useSearchParams } from 'next/navigation'
import { withParams } from '#components/table/list-link.ts'
import { cn } from '#components/ui/cn.ts'
import { Link } from '#components/ui/link.tsx'
import type { SpendShow } from '#lib/schemas/spend-query.ts'

const NAMES: [SpendShow, string][] = [
  ['table', 'Table'],
  ['records', 'Records'],
  ['lines', 'Lines of bills'],
]

/** The same filters, looked at as sums, as records, or as the rows of bills. */
export function SpendTabs({ show }: { show: SpendShow }) {
  const search = useSearchParams().toString()
  return (
    <nav aria-label="Ways to look at spend" className="border-b border-hairline print:hidden">
      <ul className="-mb-px flex gap-1 overflow-x-auto">
        {NAMES.map(([name, label]) => (
          <li key={name}>
            <Link
              href={withParams(search, {
                show: name === 'table' ? null : name,
                ...{ page: null, after: null, sort: null },
              })}
              scroll={false}
              aria-current={name === show ? 'page' : undefined}
              className={cn(
                'flex min-h-9 items-center whitespace-nowrap border-b-2 px-3 font-medium -outline-offset-2 pointer-coarse:min-h-11',
                name === show
                  ? 'border-ink text-ink'
                  : 'border-transparent text-muted hover:border-control hover:text-ink',
              )}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
