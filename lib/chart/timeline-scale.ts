import { addDays, type Day, daysBetween, weekday } from '#lib/domain/day.ts'
import { type DaysOff, earliest, isWork, latest } from '#lib/domain/timeline/working-day.ts'

/** The days that the drawing spans: from the Monday before the first to the Sunday after the last. */
export type Scale = { from: Day; days: number }

const monday = (day: Day): Day => addDays(day, 1 - weekday(day))

/** Of at least one span. */
export function scaleOf(spans: readonly { startsOn: Day; endsOn: Day }[]): Scale {
  const from = monday(earliest(spans.map((span) => span.startsOn)))
  const to = addDays(monday(latest(spans.map((span) => span.endsOn))), 7)
  return { from, days: daysBetween(from, to) }
}

/** Where a span lies, as shares of the whole width; the last day counts in full. */
export const shareOf = (startsOn: Day, endsOn: Day, { from, days }: Scale) => ({
  start: daysBetween(from, startsOn) / days,
  length: (daysBetween(startsOn, endsOn) + 1) / days,
})

export const isOn = (day: Day, scale: Scale): boolean =>
  day >= scale.from && day < addDays(scale.from, scale.days)

/** Stretches of days on which nobody works, as shares of the width. */
export function daysOffOn({ from, days }: Scale, off: DaysOff): { start: number; length: number }[] {
  const stretches: { start: number; length: number }[] = []
  for (let at = 0; at < days; at += 1) {
    if (isWork(addDays(from, at), off)) continue
    const last = stretches.at(-1)
    const start = at / days
    if (last && at > 0 && !isWork(addDays(from, at - 1), off)) last.length = (at + 1) / days - last.start
    else stretches.push({ start, length: 1 / days })
  }
  return stretches
}

const MOST_TICKS = 6

/** Mondays at equal steps of whole weeks, few enough that their dates do not touch; where they lie as a share. */
export function ticksOf({ from, days }: Scale, most = MOST_TICKS): { day: Day; start: number }[] {
  const weeks = days / 7
  const step = Math.ceil(weeks / most)
  return Array.from({ length: Math.ceil(weeks / step) }, (_, at) => ({
    day: addDays(from, at * step * 7),
    start: (at * step * 7) / days,
  }))
}
