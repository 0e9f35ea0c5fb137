import type { Currency } from '#lib/domain/money.ts'
import type { Bar } from '#lib/domain/range/tornado.ts'
import type { Amount } from '#lib/domain/rate.ts'
import { formatNumber, formatWhole } from '#lib/format.ts'
import type { ChartSpec } from './spec.ts'

const MOST_BARS = 10

/** What each uncertain input does to the total of one option, alone, the widest on top; null where nothing does. */
export function tornadoSpec(
  option: { label: string; total: Amount },
  all: readonly Bar[],
  currency: Currency,
): ChartSpec | null {
  const bars = all.slice(0, MOST_BARS)
  const [widest] = bars
  if (!widest) return null
  /** The chart is about this option alone, so its name says nothing here. */
  const nameOf = (bar: Bar) => bar.label.replace(`${option.label}, `, '')
  const money = (amount: Amount) => formatWhole(amount, currency)
  return {
    kind: 'tornado',
    title: `The total of ${option.label} depends most on ${nameOf(widest)}: ${money(widest.totalLow)} to ${money(widest.totalHigh)}`,
    description: `For each uncertain input the total of ${option.label} with this input alone at its low and at its high end. The likely total is ${money(option.total)}.`,
    labels: bars.map((bar) => `${nameOf(bar)}: ${formatNumber(bar.low)} to ${formatNumber(bar.high)}`),
    xTitle: '',
    yTitle: `Total (${currency})`,
    currency,
    base: option.total,
    series: [
      { label: 'At the low end', tone: 'muted', values: bars.map((bar) => bar.totalLow) },
      { label: 'At the high end', tone: 'ink', values: bars.map((bar) => bar.totalHigh) },
    ],
    marks: [],
  }
}
