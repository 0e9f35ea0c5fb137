import type { Day } from '../day.ts'
import { beforeLag, type Calendar, calendarOf, pointOf, withLag } from './calendar.ts'
import { likelyDays, type Plan, type PlanTask } from './plan.ts'
import { inOrder } from './plan-order.ts'
import { earliest } from './working-day.ts'

/** A task on the line of points, its predecessors by their place in the order. */
export type Step = {
  task: PlanTask
  calendar: Calendar
  after: { step: number; lag: number }[]
  /** A task that has not started starts here at the earliest; one that is under way ends after this day. */
  floor: number
  actualStart: number | null
  /** The point at the end of the day on which it was finished. */
  actualEnd: number | null
}

/** No day that the plan names, but for the days asked about, lies before it. */
const firstDay = ({ startsOn, tasks }: Plan): Day =>
  earliest([
    startsOn,
    ...tasks
      .flatMap((task) => [task.actualStart, task.actualFinish, task.baselineStart, task.baselineFinish])
      .filter((day) => day !== null),
  ])

/** A plan made ready to be walked, forwards for each draw, backwards once. */
export type Walk = { first: Day; calendar: Calendar; steps: Step[] }

/** Where each step starts and ends; both are the same point for a milestone. */
export type Points = { start: Int32Array; end: Int32Array }

/** @throws RangeError when tasks wait for each other. */
export function walkOf(plan: Plan): Walk {
  const sorted = inOrder(plan.tasks)
  if ('circle' in sorted) throw new RangeError(`These wait for each other: ${sorted.circle.join(' → ')}.`)
  const first = firstDay(plan)
  const point = (day: Day | null) => (day === null ? null : pointOf(first, day))
  const calendar = calendarOf(first, plan)
  const owned = new Map<string, Calendar>()
  const calendarFor = (owner: string | null): Calendar => {
    const away = plan.absences.filter((absence) => absence.owner === owner)
    if (owner === null || away.length === 0) return calendar
    const own = owned.get(owner) ?? calendarOf(first, plan, away)
    owned.set(owner, own)
    return own
  }
  const place = new Map(sorted.order.map((task, index) => [task.id, index]))
  const now = point(plan.asOf) ?? 0
  const begin = Math.max(pointOf(first, plan.startsOn), now)
  const steps = sorted.order.map((task): Step => {
    const floor = task.actualStart === null ? Math.max(begin, point(task.notBefore) ?? 0) : now
    const end = point(task.actualFinish)
    return {
      task,
      calendar: calendarFor(task.days === 0 ? null : task.owner),
      after: task.after.flatMap(({ task: id, lag }) => {
        const step = place.get(id)
        return step === undefined ? [] : [{ step, lag }]
      }),
      floor: calendar.at(calendar.count(floor)),
      actualStart: point(task.actualStart) ?? end,
      actualEnd: end === null ? null : end + 1,
    }
  })
  return { first, calendar, steps }
}

/** The point from which a step may start by what it waits for; the very first when it waits for nothing. */
function releasedAt(step: Step, end: Int32Array, calendar: Calendar): number {
  let point = 0
  for (const { step: before, lag } of step.after)
    point = Math.max(point, withLag(end[before] as number, lag, calendar))
  return point
}

/** Puts every step as early as it can be with these durations, writing into `points`. */
export function walkForward({ calendar, steps }: Walk, days: ArrayLike<number>, { start, end }: Points) {
  for (const [index, step] of steps.entries()) {
    const length = days[index] as number
    if (step.actualEnd !== null) {
      start[index] = step.actualStart ?? step.actualEnd
      end[index] = step.actualEnd
    } else if (step.actualStart !== null) {
      const done = endOf(step.calendar, step.actualStart, length)
      start[index] = step.actualStart
      end[index] = Math.max(done, endOf(step.calendar, step.floor, 1))
    } else {
      const from = Math.max(step.floor, releasedAt(step, end, calendar))
      start[index] = length === 0 ? from : step.calendar.at(step.calendar.count(from))
      end[index] = length === 0 ? from : endOf(step.calendar, from, length)
    }
  }
}

/** The end of `length` working days that begin on the first working day from `point` on. */
const endOf = (calendar: Calendar, point: number, length: number): number =>
  length === 0 ? point : calendar.at(calendar.count(point) + length - 1) + 1

/** Puts every step as late as it can be without moving the end of the whole. What has started keeps its start. */
export function walkBackward(walk: Walk, early: Points): Points {
  const { calendar, steps } = walk
  const last = early.end.reduce((most, end) => Math.max(most, end), 0)
  const limit = new Int32Array(steps.length).fill(last)
  const late = { start: Int32Array.from(early.start), end: Int32Array.from(early.end) }
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index] as Step
    if (step.actualEnd !== null) continue
    const bound = limit[index] as number
    const length = likelyDays(step.task.days)
    const isFree = step.actualStart === null
    if (length === 0 && isFree) {
      late.start[index] = bound
      late.end[index] = bound
    } else {
      const count = step.calendar.count(bound)
      late.end[index] = step.calendar.at(count - 1) + 1
      if (isFree) late.start[index] = step.calendar.at(count - length)
    }
    if (isFree)
      for (const { step: before, lag } of step.after)
        limit[before] = Math.min(
          limit[before] as number,
          beforeLag(late.start[index] as number, lag, calendar),
        )
  }
  return late
}
