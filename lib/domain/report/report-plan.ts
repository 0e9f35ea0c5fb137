import { reckonedProgress } from '../timeline/progress.ts'
import type { Schedule } from '../timeline/schedule-result.ts'
import type { TimelinePhase, TimelineView } from '../timeline/timeline-view.ts'
import { daysOff, workingDaysBetween } from '../timeline/working-day.ts'
import type { ReportTaskView, ReportTimelineView } from './report-view.ts'

/** A plan as a report tells it: its phases and tasks, done or as the engine expects them; no names of people. */
export function reportPlan(plan: TimelineView, schedule: Schedule): ReportTimelineView {
  const reckoned = new Map(schedule.tasks.map((task) => [task.id, task]))
  const off = daysOff(plan)
  const tasksOf = ({ tasks }: TimelinePhase): ReportTaskView[] =>
    tasks.map(({ id, name, isGate, doneOn, baselineStartsOn, baselineEndsOn, ...task }) => {
      const found = reckoned.get(id)
      const endsOn = found?.earliestFinish ?? task.endsOn
      return {
        ...{ name, isGate, isDone: doneOn !== null, isCritical: found?.isCritical ?? false },
        ...{ startsOn: found?.earliestStart ?? task.startsOn, endsOn, baselineStartsOn, baselineEndsOn },
        slipDays: workingDaysBetween(baselineEndsOn, endsOn, off),
      }
    })
  const phases = plan.phases.filter((phase) => phase.tasks.length > 0).map(tasksOf)
  const progress = reckonedProgress(plan, schedule)
  return {
    ...progress,
    ...{ approach: plan.approach, baselineOn: plan.baseline.on },
    phases: progress.phases.map((phase, at) => ({ ...phase, tasks: phases[at] })),
  }
}
