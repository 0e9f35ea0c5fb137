'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import type { ConvertedRecord } from '#lib/domain/spend/spend-record.ts'
import { useSpendEdit } from './spend-edit.tsx'
import { SpendField } from './spend-field.tsx'
import { type SpendValues, spendLabels } from './spend-values.ts'

type SpendCellProps = { row: ConvertedRecord; fields: readonly (keyof SpendValues)[]; children: ReactNode }

/** To the cell beside this one, or to that of the same field in the next row that can be changed. */
function moveCell(event: KeyboardEvent<HTMLButtonElement>) {
  const cell = event.currentTarget
  const row = cell.closest('tr')
  const step = event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1
  const isAcross = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
  if (!row || !event.key.startsWith('Arrow')) return
  event.preventDefault()
  const scope = isAcross ? row : row.parentElement
  const fit = isAcross ? '[data-cell]' : `[data-cell="${cell.dataset.cell}"]`
  const cells = [...(scope?.querySelectorAll<HTMLElement>(fit) ?? [])]
  cells[cells.indexOf(cell) + step]?.focus()
}

/**
 * A cell of a record. What was typed in opens by Enter or a press, with all fields of its row: Tab goes on, Enter saves,
 * Escape leaves it as it was. What a bill says stands as it is.
 */
export function SpendCell({ row, fields, children }: SpendCellProps) {
  const edit = useSpendEdit()
  const [field = 'amount'] = fields
  if (edit.id === row.id && edit.values) return <OpenCell fields={fields} />
  if (!edit.actions || row.bill) return children
  return (
    <button
      type="button"
      id={`cell-${row.id}-${field}`}
      data-cell={field}
      // One stop for each row; the arrows reach the others.
      tabIndex={field === 'amount' ? 0 : -1}
      // What stands in the cell is its name, or a reader of the screen would hear no figure.
      title={`Edit the ${spendLabels[field].toLowerCase()}`}
      onClick={() => edit.start(row, field)}
      onKeyDown={moveCell}
      className="-mx-1.5 min-h-6 min-w-8 cursor-text rounded-control px-1.5 text-start [text-align:inherit] hover:bg-hover"
    >
      {children || ' '}
    </button>
  )
}

function OpenCell({ fields }: Pick<SpendCellProps, 'fields'>) {
  const edit = useSpendEdit()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only shortens the way to Save and Cancel, which are buttons
    <div
      className="flex min-w-24 flex-col gap-1 whitespace-normal text-start has-aria-invalid:w-44 [&_label]:sr-only"
      onKeyDown={edit.onKeyDown}
    >
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
