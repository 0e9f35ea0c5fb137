import type { Day } from '../day.ts'
import { offReason } from './calendar.ts'
import type { Plan, PlanTask } from './plan.ts'

/** What a reader should know about a plan that can be reckoned all the same. */
export function planWarnings(plan: Plan): string[] {
  return [
    ...startWarnings(plan),
    ...plan.tasks.flatMap((task) => [...dayOffWarnings(task, plan), ...orderWarnings(task, plan)]),
    ...rangeWarnings(plan),
  ]
}

function startWarnings(plan: Plan): string[] {
  const off = offReason(plan.startsOn, plan)
  return off ? [`The plan starts on ${plan.startsOn}, ${off}: work begins on the next working day.`] : []
}

function dayOffWarnings(task: PlanTask, plan: Plan): string[] {
  const facts: [string, Day | null][] = [
    ['started', task.actualStart],
    ['was finished', task.actualFinish],
  ]
  return facts.flatMap(([verb, day]) => {
    const off = day && offReason(day, plan)
    return off ? [`${task.name} ${verb} on ${day}, ${off}. The day stays as it was.`] : []
  })
}

/** Work that began although what it waits for was open: the fact stays, the plan was not followed. */
function orderWarnings(task: PlanTask, plan: Plan): string[] {
  const start = task.actualStart ?? task.actualFinish
  if (!start) return []
  const known = new Map(plan.tasks.map((other) => [other.id, other]))
  return task.after
    .filter(({ task: id, lag }) => {
      const before = known.get(id)
      return lag >= 0 && before && (before.actualFinish === null || before.actualFinish > start)
    })
    .map(
      ({ task: id }) => `${task.name} began before ${known.get(id)?.name} was finished, for which it waits.`,
    )
}

function rangeWarnings(plan: Plan): string[] {
  const open = plan.tasks.filter((task) => task.actualFinish === null)
  if (open.length === 0 || open.some((task) => typeof task.days !== 'number')) return []
  return ['No open task has a range: P50 and P90 are the planned day and say nothing of the risk.']
}
