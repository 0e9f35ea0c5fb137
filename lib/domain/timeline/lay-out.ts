import { type Day, lastWorkingDay, workingDayFrom } from '../day.ts'
import type { TimelineTemplate } from './template.ts'
import { addWorkingDays } from './working-day.ts'

export type PlannedPhase = { name: string; tasks: PlannedTask[] }

export type PlannedTask = {
  name: string
  startsOn: Day
  endsOn: Day
  isGate: boolean
  checklist: { label: string; source: string }[]
}

/**
 * Gives every task its days: work begins on the first working day from `startsOn`, each task on the working day after the
 * one before; a gate stands on the last day of the work before it. No task starts or ends on a weekend.
 */
export function layOut(template: TimelineTemplate, startsOn: Day): PlannedPhase[] {
  let free = workingDayFrom(startsOn)
  let last = free
  return template.phases.map((phase) => ({
    name: phase.name,
    tasks: phase.tasks.map(({ name, days, checklist = [], source = 'tunewise' }) => {
      const isGate = days === 0
      const start = isGate ? last : free
      last = isGate ? last : lastWorkingDay(start, days)
      free = isGate ? free : addWorkingDays(last, 1)
      return {
        name,
        startsOn: start,
        endsOn: last,
        isGate,
        checklist: checklist.map((label) => ({ label, source })),
      }
    }),
  }))
}
