import type { Approach } from '#lib/domain/approach.ts'
import type { Currency } from '#lib/domain/money.ts'
import { type Amount, compare } from '#lib/domain/rate.ts'
import { figuresIn, listOf } from '#lib/format.ts'
import type { ChartMark, ChartSpec } from './spec.ts'

/** Cumulative cost from month 0 on, per option; a `QuoteComparisonView` is one. */
export type CumulativeCurves = {
  options: readonly { label: string; approach: Approach }[]
  cumulative: readonly (readonly (Amount | null)[])[]
  /** The conclusion, as a sentence. */
  breakEven: string
  /** P10 and P90 of each curve, where the case has ranges. */
  bands?: readonly ({ p10: Amount; p90: Amount }[] | null)[]
  /** Months between which a pair breaks even in eight of ten draws, by the labels of the pair. */
  breakEvenRange?: (of: string, over: string) => { p10: number; p90: number } | null
  /** Label of the option that matters: only where it meets another is marked. Without one, every meeting is. */
  chosen?: string
}

/** The first month in which a curve that started above another is no longer above it; null when it never meets. */
function meeting(own: readonly (Amount | null)[], other: readonly (Amount | null)[]): number | null {
  const isAbove = (month: number): boolean | null => {
    const [a, b] = [own[month] ?? null, other[month] ?? null]
    return a === null || b === null ? null : compare(a, b) > 0
  }
  if (isAbove(0) !== true) return null
  const month = own.findIndex((_, index) => isAbove(index) === false)
  return month > 0 ? month : null
}

const marksOf = ({ options, cumulative, chosen, breakEvenRange }: CumulativeCurves): ChartMark[] =>
  cumulative.flatMap((own, index) =>
    cumulative.flatMap((other, against) => {
      const at = index === against ? null : meeting(own, other)
      const [of, over] = [options[index]?.label, options[against]?.label]
      if (at === null || !of || !over || (chosen && chosen !== of && chosen !== over)) return []
      const spread = breakEvenRange?.(of, over)
      return [
        {
          ...{ at, label: `${of} breaks even with ${over}, month ${at}` },
          short: `${of} meets ${over}, month ${at}`,
          ...(spread && { range: { from: spread.p10, to: spread.p90 } }),
        },
      ]
    }),
  )

function bandOf({ bands }: CumulativeCurves, index: number): Pick<ChartSpec['series'][number], 'band'> {
  const band = bands?.[index]
  return band ? { band: band.map(({ p10, p90 }) => ({ low: p10, high: p90 })) } : {}
}

/** What every option has cost by the end of each month, with the break-even months marked. */
export function cumulativeSpec(curves: CumulativeCurves, currency: Currency, locale?: string): ChartSpec {
  const { countOf, formatWhole } = figuresIn(locale)
  const length = Math.max(0, ...curves.cumulative.map((values) => values.length))
  const ends = curves.options.map(({ label }, index) => {
    const last = curves.cumulative[index]?.at(-1) ?? null
    return last === null ? `${label}: unknown` : `${label}: ${formatWhole(last, currency)}`
  })
  return {
    kind: 'line',
    title: curves.breakEven,
    description: `Cost added up from the start, in ${currency}, by month for ${countOf(length - 1, 'month')}. At the end: ${listOf(ends)}.`,
    labels: Array.from({ length }, (_, month) => (month === 0 ? 'Start' : String(month))),
    xTitle: 'Month',
    yTitle: `Cost so far (${currency})`,
    currency,
    locale,
    series: curves.options.map(({ label, approach }, index) => ({
      label,
      tone: approach,
      values: [...(curves.cumulative[index] ?? [])],
      ...bandOf(curves, index),
    })),
    marks: marksOf(curves),
  }
}
