import { SHOWN, type Shown } from '#components/import/count-tabs.tsx'
import { ImportLines } from '#components/import/import-lines.tsx'
import { listImportLines } from '#lib/data/import-check.ts'
import { firstOf, readChoice } from '#lib/schemas/list.ts'
import type { StepProps } from './step.ts'

/** Which rows the address asks for. */
export const shownIn = ({ search }: StepProps): Shown | null => readChoice(search, 'show', SHOWN)

/** One page of the rows of one kind. */
export async function RowList({ step, shown }: { step: StepProps; shown: Shown }) {
  const { scope, bill, search } = step
  const { id, summary, projects } = bill
  if (!summary) return null
  const after = firstOf(search.after) ?? null
  const lines = await listImportLines(scope, id, { show: shown, after })
  const counts = { ...summary.plan.lines, rejected: summary.rows.rejected }
  return (
    <ImportLines
      {...{ id, shown, after, next: lines.next, count: counts[shown], rejected: lines.rejected }}
      rows={lines.rows.map((line) => ({ ...line, projectName: projects[line.projectId] ?? '' }))}
    />
  )
}
