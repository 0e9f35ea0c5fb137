import { expect, it } from 'vitest'
import { phaseBars, slipInWords } from './phase-bar.ts'

const phase = (startsOn: string, endsOn: string, done: number, total: number) => ({
  name: '',
  startsOn,
  endsOn,
  done,
  total,
  slipDays: 0,
})

it('draws phases in per cent of the plan, both ends counted', () => {
  const phases = [phase('2026-12-01', '2026-12-05', 1, 2), phase('2026-12-06', '2026-12-10', 0, 0)]
  const plan = { startsOn: '2026-12-01', endsOn: '2026-12-10', done: 1, total: 2, phases }
  // Ten days: the first five are half of the plan, and half of them is done.
  expect(phaseBars(plan, '2026-12-06')).toEqual({
    bars: [
      { start: 0, width: 50, done: 25 },
      { start: 50, width: 50, done: 0 },
    ],
    asOf: 50,
  })
  expect(phaseBars(plan, '2026-12-11').asOf).toBeNull()
  expect(phaseBars(plan, '2026-11-30').asOf).toBeNull()
})

it('never draws past the end', () => {
  const plan = {
    startsOn: '2026-12-01',
    endsOn: '2026-12-01',
    done: 0,
    total: 1,
    phases: [phase('2026-12-01', '2027-01-01', 0, 1)],
  }
  const [bar] = phaseBars(plan, '2026-12-01').bars
  expect((bar?.start ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(100)
})

it('says late, early and as planned', () => {
  expect([3, 1, 0, -1, -2].map(slipInWords)).toEqual([
    '3 working days late',
    '1 working day late',
    'as planned',
    '1 working day early',
    '2 working days early',
  ])
})
