import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, daysBetween, isDay, weekday } from './day.ts'

const day = fc.integer({ min: -20_000, max: 60_000 }).map((offset) => addDays('2026-11-24', offset))

it('walks any distance and back', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -9_000, max: 9_000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days)
    }),
  )
})

it('knows the leap year, and refuses days that do not exist', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(['2026-02-29', '2026-13-01', '2026-1-1', 'today', '0026-01-01', '3000-01-01'].filter(isDay)).toEqual(
    [],
  )
})

it('knows the day of the week', () => {
  expect(weekday('2026-11-28')).toBe(6)
})
