import { expect, it } from 'vitest'
import { dayIn } from '#lib/format.ts'
import { addDays } from '../day.ts'
import { lastDayProblem } from '../share/link-terms.ts'
import { endOfDay, linkLastDay, quoteNumber } from './validity.ts'

it.each([
  ['Asia/Kathmandu', '2026-11-24', '2026-11-24T18:15:00.000Z'],
  ['America/New_York', '2026-11-24', '2026-11-25T05:00:00.000Z'],
  ['America/New_York', '2026-03-08', '2026-03-09T04:00:00.000Z'],
  ['Pacific/Apia', '2026-11-24', '2026-11-24T11:00:00.000Z'],
  ['UTC', '2026-12-31', '2027-01-01T00:00:00.000Z'],
])('a day of %s, %s, ends at %s', (zone, day, end) => {
  const instant = endOfDay(day, (at) => dayIn(at, zone))
  expect(instant.toISOString()).toBe(end)
})

it('numbers quotes by prefix and year', () => {
  expect(quoteNumber('Q', '2026', 1)).toBe('Q-2026-0001')
  expect(quoteNumber('Q', '2026', 12345)).toBe('Q-2026-12345')
})

it('ends the link to a long validity before that of the quote: no link lives longer than five years', () => {
  const far = { state: 'sent', validUntil: '2099-12-31' } as const
  const lastDay = linkLastDay(far, '2026-11-29')
  expect(lastDayProblem(lastDay, '2026-11-29')).toBeNull()
  expect(lastDayProblem(addDays(lastDay, 1), '2026-11-29')).not.toBeNull()
  expect(linkLastDay({ ...far, validUntil: '2026-12-24' }, '2026-11-29')).toBe('2026-12-24')
})
