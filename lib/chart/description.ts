import { figuresIn } from '#lib/format.ts'
import type { ChartSeries, ChartSpec } from './spec.ts'

/** A series that looks ahead says so in words, not by its paler colour alone. */
export const seriesName = (series: ChartSeries): string =>
  series.isForecast && !/forecast/i.test(series.label) ? `${series.label} (forecast)` : series.label

export type ChartTable = { head: string[]; rows: { label: string; cells: string[] }[] }

/** The chart as a table: a row per label, a column per series, unknown in words. */
export const chartTable = (spec: ChartSpec): ChartTable => ({
  head: [spec.xTitle, ...spec.series.map(seriesName)],
  rows: spec.labels.map((label, at) => ({
    label,
    cells: spec.series.map((series) =>
      figuresIn(spec.locale).formatAmount(series.values[at] ?? null, spec.currency),
    ),
  })),
})

/** A bare number needs the name of the axis: `Month 3`, but `Dec 2026`. */
export const pointName = (spec: ChartSpec, at: number): string => {
  const label = spec.labels[at] ?? ''
  return /^\d+$/.test(label) ? `${spec.xTitle} ${label}` : label
}

/** What a cursor at a label reads out. */
export function readOut(spec: ChartSpec, at: number): string {
  const values = spec.series.map(
    (series) =>
      `${seriesName(series)} ${figuresIn(spec.locale).formatAmount(series.values[at] ?? null, spec.currency)}`,
  )
  const marks = spec.marks.filter((mark) => mark.at === at).map((mark) => mark.label)
  return [pointName(spec, at), ...values, ...marks].join('; ')
}
