'use client'

import { useEffect, useRef } from 'react'
import { cn } from './cn.ts'
import { Link } from './link.tsx'

type TabLinksProps = {
  label: string
  items: readonly { href: string; label: string; isCurrent: boolean }[]
  /** Whether a tab leads to the top of its page. */
  scroll?: boolean
}

/** Tabs with addresses of their own. Where they do not fit side by side, the present one is moved to where it is seen. */
export function TabLinks({ label, items, scroll = true }: TabLinksProps) {
  const list = useRef<HTMLUListElement>(null)
  const current = items.find(({ isCurrent }) => isCurrent)?.href
  useEffect(() => {
    const tab = current && list.current?.querySelector('[aria-current]')?.getBoundingClientRect()
    const frame = list.current?.getBoundingClientRect()
    if (!list.current || !tab || !frame || tab.right <= frame.right) return
    list.current.scrollLeft += tab.left - frame.left - (frame.width - tab.width) / 2
  }, [current])
  return (
    <nav data-slot="tab-links" aria-label={label} className="border-b border-hairline print:hidden">
      <ul ref={list} className="-mb-px flex gap-1 overflow-x-auto">
        {items.map((item) => (
          <li key={item.label}>
            <Link
              href={item.href}
              scroll={scroll}
              aria-current={item.isCurrent ? 'page' : undefined}
              className={cn(
                'flex min-h-9 items-center whitespace-nowrap border-b-2 px-3 font-medium -outline-offset-2 pointer-coarse:min-h-11',
                item.isCurrent
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
