'use client'

import { ChevronDown } from 'lucide-react'
import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs'
import { useId, useTransition } from 'react'
import { cn } from '#components/ui/cn.ts'
import { controlStyle } from '#components/ui/field-style.ts'

type FilterSelectProps = {
  label: string
  /** Key of the URL. */
  name: string
  options: readonly { value: string; label: string }[]
  /** What the list shows without this filter. */
  allLabel?: string
}

export function FilterSelect({ label, name, options, allLabel = 'All' }: FilterSelectProps) {
  const id = useId()
  const [isPending, startTransition] = useTransition()
  const [query, setQuery] = useQueryStates(
    { [name]: parseAsString.withDefault(''), page: parseAsInteger, after: parseAsString },
    { shallow: false, startTransition, history: 'push' },
  )
  return (
    <div className="flex items-center gap-2 print:hidden" aria-busy={isPending}>
      <label htmlFor={id} className="text-label text-muted">
        {label}
      </label>
      <span className="relative flex">
        <select
          id={id}
          value={String(query[name] ?? '')}
          onChange={(event) => setQuery({ [name]: event.target.value || null, page: null, after: null })}
          className={cn(controlStyle, 'max-w-56 appearance-none truncate pe-8')}
        >
          <option value="">{allLabel}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute end-2 top-1/2 size-4 -translate-y-1/2 text-muted"
        />
      </span>
    </div>
  )
}
