import { ImportLines } from '#components/import/import-lines.tsx'
import { firstOf } from '#lib/schemas/list.ts'
import type { StepProps } from './step.ts'

/** One page of the rows of one kind. */
export function RowList({ desk, search }: StepProps) {
  const { bill, lines } = desk
  const { id, summary, projects } = bill
  if (!summary || !lines) return null
  const { shown, next, rejected } = lines
  const after = firstOf(search.after) ?? null
  const counts = { ...summary.plan.lines, rejected: summary.rows.rejected }
  return (
    <ImportLines
      {...{ id, shown, after, next, rejected, count: counts[shown] }}
      rows={lines.rows.map((line) => ({ ...line, projectName: projects[line.projectId] ?? '' }))}
    />
  )
}
