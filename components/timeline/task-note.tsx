'use client'

import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { countOf } from '#lib/format.ts'
import { useBoard } from './board-context.ts'

const ROLES: Record<string, string> = { consultant: 'Consultant', engineer: 'Engineer', client: 'Client' }

/** Who does a task, and whether it decides the end or how long it may wait. */
export function TaskNote({ task }: { task: TimelineTask }) {
  const { schedule } = useBoard()
  const reckoned = schedule.get(task.id)
  const who = task.owner?.name ?? ROLES[task.role] ?? task.role
  const slack = reckoned?.slackDays ?? null
  const notes = [
    who,
    reckoned?.isCritical ? 'critical' : slack === null ? '' : `${countOf(slack, 'day')} of slack`,
  ].filter((note) => note !== '')
  return notes.length > 0 ? <span className="block text-label text-muted">{notes.join(' · ')}</span> : null
}
