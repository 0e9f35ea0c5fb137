'use client'

import { Button } from '#components/ui/button.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { countOf, formatInstant } from '#lib/format.ts'

type ImportRow = {
  id: string
  fileName: string
  label: string
  at: string
  records: number
  isUndone: boolean
  isUndoable: boolean
}

type Undo = (input: { id: string }) => Promise<Result<void>>

function UndoImport({ row, undo }: { row: ImportRow; undo: Undo }) {
  const { submit, isPending, message } = useActionForm(undo, {
    onSuccess: () => toast(`Undid the import of ${row.fileName}.`),
  })
  return (
    <span className="flex flex-col items-end gap-1">
      <Button
        size="compact"
        variant="quiet"
        isPending={isPending}
        aria-label={`Undo the import of ${row.fileName}`}
        onPress={() => submit({ id: row.id })}
      >
        Undo
      </Button>
      {message ? (
        <span role="alert" className="text-label text-danger">
          {message}
        </span>
      ) : null}
    </span>
  )
}

type ImportListProps = { imports: ImportRow[]; timeZone: string; undo: Undo | null }

/** The bills that were taken over, each with a way back for 90 days. */
export function ImportList({ imports, timeZone, undo }: ImportListProps) {
  if (imports.length === 0) return null
  return (
    <Disclosure title={`${countOf(imports.length, 'imported bill')}`}>
      <ul className="flex flex-col divide-y divide-hairline">
        {imports.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0">
              <span className="wrap-anywhere font-medium">{row.fileName}</span>
              <span className="block text-table text-muted">
                {row.label}, {countOf(row.records, 'record')}, {formatInstant(row.at, timeZone)}
                {row.isUndone ? ', undone' : ''}
              </span>
            </span>
            {undo && row.isUndoable ? <UndoImport row={row} undo={undo} /> : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
