import { useOptimistic, useRef, useState } from 'react'
import { toastUndo } from '#components/ui/toast.tsx'
import { type Dates, lengthen, shift } from '#lib/domain/timeline/move.ts'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { countOf } from '#lib/format.ts'
import { useBoard } from './board-context.ts'
import { spanOf } from './span.ts'
import { useRun } from './use-run.ts'
import { useTaskDrag } from './use-task-drag.ts'

const REST_MS = 600

/**
 * Moves a task by keys: each press shows at once, and when the keys have rested the sum of them is saved as one move with
 * one undo; so is what was dragged, when it is dropped. One save waits for the one before and names its
 * revision, since the next press may come before the page has the new one.
 */
export function useTaskMove(task: TimelineTask) {
  const { actions, off } = useBoard()
  const { run, problem } = useRun()
  const [draft, setDraft] = useState<Dates | null>(null)
  const [saved, showSaved] = useOptimistic<Dates>({ startsOn: task.startsOn, endsOn: task.endsOn })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wanted = useRef<Dates | null>(null)
  const revision = useRef(0)
  const last = useRef<Promise<void>>(Promise.resolve())

  const save = () => {
    clearTimeout(timer.current)
    const dates = wanted.current
    wanted.current = null
    setDraft(null)
    if (!dates || !actions || (dates.startsOn === saved.startsOn && dates.endsOn === saved.endsOn)) return
    run(
      () => {
        showSaved(dates)
        const answer = last.current.then(() => {
          const now = Math.max(revision.current, task.revision)
          return actions.moveTasks({ tasks: [{ id: task.id, revision: now, ...dates }], isUndo: false })
        })
        last.current = answer.then(
          (result) => {
            if (result.ok) revision.current = result.value.after[0]?.revision ?? revision.current
          },
          () => undefined,
        )
        return answer
      },
      ({ before }) => {
        const others = before.length > 1 ? `, and ${countOf(before.length - 1, 'task')} that wait for it` : ''
        toastUndo(`Moved ${task.name} to ${spanOf(dates)}${others}.`, () =>
          actions.moveTasks({ tasks: before, isUndo: true }),
        )
      },
    )
  }
  // The timer outlives the render that set it, and must see the dates that were saved since.
  const latestSave = useRef(save)
  latestSave.current = save

  const press = (days: number, isLength: boolean) => {
    const shown = wanted.current ?? saved
    wanted.current = isLength ? lengthen(shown, days, off) : shift(shown, days, off)
    setDraft(wanted.current)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latestSave.current(), REST_MS)
  }

  const { dragged, handlers } = useTaskDrag(draft ?? saved, (dates) => {
    wanted.current = dates
    save()
  })

  return {
    shown: dragged ?? draft ?? saved,
    isMoved: (dragged ?? draft) !== null,
    press,
    save,
    drag: handlers,
    problem,
  }
}
