import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import { outlookInWords } from '#lib/chart/outlook-words.ts'
import { planDrawing } from '#lib/chart/plan-drawing.ts'
import {
  asOfInWords,
  budgetFigures,
  EVIDENCE_HEAD,
  evidenceCells,
  FROZEN_SENTENCE,
  LIVE_SENTENCE,
  NONE_YET,
  periodInWords,
  reportFigures,
  stepLists,
  unmeasuredInWords,
} from '#lib/chart/report-words.ts'
import { spendChart } from '#lib/chart/spend.ts'
import { type Currency, minorDigits } from '#lib/domain/money.ts'
import { kindName, type ReportSection, sectionName } from '#lib/domain/report/kind.ts'
import { isAhead } from '#lib/domain/report/report-spend.ts'
import type {
  ReportBudgetView,
  ReportEvidence,
  ReportSpendView,
  ReportTimelineView,
  ReportVarianceView,
  ReportView,
} from '#lib/domain/report/report-view.ts'
import { type Figures, figuresIn } from '#lib/format.ts'
import { planSection } from './plan-section.ts'
import {
  assumptionSection,
  type Cover,
  chartSection,
  comparisonSection,
  type Meta,
  nameInFooter,
  paragraphsOf,
  partsOfDay,
  summarySection,
} from './section.ts'

const LONG_TITLE = 110

const metaOf = (view: ReportView): Meta => ({
  title: `${view.title} (as of ${asOfInWords(view)})`,
  author: view.sender.name,
  day: partsOfDay(view.createdOn),
  footer: `${nameInFooter(view.sender.name)} · ${nameInFooter(view.project.name)}, as of ${asOfInWords(view)}`,
})

const coverOf = (view: ReportView, period = periodInWords(view)): Cover => ({
  kind: kindName[view.kind],
  sender: view.sender.name,
  client: view.client.name,
  contact: null,
  title: view.title,
  box: { heading: 'Where it stands', text: view.summary || null, figures: reportFigures(view) },
  facts: [
    { label: 'Project', value: view.project.name },
    { label: 'Status', value: view.project.status },
    { label: 'As of', value: asOfInWords(view) },
    ...(period === null ? [] : [{ label: 'Period', value: period }]),
    ...(view.readAt
      ? []
      : [{ label: 'Written on', value: figuresIn(view.sender.locale).formatDay(view.createdOn) }]),
    { label: 'From', value: view.sender.name },
  ],
})

function timelineSection(timeline: ReportTimelineView, asOf: string, figures: Figures) {
  const { formatDay, formatNumber } = figures
  return {
    lead: `${formatNumber(timeline.done)} of ${formatNumber(timeline.total)} tasks are done. The plan runs from ${formatDay(timeline.startsOn)} to ${formatDay(timeline.endsOn)}, as now expected.`,
    ...planSection(timeline, planDrawing(timeline, asOf, figures)),
  }
}

function varianceSection(
  variance: ReportVarianceView,
  currency: Currency,
  { formatFixed, formatMonth }: Figures,
) {
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

function spendSection({ from, asOf, currency }: ReportView, spend: ReportSpendView, figures: Figures) {
  const { formatFixed, formatMonth, formatNumber } = figures
  const digits = minorDigits(currency)
  const actual = (month: ReportSpendView['months'][number]) =>
    month.actual === null && month.unpriced === 0 ? 'none logged' : formatFixed(month.actual, digits)
  return {
    lead: `The forecast rests on: ${spend.basis}. API, hosting and training, in ${currency}.`,
    chart: chartSection(spendChart(spend, currency, figures.locale)),
    head: ['Month', `Forecast (${currency})`, `Actual (${currency})`, 'Records without amount'],
    rows: spend.months.map((month) => [
      formatMonth(month.month),
      month.isPlanned === false ? 'not planned' : formatFixed(month.forecast, digits),
      actual(month),
      formatNumber(month.unpriced),
    ]),
    total: [
      from === null ? 'To date' : `Since ${formatMonth(from)}`,
      ...[spend.forecastToDate, spend.actualToDate].map((sum) =>
        isAhead(spend, asOf) ? NONE_YET : formatFixed(sum, digits),
      ),
      '',
    ],
    note: spend.note,
  }
}

const budgetSection = (budget: ReportBudgetView, currency: Currency, figures: Figures) => ({
  figures: budgetFigures(budget, currency, figures),
  sentences: [
    budget.warning,
    ...(budget.outlook ? [outlookInWords(budget.outlook, currency, figures), ...budget.outlook.method] : []),
  ].filter((sentence) => sentence !== null),
})

const evidenceSection = (evidence: ReportEvidence[], figures: Figures) => ({
  unmeasured: unmeasuredInWords(evidence),
  head: [...EVIDENCE_HEAD],
  rows: evidence.map((row) => ({
    approach: row.approach,
    label: row.option,
    cells: evidenceCells(row, figures),
  })),
})

/** A report as strings ready to be set, and the charts to be drawn beside them. */
export function reportData(view: ReportView, sha256?: string) {
  const { comparison, timeline, spend, currency, from, sender } = view
  const figures = figuresIn(sender.locale)
  const has = (section: ReportSection) => view.sections.includes(section)
  const compared = has('comparison') ? comparison : null
  const cumulative = compared && cumulativeSpec(compared, currency, sender.locale)
  const data = {
    kind: 'report' as const,
    meta: metaOf(view),
    isLongTitle: view.title.length > LONG_TITLE,
    cover: coverOf(view),
    live: view.readAt ? LIVE_SENTENCE : null,
    project: paragraphsOf(view.project.description),
    summary: {
      ...summarySection('', has('advice') ? comparison : null, comparison?.recommendation || null),
      title: sectionName.advice,
    },
    comparison: compared && cumulative && comparisonSection(compared, currency, cumulative, figures),
    evidence: view.evidence && evidenceSection(view.evidence, figures),
    timeline: timeline && timelineSection(timeline, view.asOf, figures),
    steps: view.steps && stepLists(view.steps, from, figures),
    spend: spend && spend.months.length > 0 ? spendSection(view, spend, figures) : null,
    variance: view.variance && varianceSection(view.variance, currency, figures),
    budget: view.budget && budgetSection(view.budget, currency, figures),
    assumptions: view.assumptions && assumptionSection(view.assumptions, figures),
    proof: sha256 ? `${FROZEN_SENTENCE} ${sha256}` : null,
  }
  return {
    data,
    charts: { cumulative, spend: spend && data.spend ? spendChart(spend, currency, sender.locale) : null },
  }
}
