'use client'

import { SlidersHorizontal } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { buttonStyle } from '#components/ui/button-style.ts'
import { cn } from '#components/ui/cn.ts'

const FILTERS = ['from', 'to', 'kind', 'provider', 'service', 'client', 'project', 'source']

/** On a phone the filters stand behind a button that says how many of them are set. */
export function FilterFold({ children }: { children: ReactNode }) {
  const search = useSearchParams()
  const [isOpen, setOpen] = useState(false)
  const count = FILTERS.filter((name) => search.has(name)).length
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className={cn(buttonStyle(), 'sm:hidden')}
      >
        <SlidersHorizontal aria-hidden className="size-4" />
        {count > 0 ? `Filters: ${count} set` : 'Filters'}
      </button>
      <div className={cn('flex flex-wrap items-center gap-3 sm:contents', !isOpen && 'max-sm:hidden')}>
        {children}
      </div>
    </>
  )
}
