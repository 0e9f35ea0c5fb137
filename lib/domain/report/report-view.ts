import type { Approach } from '#lib/domain/approach.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import type { QuoteComparisonView } from '#lib/domain/quote/quote-view.ts'
import type { Amount } from '#lib/domain/rate.ts'
import type { Sender } from '#lib/domain/sender.ts'

/** A frozen account of a project as of a day; page, PDF and export draw it and add nothing. */
export type ReportView = {
  schema: 'tunewise.report/1'
  title: string
  asOf: Day
  createdOn: Day
  sender: Sender
  client: { name: string }
  project: { name: string; description: string; status: string }
  currency: Currency
  summary: string
  comparison: QuoteComparisonView | null
  timeline: ReportTimelineView | null
  spend: ReportSpendView | null
}

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

export type ReportPhaseView = {
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
  /** Where the spend is heading and why it differs from the quote; absent in reports of before and where it is unknown. */
  outlook?: ReportOutlookView
  variance?: ReportVarianceView
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
