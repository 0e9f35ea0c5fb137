import type { Approach } from '#lib/domain/approach.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import type { QuoteComparisonView } from '#lib/domain/quote/quote-view.ts'
import type { Amount } from '#lib/domain/rate.ts'
import type { Sender } from '#lib/domain/sender.ts'
import type { ReportKind, ReportSection } from './kind.ts'

/** An account of a project as of a day; page, PDF and export draw it and add nothing. What is not told in it is null. */
export type ReportView = {
  schema: 'tunewise.report/2'
  kind: ReportKind
  /** What it tells, in this order. */
  sections: ReportSection[]
  title: string
  asOf: Day
  /** The first month of the period that it tells of; null: from the start. */
  from: Month | null
  createdOn: Day
  /** The instant at which a live report was read; absent in what is frozen. */
  readAt?: string
  sender: Sender
  client: { name: string }
  project: { name: string; description: string; status: string }
  currency: Currency
  summary: string
  /** Advice and options; of a part that is not told there is nothing in it. */
  comparison: QuoteComparisonView | null
  evidence: ReportEvidence[] | null
  timeline: ReportTimelineView | null
  steps: ReportStepsView | null
  spend: ReportSpendView | null
  variance: ReportVarianceView | null
  budget: ReportBudgetView | null
  assumptions: Pick<QuoteComparisonView, 'assumptions' | 'sources'> | null
}

/** What was measured of an option: counts, the share that was right with its interval of 95 %, and by whom. */
export type ReportEvidence = {
  option: string
  approach: Approach
  /** Null: not measured. */
  measured: {
    passed: number
    failed: number
    errored: number
    share: Amount
    low: Amount
    high: Amount
    source: string
  } | null
}

/** Tasks by their names, in the order of the plan; `more` counts those beyond the ones that are named. */
export type ReportStepsView = {
  done: ReportSteps
  late: ReportSteps
  next: ReportSteps
}

export type ReportSteps = { tasks: { name: string; day: Day }[]; more: number }

export type ReportTimelineView = {
  startsOn: Day
  endsOn: Day
  done: number
  total: number
  /** Absent, as tasks are, in reports of before. */
  approach?: Approach
  baselineOn?: Day
  phases: ReportPhaseView[]
}

type ReportPhaseView = {
  name: string
  startsOn: Day
  endsOn: Day
  done: number
  total: number
  slipDays: number
  tasks?: ReportTaskView[]
}

/** Done where it was done, open as now expected. */
export type ReportTaskView = {
  name: string
  startsOn: Day
  endsOn: Day
  baselineStartsOn: Day
  baselineEndsOn: Day
  isGate: boolean
  isDone: boolean
  /** It decides the end. */
  isCritical: boolean
  slipDays: number
}

export type ReportSpendView = {
  /** What the forecast rests on, e.g. `accepted quote Q-2026-0003, version 2`. */
  basis: string
  months: {
    month: Month
    forecast: Amount | null
    actual: Amount | null
    unpriced: number
    /** Set where the month lies outside the forecast: its null is no unknown price. */
    isPlanned?: false
  }[]
  forecastToDate: Amount | null
  actualToDate: Amount | null
  /** Actual minus forecast; null when either is unknown. */
  difference: Amount | null
  /** Records in other currencies or without an amount, told beside the total. */
  note: string | null
}

/** What was quoted for all months against what is spent by now, and where it is heading. */
export type ReportBudgetView = {
  quoted: Amount | null
  spent: Amount | null
  /** spent / quoted, six decimals. */
  share: Amount | null
  left: Amount | null
  /** Records without an amount, which are in no sum. */
  unpriced: number
  /** That it is or will be used up, in a sentence; null when it is not, as far as can be told. */
  warning: string | null
  outlook: ReportOutlookView | null
}

/** By the end of the last month of the forecast, against all that was quoted; with how it was reckoned. */
export type ReportOutlookView = {
  month: Month
  low: Amount
  likely: Amount
  high: Amount
  quoted: Amount | null
  method: string[]
}

/** Billed minus quoted of some months, by effect; the effects add up to the difference. No names of services. */
export type ReportVarianceView = {
  from: Month
  to: Month
  planned: Amount
  actual: Amount
  difference: Amount
  effects: { name: string; amount: Amount; sentence: string }[]
  /** Months that are not compared, with the reason. */
  leftOut: string[]
}
