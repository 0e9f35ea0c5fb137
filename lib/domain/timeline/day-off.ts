import { dayInWords } from '../date-words.ts'
import type { Day } from '../day.ts'
import { offReason, type WorkWeek } from './calendar.ts'
import type { Dates } from './move.ts'
import type { TimelineView } from './timeline-view.ts'

/** The first or the last day of some work, if nobody works on it. */
const dayOffOf = ({ startsOn, endsOn }: Dates, week: WorkWeek): Day | undefined =>
  [startsOn, endsOn].find((day) => offReason(day, week) !== null)

/** Why work cannot be put on these days; null when it can. Days off between the first and the last are no fault. */
export function dayOffProblem(dates: Dates, week: WorkWeek): string | null {
  const day = dayOffOf(dates, week)
  return day ? `${dayInWords(day)} is ${offReason(day, week)}. Choose a working day.` : null
}

/** Open tasks that stand on a day on which nobody works any more since they were put there. */
export function tasksOnDaysOff(timeline: TimelineView): string[] {
  return timeline.phases
    .flatMap((phase) => phase.tasks)
    .filter((task) => task.doneOn === null)
    .flatMap((task) => {
      const day = dayOffOf(task, timeline)
      return day ? [`${task.name} stands on ${dayInWords(day)}, ${offReason(day, timeline)}. Move it.`] : []
    })
}
