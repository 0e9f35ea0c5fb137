import { compare } from '#lib/domain/rate.ts'
import type { ChartSeries } from './spec.ts'

/** Where a curve ends: index of the last known value. */
export type LineEnd = { series: number; at: number; y: number }

/** A position on paper needs no exactness: the one place where an amount becomes a floating number is a pixel. */
export const plotted = (value: string | null): number | null => (value === null ? null : Number(value))

/** The last known point of every curve; one that ends where it begins is no curve, and its name would stand among the others. */
export const lineEnds = (series: readonly ChartSeries[]): LineEnd[] =>
  series.flatMap(({ values }, index) => {
    const at = values.findLastIndex((value) => value !== null)
    return at < 1 ? [] : [{ series: index, at, y: Number(values[at]) }]
  })

/**
 * Moves positions apart until none is nearer to the next than `gap`, none is below `floor`, and their order stays.
 * The first one keeps its place or rises; so labels stand at the curve or above it.
 */
export function spread(ends: readonly LineEnd[], gap: number, floor = 0): LineEnd[] {
  const sorted = [...ends].sort((a, b) => a.y - b.y || b.series - a.series)
  const placed: LineEnd[] = []
  for (const end of sorted) {
    const below = placed.at(-1)
    placed.push({ ...end, y: Math.max(end.y, below ? below.y + gap : floor) })
  }
  return placed.sort((a, b) => a.series - b.series)
}

/** The largest known value of all series; `"0"` where none is known. */
export const largest = (series: readonly ChartSeries[]): string =>
  series
    .flatMap(({ values }) => values)
    .reduce<string>((top, value) => (value !== null && compare(value, top) > 0 ? value : top), '0')
