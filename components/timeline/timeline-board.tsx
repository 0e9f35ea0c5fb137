'use client'

import type { CSSProperties } from 'react'
import { daysOffOn, type Scale, scaleOf, ticksOf } from '#lib/chart/timeline-scale.ts'
import { reckonedProgress, timelineProgress } from '#lib/domain/timeline/progress.ts'
import type { Schedule } from '#lib/domain/timeline/schedule-result.ts'
import type { TimelineView } from '#lib/domain/timeline/timeline-view.ts'
import { type DaysOff, daysOff } from '#lib/domain/timeline/working-day.ts'
import { formatShortDay } from '#lib/format.ts'
import { BoardContext, type TaskActions } from './board-context.ts'
import { PhaseHead } from './phase-head.tsx'
import { percent } from './place.ts'
import { TaskCard } from './task-card.tsx'
import { TaskRow } from './task-row.tsx'

type TimelineBoardProps = {
  timeline: TimelineView
  schedule: Schedule | null
  members: readonly { userId: string; name: string }[]
  /** Null for those who may only look. */
  actions: TaskActions | null
}

const HEADS = ['Start', 'End', 'Days'] as const

const SHADE = 'color-mix(in srgb, var(--hairline) 45%, transparent)'

/** Days off as one picture behind every lane: drawn apart they would be a thousand elements. */
function shadeOf(scale: Scale, off: DaysOff): string {
  const stops = daysOffOn(scale, off).flatMap(({ start, length }) => {
    const [from, to] = [percent(start), percent(start + length)]
    return [`transparent ${from}`, `${SHADE} ${from}`, `${SHADE} ${to}`, `transparent ${to}`]
  })
  return stops.length > 0 ? `linear-gradient(to right, transparent 0, ${stops.join(', ')})` : 'none'
}

/** The plan as a table with bars, and on phones as a list. */
export function TimelineBoard({ timeline, schedule, members, actions }: TimelineBoardProps) {
  const { approach, today } = timeline
  const phases = timeline.phases.filter((phase) => phase.tasks.length > 0)
  const progress = schedule ? reckonedProgress(timeline, schedule) : timelineProgress(timeline)
  const tasks = phases.flatMap((phase) => phase.tasks)
  const reckoned = new Map(schedule?.tasks.map((task) => [task.id, task]))
  const scale = scaleOf([
    ...tasks,
    ...tasks.map((task) => ({ startsOn: task.baselineStartsOn, endsOn: task.baselineEndsOn })),
  ])
  const off = daysOff(timeline)
  return (
    <BoardContext value={{ approach, today, scale, off, schedule: reckoned, tasks, members, actions }}>
      <section
        aria-label="Plan"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="relative hidden overflow-x-auto rounded-card border border-hairline md:block print:block"
      >
        <table
          className="w-full border-collapse text-table"
          style={{ '--days-off': shadeOf(scale, off) } as CSSProperties}
        >
          <caption className="sr-only">Phases and tasks with their days, each drawn as a bar</caption>
          <thead className="border-b border-hairline bg-surface text-label text-muted">
            <tr>
              <th scope="col" className="ps-3">
                <span className="sr-only">Done</span>
              </th>
              <th scope="col" className="px-2 py-2 text-start font-medium">
                Task
              </th>
              {HEADS.map((head) => (
                <th
                  key={head}
                  scope="col"
                  className={`px-2 py-2 font-medium ${head === 'Days' ? 'text-end' : 'text-start'}`}
                >
                  {head}
                </th>
              ))}
              <th scope="col" className="px-2 text-start font-medium">
                <span className="sr-only">Bar</span>
                <span aria-hidden className="relative block h-5 min-w-72 overflow-hidden">
                  {ticksOf(scale).map(({ day, start }) => (
                    <span
                      key={day}
                      style={{ left: percent(start) }}
                      className="absolute whitespace-nowrap ps-1"
                    >
                      {formatShortDay(day)}
                    </span>
                  ))}
                </span>
              </th>
              <th scope="col" className="print:hidden">
                <span className="sr-only">Edit</span>
              </th>
            </tr>
          </thead>
          {phases.map((phase, at) => (
            <tbody key={phase.id} className="divide-y divide-hairline border-b border-hairline">
              <tr className="bg-surface">
                <th scope="rowgroup" colSpan={7} className="px-3 text-start">
                  {progress.phases[at] ? <PhaseHead phase={phase} progress={progress.phases[at]} /> : null}
                </th>
              </tr>
              {phase.tasks.map((task) => (
                <TaskRow key={task.id} task={task} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <div className="flex flex-col gap-4 md:hidden print:hidden">
        {phases.map((phase, at) => (
          <section
            key={phase.id}
            aria-label={phase.name}
            className="rounded-card border border-hairline px-3"
          >
            {progress.phases[at] ? <PhaseHead phase={phase} progress={progress.phases[at]} /> : null}
            <ul className="divide-y divide-hairline border-t border-hairline">
              {phase.tasks.map((task) => (
                <TaskCard key={task.id} task={task} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </BoardContext>
  )
}
