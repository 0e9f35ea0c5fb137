'use client'

import { ChevronsUpDown } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { cn } from './cn.ts'
import { Field, useField } from './field.tsx'
import { controlStyle } from './field-style.ts'
import type { SelectProps } from './select.tsx'
import { usePart } from './use-part.ts'

const loadList = () => import('./combo-list.tsx').then((file) => file.ComboList)

/** A select for long lists. Typing opens it and begins the search; the list is fetched when it is first opened. */
export function ComboBox({ options, value, defaultValue = '', onChange, isDisabled, ...props }: SelectProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [own, setOwn] = useState(defaultValue)
  const [search, setSearch] = useState<string | null>(null)
  const [ComboList, fetchList] = usePart(loadList)
  const chosen = value ?? own
  const label = options.find((option) => option.value === chosen)?.label ?? 'Choose…'
  const { control, frame } = useField(props)
  const { name, id, ...aria } = control

  // Keys that come while the list is fetched add up to one search.
  const open = (key = '') => {
    setSearch((former) => (former ?? '') + key)
    fetchList(() => setSearch(null))
  }
  const openByKey = (event: KeyboardEvent) => {
    const isText =
      event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isText && event.key !== 'ArrowDown') return
    event.preventDefault()
    open(isText ? event.key : '')
  }
  const choose = (next: string) => {
    setOwn(next)
    setSearch(null)
    onChange?.(next)
  }

  return (
    <Field {...frame}>
      <button
        ref={trigger}
        data-slot="combo-box"
        {...aria}
        id={id}
        type="button"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={search !== null}
        aria-controls={search === null ? undefined : `${id}-list`}
        disabled={isDisabled}
        onClick={() => open()}
        onPointerEnter={() => fetchList()}
        onKeyDown={openByKey}
        className={cn(controlStyle, 'flex items-center justify-between gap-2 text-start')}
      >
        <span title={label} className="truncate">
          {label}
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
      </button>
      <input type="hidden" name={name} value={chosen} />
      {search !== null && ComboList ? (
        <ComboList
          id={`${id}-list`}
          label={props.label}
          options={props.isRequired ? options : [{ value: '', label: 'None' }, ...options]}
          chosen={chosen}
          firstKey={search}
          trigger={trigger}
          onChoose={choose}
          onClose={() => setSearch(null)}
        />
      ) : null}
    </Field>
  )
}
