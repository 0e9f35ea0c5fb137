import { z } from 'zod'
import { dayText } from './figure.ts'
import { idText, line } from './text.ts'

const WINDOW = 'Choose a day from 2000 to 2099.'
export const planDay = () => dayText().refine((day) => day >= '2000-01-01' && day <= '2099-12-31', WINDOW)

const WEEKDAY = 'Choose days of the week.'

/** Days of the week, 1 is Monday; those that are named twice count once. */
export const weekendInput = z.strictObject({
  weekend: z
    .array(z.int(WEEKDAY).min(1, WEEKDAY).max(7, WEEKDAY))
    .transform((days) => [...new Set(days)])
    .refine((days) => days.length < 7, 'Leave at least one day of the week on which somebody works.'),
})
export type WeekendInput = z.output<typeof weekendInput>

export const holidayInput = z.strictObject({ day: planDay(), name: line(120, 'Name the holiday.') })
export type HolidayInput = z.output<typeof holidayInput>

export const holidayDay = z.strictObject({ day: planDay() })

export const absenceInput = z
  .strictObject({ userId: idText('Choose who is away.'), from: planDay(), to: planDay() })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: 'The end comes before the start. Choose a later day.',
  })
export type AbsenceInput = z.output<typeof absenceInput>
