import type { Scope } from '#lib/auth/proof.ts'
import { addAbsence, addHoliday } from '#lib/data/calendar.ts'
import { addDays } from '#lib/domain/day.ts'
import { workingDayFrom } from '#lib/domain/timeline/working-day.ts'
import { today } from './project.ts'

const HOLIDAYS = [
  ['01-01', 'New Year'],
  ['05-01', 'Labour Day'],
  ['10-03', 'German Unity Day'],
  ['12-25', 'Christmas Day'],
  ['12-26', 'Second Day of Christmas'],
] as const

/** The fixed holidays of this year and the next, and a few days on which the owner is away. */
export async function fillCalendar(scope: Scope): Promise<void> {
  const year = Number(today.slice(0, 4))
  for (const one of [year, year + 1])
    for (const [date, name] of HOLIDAYS) await addHoliday(scope, { day: `${one}-${date}`, name })
  const from = workingDayFrom(addDays(today, 14))
  await addAbsence(scope, { userId: scope.userId, from, to: addDays(from, 2) })
}
