'use client'

import type { ReactNode } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import type { TaskActions } from './board-context.ts'
import { ShiftForm } from './shift-form.tsx'
import { estimateLabels, estimateOf, TaskEstimate } from './task-estimate.tsx'
import { TaskForm } from './task-form.tsx'
import { TaskLinks } from './task-links.tsx'

type TaskDialogProps = {
  task: TimelineTask
  actions: TaskActions
  /** The button that opens it. */
  trigger: ReactNode
}

/** All that can be done to one task: change it, move it with what follows, remove it. */
export function TaskDialog({ task, actions, trigger }: TaskDialogProps) {
  const { id, revision, name } = task
  return (
    <Dialog trigger={trigger} title={name}>
      {(close) => (
        <div className="flex flex-col gap-5">
          <TaskForm
            values={task}
            save={(values, data) => actions.updateTask({ id, revision, ...values, ...estimateOf(data) })}
            onSaved={close}
            submitLabel="Save task"
            more={{
              labels: estimateLabels,
              render: (fields) => <TaskEstimate task={task} fields={fields} />,
            }}
          />
          <hr className="border-hairline" />
          <TaskLinks task={task} actions={actions} />
          <hr className="border-hairline" />
          <ShiftForm task={task} actions={actions} onMoved={close} />
          <hr className="border-hairline" />
          <UndoButton
            variant="danger"
            run={() => actions.archiveTask({ id })}
            undo={() => actions.restoreTask({ id })}
            message={`Removed ${name}.`}
            after={close}
          >
            Remove task
          </UndoButton>
        </div>
      )}
    </Dialog>
  )
}
