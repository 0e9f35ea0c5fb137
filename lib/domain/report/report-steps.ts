import type { Day } from '../day.ts'
import type { Month } from '../month.ts'
import type { TimelineView } from '../timeline/timeline-view.ts'
import type { ReportSteps, ReportStepsView } from './report-view.ts'

/** How many tasks of each kind a report names. */
const NAMED = 8

/**
 * What was done in the period, what is late on the day, and what comes next, by the ends that stand in the plan. A plan's
 * `today` is the day of the report, and what was ticked after it is open in it.
 */
export function reportSteps({ phases, today }: TimelineView, from: Month | null): ReportStepsView {
  const tasks = phases.flatMap((phase) => phase.tasks)
  const open = tasks.filter((task) => task.doneOn === null)
  return {
    done: named(
      tasks.flatMap(({ name, doneOn }) =>
        doneOn !== null && (from === null || doneOn >= `${from}-01`) ? [{ name, day: doneOn }] : [],
      ),
      'latest',
    ),
    late: named(ending(open.filter((task) => task.endsOn < today))),
    next: named(ending(open.filter((task) => task.endsOn >= today))),
  }
}

const ending = (tasks: { name: string; endsOn: Day }[]) =>
  tasks.map(({ name, endsOn }) => ({ name, day: endsOn }))

function named(tasks: ReportSteps['tasks'], keep: 'earliest' | 'latest' = 'earliest'): ReportSteps {
  const ordered = tasks.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const kept = keep === 'latest' ? ordered.slice(-NAMED) : ordered.slice(0, NAMED)
  return { tasks: kept, more: ordered.length - kept.length }
}
