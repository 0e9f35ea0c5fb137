'use client'

import { type RefObject, useState } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox'
import type { Selection } from 'react-aria-components/Menu'
import { Input, SearchField } from 'react-aria-components/SearchField'
import { cn } from './cn.ts'
import { itemStyle, popoverStyle } from './floating-style.ts'
import type { Option } from './native-select.tsx'

type ComboListProps = {
  id: string
  label: string
  options: readonly Option[]
  chosen: string
  /** What was typed on the closed field. */
  firstKey: string
  trigger: RefObject<HTMLButtonElement | null>
  onChoose: (value: string) => void
  onClose: () => void
}

/** Keys of a list must not be empty, but a value may be. */
const keyOf = (value: string) => `:${value}`

/** Choosing the chosen one again empties the selection; here it means: leave it. */
const choiceOf = (keys: Selection) =>
  keys === 'all' ? undefined : [...keys].map((key) => String(key).slice(1))[0]

export function ComboList({
  id,
  label,
  options,
  chosen,
  firstKey,
  trigger,
  onChoose,
  onClose,
}: ComboListProps) {
  const [search, setSearch] = useState(firstKey)
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      onOpenChange={onClose}
      placement="bottom start"
      aria-label={label}
      className={cn(popoverStyle, 'w-(--trigger-width) min-w-56')}
    >
      <Autocomplete inputValue={search} onInputChange={setSearch} filter={contains}>
        <SearchField autoFocus aria-label={`Search ${label}`} className="border-b border-hairline">
          <Input
            maxLength={200}
            placeholder="Search"
            className="min-h-9 w-full bg-transparent px-3 outline-none placeholder:text-subtle pointer-coarse:min-h-11"
          />
        </SearchField>
        <ListBox
          id={id}
          aria-label={label}
          items={options.map((option) => ({ ...option, id: keyOf(option.value) }))}
          selectionMode="single"
          selectedKeys={[keyOf(chosen)]}
          onSelectionChange={(keys) => onChoose(choiceOf(keys) ?? chosen)}
          renderEmptyState={() => <p className="px-2 py-1.5 text-muted">Nothing fits.</p>}
          className="max-h-72 overflow-y-auto p-1 outline-none"
        >
          {(option) => (
            <ListBoxItem textValue={option.label} className={itemStyle}>
              <span className="flex w-full flex-wrap justify-between gap-x-3">
                <span className="wrap-anywhere">{option.label}</span>
                {option.note ? <span className="text-label text-muted">{option.note}</span> : null}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Popover>
  )
}
