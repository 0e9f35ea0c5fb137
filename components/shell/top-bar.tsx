'use client'

import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Menu } from '#components/ui/menu.tsx'
import { PressButton } from '#components/ui/press-button.tsx'
import { paths } from '#lib/paths.ts'
import { Brand } from './brand.tsx'

const NEW = [
  { label: 'New project', href: paths.newProject() },
  { label: 'New client', href: paths.newClient() },
]

/** The breadcrumb of a page comes to lie in the free space on the left on wide screens. */
export function TopBar({ canWrite, onSearch }: { canWrite: boolean; onSearch: () => void }) {
  const [keys, setKeys] = useState('⌘K')
  useEffect(() => {
    if (!/Mac|iPhone|iPad/.test(navigator.userAgent)) setKeys('Ctrl K')
  }, [])
  return (
    <header
      data-slot="top-bar"
      className="sticky top-0 z-20 border-b border-hairline bg-background print:hidden"
    >
      <div className="mx-auto flex h-14 max-w-360 items-center justify-between gap-3 px-4 lg:justify-end lg:px-8">
        <div className="lg:hidden">
          <Brand />
        </div>
        <div className="flex items-center gap-2">
          <PressButton
            onPress={onSearch}
            aria-keyshortcuts="Meta+K Control+K"
            className="flex min-h-9 items-center gap-2 rounded-control border border-hairline px-2.5 text-muted hover:bg-hover sm:w-56 pointer-coarse:min-h-11"
          >
            <Search aria-hidden className="size-4" />
            <span className="max-sm:sr-only">Search</span>
            <kbd aria-hidden className="ms-auto font-sans text-label text-subtle max-sm:hidden">
              {keys}
            </kbd>
          </PressButton>
          {canWrite ? (
            <span data-hotkey="c">
              <Menu label="New" variant="primary" items={NEW} />
            </span>
          ) : null}
        </div>
      </div>
    </header>
  )
}
