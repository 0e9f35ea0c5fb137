'use client'

import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs'
import { useId, useTransition } from 'react'
import { NativeSelect, type Option } from '#components/ui/native-select.tsx'

type FilterSelectProps = {
  label: string
  /** Key of the URL. */
  name: string
  options: readonly Option[]
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
      <NativeSelect
        id={id}
        value={String(query[name] ?? '')}
        onChange={(event) => setQuery({ [name]: event.target.value || null, page: null, after: null })}
        options={options}
        empty={{ label: allLabel }}
        isNarrow
      />
    </div>
  )
}
