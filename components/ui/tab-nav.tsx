'use client'

import { usePathname } from 'next/navigation'
import { cn } from './cn.ts'
import { Link } from './link.tsx'

type TabNavProps = { label: string; items: readonly { href: string; label: string }[] }

/** Tabs that are pages: links with addresses of their own. The longest address that fits the present one is current. */
export function TabNav({ label, items }: TabNavProps) {
  const path = usePathname()
  const current = items
    .filter((item) => path === item.href || path.startsWith(`${item.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
  return (
    <nav data-slot="tab-nav" aria-label={label} className="mb-6 border-b border-hairline print:hidden">
      <ul className="-mb-px flex gap-1 overflow-x-auto">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item === current ? 'page' : undefined}
              className={cn(
                'flex min-h-9 items-center whitespace-nowrap border-b-2 px-3 font-medium -outline-offset-2 pointer-coarse:min-h-11',
                item === current
                  ? 'border-ink text-ink'
                  : 'border-transparent text-muted hover:border-control hover:text-ink',
              )}
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
