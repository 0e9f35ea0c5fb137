import type { NamedLine } from '#lib/domain/spend/spend-line.ts'
import type { AssignActions } from './assign-form.tsx'
import { choosableLine } from './bill-line.ts'
import { LineTable } from './line-table.tsx'
import { SelectionProvider } from './selection.tsx'
import { SelectionBar } from './selection-bar.tsx'

type SpendLinesProps = {
  rows: NamedLine[]
  pages: { previous: string | null; next: string | null }
  isOfOneProject: boolean
  /** Null for those who may only look. */
  actions: AssignActions | null
  /** Where chosen rows can be moved. */
  targets: readonly { id: string; name: string }[]
}

/** The rows of bills; who may write chooses some and moves them to another project, or makes a rule of one. */
export function SpendLines({ actions, targets, ...props }: SpendLinesProps) {
  if (!actions) return <LineTable {...props} canWrite={false} />
  return (
    <SelectionProvider>
      <LineTable {...props} canWrite />
      <SelectionBar rows={props.rows.map(choosableLine)} projects={targets} actions={actions} />
    </SelectionProvider>
  )
}
