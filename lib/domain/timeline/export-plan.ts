import { WEEKDAYS } from './calendar.ts'
import type { Plan } from './plan.ts'
import type { TimelineView } from './timeline-view.ts'

type PlanFile = { schema: 'tunewise.plan/1' } & Record<string, unknown>

/** What is empty or null is left out: a file that people read says only what is so. */
const said = (object: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** Longer names do not fit an id of the file. */
const LONGEST = 60

/** Owners by their names, and by their ids where two people share one. */
function ownerNames(timeline: TimelineView): (id: string) => string {
  const owners = timeline.phases.flatMap((phase) => phase.tasks.flatMap((task) => task.owner ?? []))
  const names = new Map(owners.map((owner) => [owner.id, owner.name]))
  return (id) => {
    const name = names.get(id) ?? id
    const isShared = [...names].some(([other, otherName]) => other !== id && otherName === name)
    return isShared || name.length > LONGEST ? id : name
  }
}

/** The plan as the file that the command line reads. */
export function exportPlan(plan: Plan, timeline: TimelineView): PlanFile {
  const nameOf = ownerNames(timeline)
  const tasks = plan.tasks.map((task) => said({ ...task, owner: task.owner && nameOf(task.owner) }))
  const absences = plan.absences.map((absence) => ({ ...absence, owner: nameOf(absence.owner) }))
  const weekend = plan.weekend.flatMap((day) => WEEKDAYS[day - 1] ?? [])
  return { schema: 'tunewise.plan/1', ...said({ ...plan, weekend, absences, tasks }) }
}
