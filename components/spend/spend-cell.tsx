'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import { useSpendEdit } from './spend-edit.tsx'
import { SpendField } from './spend-field.tsx'
import type { SpendLine, SpendValues } from './spend-values.ts'

type SpendCellProps = { row: SpendLine; fields: readonly (keyof SpendValues)[]; children: ReactNode }

/** A cell that becomes its fields while its row is edited. Enter saves, Escape leaves. */
export function SpendCell({ row, fields, children }: SpendCellProps) {
  const edit = useSpendEdit()
  if (edit.id !== row.id || !edit.values) return children
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Enter') edit.save()
    else edit.cancel()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only shortens the way to Save and Cancel, which are buttons
    <div className="flex min-w-24 flex-col gap-1 text-start [&_label]:sr-only" onKeyDown={onKeyDown}>
      {fields.map((field) => (
        <SpendField
          key={field}
          field={field}
          name={`row-${field}`}
          value={edit.values?.[field] ?? ''}
          onChange={(value) => edit.change(field, value)}
          error={edit.fields[field]}
        />
      ))}
    </div>
  )
}
