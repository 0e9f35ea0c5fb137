'use client'

import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs'
import { useId, useTransition } from 'react'
import { cn } from '#components/ui/cn.ts'
import { controlStyle } from '#components/ui/field-style.ts'
import { isMonth } from '#lib/domain/month.ts'

/** Narrows a list to months: writes `?from=` or `?to=`, and goes back to the first page. */
export function MonthFilter({ label, name }: { label: string; name: 'from' | 'to' }) {
  const id = useId()
  const [isPending, startTransition] = useTransition()
  const [query, setQuery] = useQueryStates(
    { [name]: parseAsString.withDefault(''), page: parseAsInteger, after: parseAsString },
    { shallow: false, startTransition, history: 'push' },
  )
  const value = String(query[name] ?? '')
  return (
    <div className="flex items-center gap-2 print:hidden" aria-busy={isPending}>
      <label htmlFor={id} className="text-label text-muted">
        {label}
      </label>
      <input
        id={id}
        type="month"
        key={value}
        defaultValue={isMonth(value) ? value : ''}
        placeholder="YYYY-MM"
        maxLength={7}
        onChange={({ target }) => {
          if (target.value === '' || isMonth(target.value))
            setQuery({ [name]: target.value || null, page: null, after: null })
        }}
        className={cn(controlStyle, 'w-auto')}
      />
    </div>
  )
}
