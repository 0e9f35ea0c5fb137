import { ImportCheck } from '#components/import/import-check.tsx'
import { ImportResult } from '#components/import/import-result.tsx'
import { RunButton } from '#components/import/run-button.tsx'
import { undoImport } from '../actions.ts'
import { RowList } from './row-list.tsx'
import type { StepProps } from './step.ts'

type Outcome = Parameters<typeof ImportResult>[0]['outcome']

function outcomeOf({ desk, canWrite }: StepProps): Outcome {
  const { bill } = desk
  const { id, status, summary, fileName, committedAt, undoneAt, failure } = bill
  if (status === 'undone') return { kind: 'undone', at: undoneAt ?? '' }
  if (status !== 'committed') return { kind: 'dropped', failure }
  const { lines, records } = summary?.plan ?? { lines: { new: 0, changed: 0, same: 0 }, records: 0 }
  return {
    ...{ kind: 'committed', at: committedAt ?? bill.createdAt, records },
    rows: lines.new + lines.changed + lines.same,
    undo:
      canWrite && desk.isUndoable ? (
        <RunButton run={undoImport} input={{ id }} message={`Undid the import of ${fileName}.`}>
          Undo this import
        </RunButton>
      ) : null,
  }
}

/** The last step: what became of it, and the way back. */
export function EndStep(step: StepProps) {
  const { bill, lines, timeZone } = step.desk
  const { id, projectId, projects, summary } = bill
  const project = { id: projectId, name: projects[projectId] ?? '' }
  return (
    <div className="flex flex-col gap-6">
      <ImportResult {...{ outcome: outcomeOf(step), project, timeZone }} />
      {summary?.plan && bill.status === 'committed' ? (
        <ImportCheck isOver {...{ id, what: bill, check: summary, projects, shown: lines?.shown ?? null }}>
          <RowList {...step} />
        </ImportCheck>
      ) : null}
    </div>
  )
}
