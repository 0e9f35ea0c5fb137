'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as calendar from '#lib/data/calendar.ts'
import { absenceInput, holidayDay, holidayInput, weekendInput } from '#lib/schemas/calendar.ts'
import { rowReference } from '#lib/schemas/client.ts'

export const setWeekend = action('write', weekendInput, async (scope, input) => {
  await calendar.setWeekend(scope, input)
  refresh()
})

export const addHoliday = action('write', holidayInput, async (scope, input) => {
  await calendar.addHoliday(scope, input)
  refresh()
})

export const removeHoliday = action('write', holidayDay, async (scope, { day }) => {
  await calendar.removeHoliday(scope, day)
  refresh()
})

export const addAbsence = action('write', absenceInput, async (scope, input) => {
  const added = await calendar.addAbsence(scope, input)
  refresh()
  return added
})

export const removeAbsence = action('write', rowReference, async (scope, { id }) => {
  await calendar.removeAbsence(scope, id)
  refresh()
})
