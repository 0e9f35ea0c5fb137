import { expect, it } from 'vitest'
import { isOn, placeOf, scaleOf, ticksOf } from './scale.ts'

const span = { startsOn: '2026-12-01', endsOn: '2026-12-09' }

it('spans whole weeks', () => {
  // Tue 1 to Wed 9 Dec 2026 lie in the weeks from Mon 30 Nov to Sun 13 Dec.
  expect(scaleOf([span])).toEqual({ from: '2026-11-30', days: 14 })
})

it('places a span with its last day in full', () => {
  const scale = scaleOf([span])
  // One of 14 days from the left; nine days long.
  expect(placeOf(span.startsOn, span.endsOn, scale)).toEqual({ left: '7.143%', width: '64.286%' })
  expect(placeOf('2026-11-30', '2026-12-13', scale)).toEqual({ left: '0.000%', width: '100.000%' })
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
  expect(years[0]?.left).toBe('0.000%')
})
