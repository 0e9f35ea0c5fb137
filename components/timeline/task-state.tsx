'use client'

import { Badge } from '#components/ui/badge.tsx'
import { slipInWords } from '#lib/domain/report/slip-words.ts'
import { expectedEnd } from '#lib/domain/timeline/progress.ts'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { workingDaysBetween } from '#lib/domain/timeline/working-day.ts'
import { formatDay } from '#lib/format.ts'
import { useBoard } from './board-context.ts'

/** When a task was done and by whom, or how late it is. Nothing when it is open and as planned. */
export function TaskState({ task }: { task: TimelineTask }) {
  const { today, off } = useBoard()
  const { doneOn, doneBy } = task
  if (doneOn !== null)
    return (
      <span className="whitespace-nowrap text-label text-muted">
        done {formatDay(doneOn)}
        {doneBy ? ` by ${doneBy}` : null}
      </span>
    )
  const days = workingDaysBetween(task.baselineEndsOn, expectedEnd(task, today, off), off)
  return (
    <>
      {task.endsOn < today ? <Badge tone="danger">Overdue</Badge> : null}{' '}
      {days === 0 ? null : (
        <span className="whitespace-nowrap text-label text-muted">{slipInWords(days)}</span>
      )}
    </>
  )
}
