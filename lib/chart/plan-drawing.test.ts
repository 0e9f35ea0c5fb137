import { expect, it } from 'vitest'
import type { ReportTaskView, ReportTimelineView } from '#lib/domain/report/report-view.ts'
import { planDrawing } from './plan-drawing.ts'

const task = (
  name: string,
  from: string,
  to: string,
  change: Partial<ReportTaskView> = {},
): ReportTaskView => ({
  ...{ name, startsOn: from, endsOn: to, baselineStartsOn: from, baselineEndsOn: to },
  ...{ isGate: false, isDone: false, isCritical: false, slipDays: 0, ...change },
})

/** Two weeks from Mon 30 Nov 2026. */
const plan = (tasks?: ReportTaskView[], total = 2): ReportTimelineView => ({
  ...{ startsOn: '2026-11-30', endsOn: '2026-12-10', done: 1, total, baselineOn: '2026-11-20' },
  phases: [
    { name: 'Build', startsOn: '2026-11-30', endsOn: '2026-12-10', done: 1, total: 2, slipDays: 2, tasks },
  ],
})

it('draws every task beside its phase, in per cent of the weeks that the plan takes', () => {
  const first = task('Write', '2026-11-30', '2026-12-06', { isDone: true, isCritical: true })
  const late = task('Live', '2026-12-10', '2026-12-10', {
    ...{ isGate: true, isCritical: true, slipDays: 2, baselineStartsOn: '2026-12-08' },
    baselineEndsOn: '2026-12-08',
  })
  const { rows, mark, ticks, legend } = planDrawing(plan([first, late]), '2026-12-07')
  // Fourteen days: the first week is half of the width, a day 7.14 %.
  expect(rows).toMatchObject([
    { kind: 'phase', name: 'Build', state: '1 of 2', slip: '2 days late', done: 39.28 },
    {
      kind: 'task',
      state: 'done',
      bar: { start: 0, width: 50 },
      done: 50,
      baseline: null,
      isCritical: false,
    },
    {
      kind: 'gate',
      to: '',
      state: 'open',
      bar: { start: 71.43 },
      baseline: { start: 57.14 },
      isCritical: true,
    },
  ])
  expect(mark).toEqual({ start: 50, label: 'Dec 7, 2026' })
  expect(ticks.map((tick) => tick.start)).toEqual([0, 50])
  expect(legend).toContain('the thin line is the baseline of Nov 20, 2026')
})

it('tells a plan of a report of before, and one of very many tasks, by its phases', () => {
  const many = Array.from({ length: 61 }, (_, at) => task(`Step ${at}`, '2026-11-30', '2026-11-30'))
  for (const view of [plan(), plan(many, 61)])
    expect(planDrawing(view, '2027-01-01')).toMatchObject({
      rows: [{ kind: 'phase', name: 'Build' }],
      ...{ mark: null, legend: 'Days late and early are working days, filled is done.' },
    })
})
