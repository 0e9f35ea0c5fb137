import type { Day } from '../day.ts'
import { type Drawing, seeded } from '../range/random.ts'
import { dayAt, pointOf } from './calendar.ts'
import { likelyDays, type Plan } from './plan.ts'
import { planWarnings } from './plan-warning.ts'
import { drawFinishes, finishSpread, lastDay, shareBy, startsOfDay } from './schedule-range.ts'
import {
  type PhaseSpan,
  SCHEDULE_ENGINE,
  type Schedule,
  type ScheduledTask,
  type Slip,
} from './schedule-result.ts'
import { type Points, type Step, type Walk, walkBackward, walkForward, walkOf } from './schedule-walk.ts'
import { earliest, latest } from './working-day.ts'

type Passes = { walk: Walk; early: Points; late: Points; last: number; atStart: boolean[] }

/**
 * When every task of a plan can and must be done, what decides the end, and how sure the end is. Dates are reckoned with
 * likely durations; P50, P90 and probabilities from draws of the ranges. The same plan and drawing always give the same
 * days, in whatever order the tasks stand.
 * @throws RangeError when tasks wait for each other.
 */
export function schedulePlan(plan: Plan, drawing: Drawing = seeded(1, 10_000)): Schedule {
  const walk = walkOf(plan)
  const days = Int32Array.from(walk.steps, ({ task }) => likelyDays(task.days))
  const early = { start: new Int32Array(days.length), end: new Int32Array(days.length) }
  walkForward(walk, days, early)
  const late = walkBackward(walk, early)
  const passes = { walk, early, late, last: lastDay(walk, early), atStart: startsOfDay(walk, early) }
  const inWalk = walk.steps.map((step, index) => scheduledTask(step, index, passes))
  const byId = new Map(inWalk.map((task) => [task.id, task]))
  const tasks = plan.tasks.flatMap((task) => byId.get(task.id) ?? [])
  const finishes = drawFinishes(walk, drawing)
  const { p50, p90 } = finishSpread(finishes)
  const day = (point: number) => dayAt(walk.first, point)
  return {
    ok: true,
    engine: SCHEDULE_ENGINE,
    name: plan.name,
    asOf: plan.asOf,
    tasks,
    criticalPath: inWalk
      .filter((task) => task.isCritical)
      .toSorted((a, b) =>
        a.earliestStart < b.earliestStart ? -1 : a.earliestStart > b.earliestStart ? 1 : 0,
      )
      .map((task) => task.id),
    finish: {
      planned: day(passes.last),
      p50: day(p50),
      p90: day(p90),
      ...slipOf(plan.tasks, day(passes.last), walk),
    },
    phases: phaseSpans(plan, tasks, walk),
    doneBy: plan.doneBy.map((date) => ({ date, probability: shareBy(finishes, pointOf(walk.first, date)) })),
    drawing: { seed: drawing.seed, draws: finishes.length },
    warnings: planWarnings(plan),
  }
}

function scheduledTask(
  step: Step,
  index: number,
  { walk, early, late, last, atStart }: Passes,
): ScheduledTask {
  const { id, name, phase, owner } = step.task
  const [start, end] = [early.start[index] as number, early.end[index] as number]
  const [lateStart, lateEnd] = [late.start[index] as number, late.end[index] as number]
  const isDone = step.actualEnd !== null
  const slackDays = isDone ? null : step.calendar.count(lateEnd) - step.calendar.count(end)
  const shown =
    start === end
      ? milestoneDays(step, { early: end, late: lateEnd, last, isAtStart: atStart[index] ?? false }, walk)
      : { start, end: end - 1, lateStart, lateEnd: lateEnd - 1 }
  const day = (point: number) => dayAt(walk.first, point)
  return {
    id,
    name,
    phase,
    owner,
    earliestStart: day(shown.start),
    earliestFinish: day(shown.end),
    latestStart: day(shown.lateStart),
    latestFinish: day(shown.lateEnd),
    slackDays,
    isCritical: slackDays === 0,
    isDone,
  }
}

/** A milestone stands on the last day of the work before it, or on the day for which it waits; never after the whole. */
function milestoneDays(
  step: Step,
  { early, late, last, isAtStart }: { early: number; late: number; last: number; isAtStart: boolean },
  { calendar, steps }: Walk,
) {
  const dayOf = (point: number) => calendar.at(calendar.count(point) - (isAtStart ? 0 : 1))
  // What was finished on a day off is followed on that day, not on the working day before it.
  const known = isAtStart
    ? 0
    : Math.max(0, ...step.after.map((link) => (steps[link.step]?.actualEnd ?? 0) - 1))
  const start = Math.max(dayOf(early), known)
  const lateStart = Math.max(start, Math.min(dayOf(late), last))
  return { start, end: start, lateStart, lateEnd: lateStart }
}

function slipOf(tasks: Plan['tasks'], finish: Day, { first, calendar }: Walk): Slip {
  const promised = tasks.map((task) => task.baselineFinish).filter((day) => day !== null)
  if (promised.length === 0) return { baselineFinish: null, slipDays: null }
  const baselineFinish = latest(promised)
  const count = (day: Day) => calendar.count(pointOf(first, day) + 1)
  return { baselineFinish, slipDays: count(finish) - count(baselineFinish) }
}

function phaseSpans(plan: Plan, tasks: ScheduledTask[], walk: Walk): PhaseSpan[] {
  return plan.phases.flatMap(({ id, name }) => {
    const own = tasks.filter((task) => task.phase === id)
    if (own.length === 0) return []
    const finish = latest(own.map((task) => task.earliestFinish))
    const promised = plan.tasks.filter((task) => task.phase === id)
    return [
      {
        id,
        name,
        start: earliest(own.map((task) => task.earliestStart)),
        finish,
        ...slipOf(promised, finish, walk),
      },
    ]
  })
}
