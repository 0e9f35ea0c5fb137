import type { Day } from '../day.ts'
import type { ReportTimelineView } from '../report/report-view.ts'
import type { Schedule } from './schedule-result.ts'
import type { TimelinePhase, TimelineTask, TimelineView } from './timeline-view.ts'
import { type DaysOff, daysOff, earliest, latest, workingDayFrom, workingDaysBetween } from './working-day.ts'

/** The day on which a task ends as far as one can know: open work whose end has passed ends today at the earliest. */
export const expectedEnd = (task: Pick<TimelineTask, 'endsOn' | 'doneOn'>, today: Day, off?: DaysOff): Day =>
  task.doneOn === null && task.endsOn < today ? workingDayFrom(today, off) : task.endsOn

function phaseProgress(phase: TimelinePhase, today: Day, off: DaysOff): ReportTimelineView['phases'][number] {
  const { name, tasks } = phase
  const endsOn = latest(tasks.map((task) => expectedEnd(task, today, off)))
  return {
    name,
    startsOn: earliest(tasks.map((task) => task.startsOn)),
    endsOn,
    done: tasks.filter((task) => task.doneOn !== null).length,
    total: tasks.length,
    slipDays: workingDaysBetween(latest(tasks.map((task) => task.baselineEndsOn)), endsOn, off),
  }
}

/**
 * Progress by phase and of the whole, counted in tasks and gates. `slipDays` are working days between the end by the
 * baseline and the end now expected; negative when earlier. Phases without a task are left out.
 */
export function timelineProgress(timeline: TimelineView): ReportTimelineView {
  const off = daysOff(timeline)
  const phases = timeline.phases
    .filter((phase) => phase.tasks.length > 0)
    .map((phase) => phaseProgress(phase, timeline.today, off))
  return {
    startsOn: earliest([timeline.startsOn, ...phases.map((phase) => phase.startsOn)]),
    endsOn: latest([timeline.startsOn, ...phases.map((phase) => phase.endsOn)]),
    done: phases.reduce((sum, phase) => sum + phase.done, 0),
    total: phases.reduce((sum, phase) => sum + phase.total, 0),
    phases,
  }
}

/**
 * The same with the ends that the engine reckons: what is overdue pushes what waits for it. Of work that was ticked before it
 * was to start the first day counts.
 */
export function reckonedProgress(timeline: TimelineView, schedule: Schedule): ReportTimelineView {
  const progress = timelineProgress(timeline)
  return {
    ...progress,
    endsOn: latest([progress.startsOn, schedule.finish.planned]),
    phases: progress.phases.map((phase, at) => {
      const { finish, slipDays } = schedule.phases[at] ?? { finish: phase.endsOn, slipDays: phase.slipDays }
      return { ...phase, endsOn: latest([phase.startsOn, finish]), slipDays: slipDays ?? phase.slipDays }
    }),
  }
}
