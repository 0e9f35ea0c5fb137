'use client'

import { Search } from 'lucide-react'
import { debounce, parseAsInteger, parseAsString, useQueryStates } from 'nuqs'
import { useTransition } from 'react'
import { cn } from './cn.ts'
import { controlStyle } from './field-style.ts'

/** Writes `?q=` 300 ms after the last key, and goes back to the first page. */
export function SearchField({ label, placeholder }: { label: string; placeholder?: string }) {
  const [isPending, startTransition] = useTransition()
  const [{ q }, setQuery] = useQueryStates(
    { q: parseAsString.withDefault(''), page: parseAsInteger, after: parseAsString },
    { shallow: false, startTransition, history: 'replace' },
  )
  return (
    <search className="relative block w-full max-w-72 print:hidden" aria-busy={isPending}>
      <Search
        aria-hidden
        className="pointer-events-none absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-subtle"
      />
      <input
        data-slot="search-field"
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={q}
        maxLength={200}
        onChange={(event) =>
          setQuery(
            { q: event.target.value || null, page: null, after: null },
            { limitUrlUpdates: debounce(300) },
          )
        }
        className={cn(controlStyle, 'ps-8')}
      />
    </search>
  )
}
