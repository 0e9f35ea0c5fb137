'use client'

import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { workingDays } from '#lib/domain/timeline/working-day.ts'
import { countOf } from '#lib/format.ts'
import { useBoard } from './board-context.ts'
import { spanOf } from './span.ts'
import { TaskChecklist } from './task-checklist.tsx'
import { TaskNote } from './task-note.tsx'
import { EditTask } from './task-row.tsx'
import { TaskState } from './task-state.tsx'
import { TickBox } from './tick-box.tsx'

/** One task on a phone, where there is no room for a bar. */
export function TaskCard({ task }: { task: TimelineTask }) {
  const { actions, off } = useBoard()
  return (
    <li className="flex items-start gap-2 py-2">
      <div className="min-w-0 grow">
        <TickBox id={task.id} isDone={task.doneOn !== null} tick={actions?.tickTask ?? null}>
          <span className="wrap-anywhere font-medium">{task.name}</span>
        </TickBox>
        <div className="ps-6.5 pointer-coarse:ps-8">
          <p className="text-muted">
            {spanOf(task)} ·{' '}
            {task.isGate ? 'gate' : countOf(workingDays(task.startsOn, task.endsOn, off), 'working day')}
          </p>
          <TaskState task={task} />
          <TaskNote task={task} />
          <TaskChecklist items={task.checklist} />
        </div>
      </div>
      {actions ? <EditTask task={task} actions={actions} /> : null}
    </li>
  )
}
