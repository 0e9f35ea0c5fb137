'use client'

import { usePathname } from 'next/navigation'
import { TabLinks } from './tab-links.tsx'

type TabNavProps = { label: string; items: readonly { href: string; label: string }[] }

/** Tabs that are pages. The longest address that fits the present one is current. */
export function TabNav({ label, items }: TabNavProps) {
  const path = usePathname()
  const current = items
    .filter((item) => path === item.href || path.startsWith(`${item.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
  return (
    <div data-slot="tab-nav" className="mb-6">
      <TabLinks label={label} items={items.map((item) => ({ ...item, isCurrent: item === current }))} />
    </div>
  )
}
