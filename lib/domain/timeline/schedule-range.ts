import { percentiles } from '../range/percentile.ts'
import type { Drawing } from '../range/random.ts'
import { triangular } from '../range/triangular.ts'
import { likelyDays } from './plan.ts'
import { type Points, type Step, type Walk, walkForward } from './schedule-walk.ts'

/** A milestone that waits for nothing but its day stands at its start, all else ends with a day. */
const isAtStartOfDay = ({ floor }: Step, start: number, end: number): boolean =>
  start === end && end === floor

/** The same for each step; a milestone that waits for one that stands at the start of its day stands there with it. */
export function startsOfDay({ steps }: Walk, { start, end }: Points): boolean[] {
  const found: boolean[] = []
  for (const [index, step] of steps.entries()) {
    const [from, to] = [start[index] as number, end[index] as number]
    const isBehind = step.after.some((link) => found[link.step] && end[link.step] === to)
    found.push(isAtStartOfDay(step, from, to) || (from === to && step.actualEnd === null && isBehind))
  }
  return found
}

/** The last day of the whole, as days since the first. */
export function lastDay({ steps }: Walk, { start, end }: Points): number {
  let last = 0
  for (const [index, step] of steps.entries()) {
    const [from, to] = [start[index] as number, end[index] as number]
    last = Math.max(last, isAtStartOfDay(step, from, to) ? to : to - 1)
  }
  return last
}

/**
 * The last day of every draw. Each range is drawn from a triangle by a stream of its own, named by the id of its task, and
 * rounded to whole days; one draw is enough where nothing is a range.
 */
export function drawFinishes(walk: Walk, drawing: Drawing): Float64Array {
  const days = Int32Array.from(walk.steps, ({ task }) => likelyDays(task.days))
  const ranges = walk.steps.flatMap(({ task, actualEnd }, index) =>
    typeof task.days === 'number' || actualEnd !== null
      ? []
      : [{ ...task.days, index, next: drawing.streamOf(task.id) }],
  )
  const points = { start: new Int32Array(days.length), end: new Int32Array(days.length) }
  return new Float64Array(ranges.length === 0 ? 1 : drawing.draws).map(() => {
    for (const { index, next, low, likely, high } of ranges)
      days[index] = Math.round(triangular(next(), low, likely, high))
    walkForward(walk, days, points)
    return lastDay(walk, points)
  })
}

/** Share of draws that end by a day, to four decimals. */
export function shareBy(finishes: Float64Array, day: number): number {
  const inTime = finishes.reduce((count, finish) => (finish <= day ? count + 1 : count), 0)
  return Math.round((inTime / finishes.length) * 10_000) / 10_000
}

/** Nearest-rank P50 and P90: the first days by which half and nine tenths of the draws are done. */
export function finishSpread(finishes: Float64Array): { p50: number; p90: number } {
  const [, p50, p90] = percentiles(finishes) ?? [0, 0, 0]
  return { p50, p90 }
}
