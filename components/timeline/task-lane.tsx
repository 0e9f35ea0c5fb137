'use client'

import type { ReactNode } from 'react'
import { isOn, ticksOf } from '#lib/chart/timeline-scale.ts'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { useBoard } from './board-context.ts'
import { percent, placeOf } from './place.ts'

/** The cell of a bar: weeks and today over the whole row, and a thin line where the baseline has the task. */
export function TaskLane({ task, children }: { task: TimelineTask; children: ReactNode }) {
  const { scale, today } = useBoard()
  const isMoved = task.startsOn !== task.baselineStartsOn || task.endsOn !== task.baselineEndsOn
  return (
    <td className="relative w-2/5 min-w-72">
      <div aria-hidden className="absolute inset-x-2 inset-y-0 bg-(image:--days-off)">
        {ticksOf(scale).map(({ day, start }) => (
          <span
            key={day}
            style={{ left: percent(start) }}
            className="absolute inset-y-0 border-s border-hairline"
          />
        ))}
        {isOn(today, scale) ? (
          <span
            style={{ left: placeOf(today, today, scale).left }}
            className="absolute inset-y-0 border-s-2 border-dotted border-ink"
          />
        ) : null}
        {isMoved ? (
          <span
            style={placeOf(task.baselineStartsOn, task.baselineEndsOn, scale)}
            className="absolute top-7 h-1 rounded-full bg-subtle pointer-coarse:top-9"
          />
        ) : null}
      </div>
      <div className="absolute inset-x-2 top-0">{children}</div>
    </td>
  )
}
