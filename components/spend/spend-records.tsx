import type { ComponentProps } from 'react'
import type { AssignActions } from './assign-form.tsx'
import { SelectionProvider } from './selection.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { SpendTable } from './spend-table.tsx'
import { choosableOf, type SpendActions } from './spend-values.ts'

type SpendRecordsProps = Omit<ComponentProps<typeof SpendTable>, 'actions'> & {
  actions: (SpendActions & AssignActions) | null
  /** Where chosen records can be moved. */
  targets: readonly { id: string; name: string }[]
}

/** The list of records; who may write chooses some and moves them to another project. */
export function SpendRecords({ actions, targets, ...props }: SpendRecordsProps) {
  if (!actions) return <SpendTable {...props} actions={null} />
  return (
    <SelectionProvider>
      <SpendTable {...props} actions={actions} />
      <SelectionBar rows={props.rows.map(choosableOf)} projects={targets} actions={actions} />
    </SelectionProvider>
  )
}
