import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import { outlookInWords } from '#lib/chart/outlook-words.ts'
import { planDrawing } from '#lib/chart/plan-drawing.ts'
import { spendChart } from '#lib/chart/spend.ts'
import { type Currency, minorDigits } from '#lib/domain/money.ts'
import { isLogged } from '#lib/domain/report/report-spend.ts'
import type {
  ReportSpendView,
  ReportTimelineView,
  ReportVarianceView,
  ReportView,
} from '#lib/domain/report/report-view.ts'
import { formatAmount, formatDay, formatFixed, formatMonth, formatNumber } from '#lib/format.ts'
import {
  assumptionSection,
  type Cover,
  chartSection,
  comparisonSection,
  type Figure,
  type Meta,
  partsOfDay,
  summarySection,
} from './section.ts'

const LONG_TITLE = 110

const metaOf = (view: ReportView): Meta => ({
  title: `${view.title} (as of ${formatDay(view.asOf)})`,
  author: view.sender.name,
  day: partsOfDay(view.createdOn),
  footer: `${view.sender.name} · ${view.project.name}, as of ${formatDay(view.asOf)}`,
})

function keyFigures({ timeline, spend, currency }: ReportView): Figure[] {
  const figures: (Figure | null)[] = [
    timeline && {
      label: 'Tasks done',
      value: `${formatNumber(timeline.done)} of ${formatNumber(timeline.total)}`,
      note: `expected end ${formatDay(timeline.endsOn)}`,
    },
    spend && {
      label: 'Spent to date',
      value: isLogged(spend) ? formatAmount(spend.actualToDate, currency) : 'none logged',
      note: `forecast ${formatAmount(spend.forecastToDate, currency)}`,
    },
    spend && {
      label: 'Actual minus forecast',
      value: formatAmount(spend.difference, currency),
      note: spend.basis,
    },
  ]
  return figures.filter((figure) => figure !== null)
}

const coverOf = (view: ReportView): Cover => ({
  kind: 'Report',
  sender: view.sender.name,
  client: view.client.name,
  contact: null,
  title: view.title,
  box: { heading: 'Where it stands', text: view.summary || null, figures: keyFigures(view) },
  facts: [
    { label: 'Project', value: view.project.name },
    { label: 'Status', value: view.project.status },
    { label: 'As of', value: formatDay(view.asOf) },
    { label: 'Written on', value: formatDay(view.createdOn) },
    { label: 'From', value: view.sender.name },
  ],
})

function timelineSection(timeline: ReportTimelineView, asOf: string) {
  return {
    lead: `${formatNumber(timeline.done)} of ${formatNumber(timeline.total)} tasks are done. The plan runs from ${formatDay(timeline.startsOn)} to ${formatDay(timeline.endsOn)}, as now expected.`,
    head: ['Phase and task', 'From', 'To', 'Done', 'Against the baseline'],
    approach: timeline.approach ?? null,
    ...planDrawing(timeline, asOf),
  }
}

function varianceSection(variance: ReportVarianceView, currency: Currency) {
  const digits = minorDigits(currency)
  const { from, to, planned, actual, difference, effects, leftOut } = variance
  const period = from === to ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}`
  return {
    lead: `${period}: ${formatFixed(planned, digits)} quoted, ${formatFixed(actual, digits)} billed, in ${currency}. Why it differs:`,
    head: ['Effect', `Difference (${currency})`],
    rows: effects.map(({ name, amount, sentence }) => [`${name}: ${sentence}`, formatFixed(amount, digits)]),
    total: ['Billed minus quoted', formatFixed(difference, digits)],
    leftOut,
  }
}

function spendSection(spend: ReportSpendView, currency: Currency) {
  const digits = minorDigits(currency)
  const actual = (month: ReportSpendView['months'][number]) =>
    month.actual === null && month.unpriced === 0 ? 'none logged' : formatFixed(month.actual, digits)
  return {
    lead: `The forecast rests on: ${spend.basis}. API, hosting and training, in ${currency}.`,
    chart: chartSection(spendChart(spend, currency)),
    head: ['Month', `Forecast (${currency})`, `Actual (${currency})`, 'Records without amount'],
    rows: spend.months.map((month) => [
      formatMonth(month.month),
      month.isPlanned === false ? 'not planned' : formatFixed(month.forecast, digits),
      actual(month),
      formatNumber(month.unpriced),
    ]),
    total: [
      'To date',
      formatFixed(spend.forecastToDate, digits),
      formatFixed(spend.actualToDate, digits),
      '',
    ],
    note: spend.note,
    outlook: spend.outlook ? [outlookInWords(spend.outlook, currency), ...spend.outlook.method] : [],
    variance: spend.variance ? varianceSection(spend.variance, currency) : null,
  }
}

/** A report as strings ready to be set, and the charts to be drawn beside them. */
export function reportData(view: ReportView) {
  const { comparison, timeline, spend, currency } = view
  const cumulative = comparison && cumulativeSpec(comparison, currency)
  const data = {
    kind: 'report' as const,
    meta: metaOf(view),
    isLongTitle: view.title.length > LONG_TITLE,
    cover: coverOf(view),
    summary: summarySection(view.project.description, comparison, comparison?.recommendation),
    comparison: comparison && cumulative && comparisonSection(comparison, currency, cumulative),
    timeline: timeline && timelineSection(timeline, view.asOf),
    spend: spend && spend.months.length > 0 ? spendSection(spend, currency) : null,
    assumptions: comparison && assumptionSection(comparison),
  }
  return { data, charts: { cumulative, spend: spend && data.spend ? spendChart(spend, currency) : null } }
}
