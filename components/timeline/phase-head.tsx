'use client'

import { Plus } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { addDays } from '#lib/domain/day.ts'
import type { ReportTimelineView } from '#lib/domain/report/report-view.ts'
import type { TimelinePhase } from '#lib/domain/timeline/timeline-view.ts'
import { latest, workingDayFrom } from '#lib/domain/timeline/working-day.ts'
import { useBoard } from './board-context.ts'
import { Slip } from './slip.tsx'
import { TaskForm } from './task-form.tsx'

type PhaseHeadProps = { phase: TimelinePhase; progress: ReportTimelineView['phases'][number] }

/** Name, progress and slip of a phase, and the way to add work to it. */
export function PhaseHead({ phase, progress }: PhaseHeadProps) {
  const { actions, off } = useBoard()
  const next = workingDayFrom(addDays(latest(phase.tasks.map((task) => task.endsOn)), 1), off)
  const trigger = (
    <Button variant="quiet" size="compact" aria-label={`Add a task to ${phase.name}`}>
      <Plus aria-hidden className="size-4" />
      Task
    </Button>
  )
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1">
      <span className="wrap-anywhere font-semibold">{phase.name}</span>
      <span className="font-normal text-muted">
        {progress.done} of {progress.total} done
      </span>
      <Slip days={progress.slipDays} />
      {actions ? (
        <span className="ms-auto">
          <Dialog trigger={trigger} title={`New task in ${phase.name}`}>
            {(close) => (
              <TaskForm
                values={{ name: '', startsOn: next, endsOn: next }}
                save={(values) => actions.createTask({ phaseId: phase.id, ...values })}
                onSaved={close}
                submitLabel="Add task"
              />
            )}
          </Dialog>
        </span>
      ) : null}
    </div>
  )
}
