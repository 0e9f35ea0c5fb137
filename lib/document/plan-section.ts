import type { PlanDrawing } from '#lib/chart/plan-drawing.ts'
import type { ReportTimelineView } from '#lib/domain/report/report-view.ts'

const OFFERED = ['From', 'To']
const REPORTED = [...OFFERED, 'Done', 'Against the baseline']

/** A plan as a table with bars. What is offered has neither progress nor slip. */
export const planSection = (
  { approach }: ReportTimelineView,
  { rows, ...drawing }: PlanDrawing,
  isOffered = false,
) => ({
  ...drawing,
  approach: approach ?? null,
  head: ['Phase and task', ...(isOffered ? OFFERED : REPORTED)],
  rows: rows.map(({ from, to, state, slip, ...row }) => ({
    ...row,
    cells: isOffered ? [from, to] : [from, to, state, slip],
  })),
})
