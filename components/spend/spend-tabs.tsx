'use client'

import { useSearchParams } from 'next/navigation'
import { withParams } from '#components/table/list-link.ts'
import { TabLinks } from '#components/ui/tab-links.tsx'
import type { SpendShow } from '#lib/schemas/spend-query.ts'

const NAMES: [SpendShow, string][] = [
  ['table', 'Table'],
  ['records', 'Records'],
  ['lines', 'Lines of bills'],
]

/** The same filters, looked at as sums, as records, or as the rows of bills. */
export function SpendTabs({ show }: { show: SpendShow }) {
  const search = useSearchParams().toString()
  const items = NAMES.map(([name, label]) => ({
    label,
    isCurrent: name === show,
    href: withParams(search, {
      show: name === 'table' ? null : name,
      ...{ page: null, after: null, sort: null },
    }),
  }))
  return <TabLinks label="Ways to look at spend" items={items} scroll={false} />
}
