'use client'

import { Pencil } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { workingDays } from '#lib/domain/timeline/working-day.ts'
import { formatDay } from '#lib/format.ts'
import { approachBar } from './approach-bar.ts'
import { useBoard } from './board-context.ts'
import { placeOf } from './place.ts'
import { BarShape, TaskBar } from './task-bar.tsx'
import { TaskChecklist } from './task-checklist.tsx'
import { TaskDialog } from './task-dialog.tsx'
import { TaskLane } from './task-lane.tsx'
import { TaskNote } from './task-note.tsx'
import { TaskState } from './task-state.tsx'
import { TickBox } from './tick-box.tsx'
import { useTaskMove } from './use-task-move.ts'

/** One task as a row of the table: ticked at the left, drawn at the right. */
export function TaskRow({ task }: { task: TimelineTask }) {
  const { actions, approach, scale, off, schedule } = useBoard()
  const { shown, problem, ...move } = useTaskMove(task)
  return (
    <tr className="align-top hover:bg-surface has-focus-visible:bg-surface">
      <td className="py-2 ps-3">
        <TickBox
          id={task.id}
          isDone={task.doneOn !== null}
          tick={actions?.tickTask ?? null}
          aria-label={`Done: ${task.name}`}
        />
      </td>
      <th scope="row" className="px-2 py-2 text-start font-normal">
        <span className="wrap-anywhere font-medium">{task.name}</span> <TaskState task={task} />
        <TaskNote task={task} />
        <TaskChecklist items={task.checklist} />
        {problem ? (
          <span role="alert" className="block text-label text-danger">
            {problem}
          </span>
        ) : null}
      </th>
      <td className="whitespace-nowrap px-2 py-2">{formatDay(shown.startsOn)}</td>
      <td className="whitespace-nowrap px-2 py-2">{formatDay(shown.endsOn)}</td>
      <td className="px-2 py-2 text-end">
        {task.isGate ? 'gate' : workingDays(shown.startsOn, shown.endsOn, off)}
      </td>
      <TaskLane task={task}>
        {actions ? (
          <TaskDialog
            task={task}
            actions={actions}
            trigger={<TaskBar task={task} dates={shown} {...move} />}
          />
        ) : (
          <span
            style={placeOf(shown.startsOn, shown.endsOn, scale)}
            className="absolute top-1 flex h-6 min-w-6 items-center"
          >
            <BarShape
              isGate={task.isGate}
              isDone={task.doneOn !== null}
              isCritical={schedule.get(task.id)?.isCritical ?? false}
              colour={approachBar[approach]}
            />
          </span>
        )}
      </TaskLane>
      <td className="py-1 pe-2 print:hidden">
        {actions ? <EditTask task={task} actions={actions} /> : null}
      </td>
    </tr>
  )
}

export function EditTask({ task, actions }: Pick<Parameters<typeof TaskDialog>[0], 'task' | 'actions'>) {
  const trigger = (
    <Button variant="quiet" size="compact" aria-label={`Edit ${task.name}`}>
      <Pencil aria-hidden className="size-4" />
    </Button>
  )
  return <TaskDialog task={task} actions={actions} trigger={trigger} />
}
