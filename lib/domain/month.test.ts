import { expect, it } from 'vitest'
import { addMonths, isMonth, monthsBetween } from './month.ts'

it('walks over the end of a year and back', () => {
  expect(addMonths('2026-11', 3)).toBe('2027-02')
  expect(addMonths('2027-02', -3)).toBe('2026-11')
  expect(monthsBetween('2026-11', '2027-02')).toBe(3)
})

it('knows only months from which the longest horizon still ends in a year of four digits', () => {
  expect(['2026-00', '2026-13', '26-01', '1899-12', '3000-01', '9999-12'].filter(isMonth)).toEqual([])
  expect(isMonth(addMonths('2999-12', 0))).toBe(true)
  expect(addMonths('2999-12', 120)).toBe('3009-12')
})
