import type { Currency } from '#lib/domain/money.ts'
import { exact, text } from '#lib/domain/rate.ts'
import type { ReportSpendView } from '#lib/domain/report/report-view.ts'
import { DESK_FIGURES, type Figures, figuresIn } from '#lib/format.ts'
import type { ChartSeries, ChartSpec } from './spec.ts'

/** Forecast beside actual, month by month. A month without a known amount has no bar. */
export function spendChart(view: ReportSpendView, currency: Currency, locale?: string): ChartSpec {
  const figures = figuresIn(locale)
  const forecast: ChartSeries = {
    label: 'Forecast',
    tone: 'muted',
    values: view.months.map((month) => month.forecast),
    isForecast: true,
  }
  const actual: ChartSeries = {
    label: 'Actual',
    tone: 'ink',
    values: view.months.map((month) => month.actual),
  }
  return {
    kind: 'bar',
    title: spendConclusion(view, currency, figures),
    description: `For each month the forecast, where there is one, and what was spent, in ${currency}.`,
    labels: view.months.map(({ month }) => figures.formatMonth(month)),
    xTitle: 'Month',
    yTitle: `Spend a month, ${currency}`,
    currency,
    locale,
    series: forecast.values.some((value) => value !== null) ? [forecast, actual] : [actual],
    marks: [],
  }
}

/** What the figures to date say, in one sentence. */
export function spendConclusion(
  view: ReportSpendView,
  currency: Currency,
  { formatAmount, formatMonth, formatPercent }: Figures = DESK_FIGURES,
): string {
  const { actualToDate, forecastToDate, difference } = view
  const last = view.months.findLast(({ actual, unpriced }) => actual !== null || unpriced > 0)
  if (!last) return 'No spend is logged yet'
  const to = formatMonth(last.month)
  const spent = formatAmount(actualToDate, currency)
  if (actualToDate === null) return `Spend to ${to} is unknown: no record has an amount`
  if (forecastToDate === null) return `Spend to ${to} is ${spent}; there is no forecast to compare it with`
  const subject = difference === null ? 'Known spend' : 'Spend'
  if (exact(forecastToDate).isZero())
    return `${subject} to ${to} is ${spent}; nothing was forecast until then`
  if (difference === null)
    return `${subject} to ${to} is ${spent} of ${formatAmount(forecastToDate, currency)} forecast`
  const gap = exact(difference)
  if (gap.isZero()) return `Spend to ${to} is ${spent}, as forecast`
  const share = formatPercent(text(gap.abs().dividedBy(exact(forecastToDate)).times(100)), 1)
  const way = gap.isNegative() ? 'below' : 'above'
  return `Spend to ${to} is ${formatAmount(text(gap.abs()), currency)} (${share}) ${way} the forecast`
}
