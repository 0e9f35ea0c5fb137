'use client'

import { slipInWords } from '#lib/domain/report/slip-words.ts'
import { expectedEnd } from '#lib/domain/timeline/progress.ts'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { workingDaysBetween } from '#lib/domain/timeline/working-day.ts'
import { countOf, formatDay } from '#lib/format.ts'
import { useBoard } from './board-context.ts'

const ROLES: Record<string, string> = { consultant: 'Consultant', engineer: 'Engineer', client: 'Client' }

/** In one line: who does a task, when it was done or how late it is, and whether it decides the end or how long it may wait. */
export function TaskNote({ task }: { task: TimelineTask }) {
  const { schedule, today, off } = useBoard()
  const reckoned = schedule.get(task.id)
  const slack = reckoned?.slackDays ?? null
  const slip = workingDaysBetween(task.baselineEndsOn, expectedEnd(task, today, off), off)
  const notes = [
    task.owner?.name ?? ROLES[task.role] ?? task.role,
    task.doneOn === null
      ? slip !== 0 && slipInWords(slip)
      : `done ${formatDay(task.doneOn)}${task.doneBy ? ` by ${task.doneBy}` : ''}`,
    reckoned?.isCritical ? 'critical' : slack !== null && `${countOf(slack, 'day')} of slack`,
  ].filter(Boolean)
  return notes.length > 0 ? <span className="block text-label text-muted">{notes.join(' · ')}</span> : null
}
