import type { Approach } from '#lib/domain/approach.ts'
import type { Amount } from '#lib/domain/rate.ts'

/** What a chart says, free of any drawing library. One spec is drawn in the browser, as SVG and in the PDF, and read as a table. */
export type ChartSpec = {
  /** `tornado`: bars that begin at `base` and lie, one row a label. `split`: they lie end to end. */
  kind: 'line' | 'bar' | 'stacked-bar' | 'tornado' | 'split'
  /** The conclusion, as a sentence above the chart. */
  title: string
  /** For screen readers: what the axes are and what the curves do. */
  description: string
  /** Labels of the x axis, formatted. */
  labels: string[]
  xTitle: string
  yTitle: string
  /** Currency of the values. */
  currency: string
  /** How its document writes figures; by default as the desk does. */
  locale?: string | undefined
  series: ChartSeries[]
  /** Vertical marks such as the break-even month; `at` is an index of `labels`, `short` what fits on the picture. */
  marks: ChartMark[]
  /** Of a tornado: where its bars begin. */
  base?: Amount
}

export type ChartMark = {
  at: number
  label: string
  short?: string
  /** The indexes between which it lies in eight of ten draws. */
  range?: { from: number; to: number }
}

export type ChartSeries = {
  label: string
  /** Colour, dash and marker follow the approach; without one the series takes ink or grey. */
  tone: Approach | 'ink' | 'muted'
  /** Null where nothing is known: the line breaks, it does not fall to zero. */
  values: (Amount | null)[]
  isForecast?: boolean
  /** Of a line: the area around it, one pair a label; empty where there is none. */
  band?: { low: Amount; high: Amount }[]
}
