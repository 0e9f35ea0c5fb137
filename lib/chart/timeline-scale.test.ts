import { expect, it } from 'vitest'
import { daysOff } from '#lib/domain/timeline/working-day.ts'
import { daysOffOn, isOn, scaleOf, shareOf, ticksOf } from './timeline-scale.ts'

const span = { startsOn: '2026-12-01', endsOn: '2026-12-09' }

it('spans whole weeks', () => {
  // Tue 1 to Wed 9 Dec 2026 lie in the weeks from Mon 30 Nov to Sun 13 Dec.
  expect(scaleOf([span])).toEqual({ from: '2026-11-30', days: 14 })
})

it('places a span with its last day in full', () => {
  const scale = scaleOf([span])
  // One of 14 days from the left; nine days long.
  expect(shareOf(span.startsOn, span.endsOn, scale)).toEqual({ start: 1 / 14, length: 9 / 14 })
  expect(shareOf('2026-11-30', '2026-12-13', scale)).toEqual({ start: 0, length: 1 })
})

it('shows days off in one stretch, a holiday beside a weekend with it', () => {
  // Two weeks from Mon 30 Nov: Sat 5 and Sun 6 with the holiday on Mon 7, then Sat 12 and Sun 13.
  const off = daysOff({ weekend: [6, 7], holidays: [{ day: '2026-12-07', name: '' }] })
  const days = daysOffOn(scaleOf([span]), off).map(({ start, length }) =>
    [start, length].map((share) => Math.round(share * 14)),
  )
  expect(days).toEqual([
    [5, 3],
    [12, 2],
  ])
})

it('knows which days it shows', () => {
  const scale = scaleOf([span])
  expect(['2026-11-29', '2026-11-30', '2026-12-13', '2026-12-14'].map((day) => isOn(day, scale))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

it('keeps the dates of its head apart, however long the plan', () => {
  expect(ticksOf(scaleOf([span])).map((tick) => tick.day)).toEqual(['2026-11-30', '2026-12-07'])
  const years = ticksOf(scaleOf([{ startsOn: '2026-12-01', endsOn: '2036-12-01' }]))
  expect(years.length).toBeLessThanOrEqual(6)
  expect(years[0]?.start).toBe(0)
})
