import { addDays, type Day, daysBetween, weekday } from '#lib/domain/day.ts'
import { earliest, latest } from '#lib/domain/timeline/working-day.ts'

/** The days that the drawing spans: from the Monday before the first to the Sunday after the last. */
export type Scale = { from: Day; days: number }

const monday = (day: Day): Day => addDays(day, 1 - weekday(day))

/** Of at least one span. */
export function scaleOf(spans: readonly { startsOn: Day; endsOn: Day }[]): Scale {
  const from = monday(earliest(spans.map((span) => span.startsOn)))
  const to = addDays(monday(latest(spans.map((span) => span.endsOn))), 7)
  return { from, days: daysBetween(from, to) }
}

const percent = (days: number, scale: Scale): string => `${((days / scale.days) * 100).toFixed(3)}%`

/** Where a span lies on the scale, for CSS; the last day counts in full. */
export const placeOf = (startsOn: Day, endsOn: Day, scale: Scale) => ({
  left: percent(daysBetween(scale.from, startsOn), scale),
  width: percent(daysBetween(startsOn, endsOn) + 1, scale),
})

export const isOn = (day: Day, scale: Scale): boolean =>
  day >= scale.from && day < addDays(scale.from, scale.days)

const MOST_TICKS = 6

/** Mondays at equal steps of whole weeks, few enough that their dates do not touch. */
export function ticksOf(scale: Scale): { day: Day; left: string }[] {
  const weeks = scale.days / 7
  const step = Math.ceil(weeks / MOST_TICKS)
  return Array.from({ length: Math.ceil(weeks / step) }, (_, at) => {
    const days = at * step * 7
    return { day: addDays(scale.from, days), left: percent(days, scale) }
  })
}
