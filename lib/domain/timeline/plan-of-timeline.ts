import type { Day } from '../day.ts'
import { releasedOn } from './link.ts'
import type { Duration, Plan, PlanTask } from './plan.ts'
import type { TimelineTask, TimelineView } from './timeline-view.ts'
import { type DaysOff, daysOff, workingDays } from './working-day.ts'

/**
 * A project's plan as the engine reckons it. Where a task stands later than its links demand, somebody put it there: it
 * does not start before that day. What was to have begun and waits for nothing any more is under way.
 */
export function planOfTimeline(timeline: TimelineView, doneBy: Day[] = []): Plan {
  const tasks = timeline.phases.flatMap((phase) => phase.tasks.map((task) => ({ task, phase: phase.id })))
  const known = new Map(tasks.map(({ task }) => [task.id, task]))
  const off = daysOff(timeline)
  const owners = new Set(tasks.map(({ task }) => task.owner?.id))
  return {
    name: '',
    startsOn: timeline.startsOn,
    asOf: timeline.today,
    weekend: timeline.weekend,
    holidays: timeline.holidays,
    absences: timeline.absences.filter((absence) => owners.has(absence.owner)),
    phases: timeline.phases.map(({ id, name }) => ({ id, name })),
    doneBy,
    tasks: tasks.map(({ task, phase }): PlanTask => {
      const isReady = task.after.every((link) => known.get(link.task)?.doneOn !== null)
      const isUnderWay = !task.isGate && task.doneOn === null && isReady && task.startsOn <= timeline.today
      return {
        ...{ id: task.id, name: task.name, phase, owner: task.owner?.id ?? null, after: task.after },
        days: durationOf(task, off),
        notBefore: heldBack(task, known, off) ? task.startsOn : null,
        ...doneDates(task),
        ...(isUnderWay && { actualStart: task.startsOn }),
        ...{ baselineStart: task.baselineStartsOn, baselineFinish: task.baselineEndsOn },
      }
    }),
  }
}

/** As long as it is drawn, within its range; what somebody made longer or shorter than that widens it. */
function durationOf(task: TimelineTask, off: DaysOff): Duration {
  if (task.isGate) return 0
  const likely = Math.max(1, workingDays(task.startsOn, task.endsOn, off))
  if (task.lowDays === null || task.highDays === null) return likely
  return { low: Math.min(task.lowDays, likely), likely, high: Math.max(task.highDays, likely) }
}

/** A gate that stands on a day of its own holds what follows to that day, since it stands at the day's start. */
function heldBack(task: TimelineTask, known: ReadonlyMap<string, TimelineTask>, off: DaysOff): boolean {
  const from = releasedOn(task, known, off)
  if (from === null || task.startsOn > from) return true
  return task.after.some(({ task: id }) => {
    const before = known.get(id)
    return before?.isGate === true && heldBack(before, known, off)
  })
}

/** Work is done on its last day, or on the day it was ticked when that came sooner. */
function doneDates({
  startsOn,
  endsOn,
  doneOn,
}: TimelineTask): Pick<PlanTask, 'actualStart' | 'actualFinish'> {
  if (doneOn === null) return { actualStart: null, actualFinish: null }
  const actualFinish = doneOn < endsOn ? doneOn : endsOn
  return { actualStart: startsOn < actualFinish ? startsOn : actualFinish, actualFinish }
}
