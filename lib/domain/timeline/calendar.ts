import { addDays, type Day, daysBetween, weekday } from '../day.ts'

/** On which days nobody works: by week (1 is Monday, 7 is Sunday) and by day. Each week keeps a working day. */
export type WorkWeek = { weekend: readonly number[]; holidays: readonly { day: Day; name: string }[] }

/** Days on which one person is away, both ends included. */
export type Absence = { owner: string; from: Day; to: Day }

/** The usual week of five days, without a holiday. */
export const PLAIN_WEEK: WorkWeek = { weekend: [6, 7], holidays: [] }

/** Why nobody works on a day: the holiday's name, the weekday, or null when it is a working day. */
export function offReason(day: Day, { weekend, holidays }: WorkWeek): string | null {
  const holiday = holidays.find((item) => item.day === day)
  if (holiday) return holiday.name ? `a holiday (${holiday.name})` : 'a holiday'
  const name = WEEKDAYS[weekday(day) - 1]
  return weekend.includes(weekday(day)) && name
    ? `a ${name.charAt(0).toUpperCase()}${name.slice(1)}, which is no working day`
    : null
}

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/**
 * Working days counted along a line of points. A point is the start of a day, in days since the calendar's first day, so
 * work that ends on Friday ends at Saturday's point. Both functions take constant time once the days were walked.
 */
export type Calendar = {
  /** Working days that lie before the point. */
  count(point: number): number
  /** The working day with that many working days before it; the first one when negative. */
  at(count: number): number
}

/** The working days of a week without those on which one person is away; reckoned from `first` on. */
export function calendarOf(first: Day, week: WorkWeek, away: readonly Absence[] = []): Calendar {
  const startsOn = weekday(first)
  const holidays = new Set(week.holidays.map(({ day }) => daysBetween(first, day)))
  const gaps = away.map(({ from, to }) => [daysBetween(first, from), daysBetween(first, to)] as const)
  const isWorking = (point: number) =>
    !week.weekend.includes(((startsOn - 1 + point) % 7) + 1) &&
    !holidays.has(point) &&
    !gaps.some(([from, to]) => point >= from && point <= to)
  const before = [0]
  const working: number[] = []
  const walk = () => {
    const point = before.length - 1
    if (isWorking(point)) working.push(point)
    before.push(working.length)
  }
  return {
    count(point) {
      while (before.length <= point) walk()
      return before[Math.max(0, point)] as number
    },
    at(count) {
      while (working.length <= count) walk()
      return working[Math.max(0, count)] as number
    },
  }
}

/**
 * The point that lies `lag` working days after another, before it when negative. Two days after the end of Thursday is
 * the end of Monday; two days before it is the start of Wednesday.
 */
export function withLag(point: number, lag: number, calendar: Calendar): number {
  if (lag === 0) return point
  const count = calendar.count(point) + lag
  return lag > 0 ? calendar.at(count - 1) + 1 : calendar.at(count)
}

/** The last point from which `withLag` does not lead beyond `point`. */
export function beforeLag(point: number, lag: number, calendar: Calendar): number {
  if (lag === 0) return point
  return lag > 0 ? calendar.at(calendar.count(point) - lag) : calendar.at(calendar.count(point + 1) - 1 - lag)
}

export const pointOf = (first: Day, day: Day): number => daysBetween(first, day)
export const dayAt = (first: Day, point: number): Day => addDays(first, point)
