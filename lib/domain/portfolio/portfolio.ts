import type { Day } from '../day.ts'
import { type Currency, fromMinor } from '../money.ts'
import type { Month } from '../month.ts'
import type { Amount } from '../rate.ts'
import type { SpendTotal } from '../spend/spend-sum.ts'
import type { Accuracy, AccuracySummary } from './accuracy.ts'
import type { MarginSum } from './margin-sum.ts'
import type { WinRate } from './win-rate.ts'

/** Quotes in one currency; once and each month are never added up. */
export type QuoteSum = { currency: Currency; quotes: number; oneOffMinor: string; monthlyMinor: string }

export type NamedSpend = { name: string; currency: Currency } & SpendTotal

export type FinishedProject = Accuracy & {
  id: string
  name: string
  clientName: string
  currency: Currency
}

/** How the workspace does: quotes that wait today, and of the period what ended, what was spent and what was finished. */
export type Portfolio = {
  today: Day
  from: Month | null
  to: Month | null
  open: QuoteSum[]
  answers: WinRate
  won: QuoteSum[]
  margins: MarginSum[]
  byProvider: NamedSpend[]
  byApproach: NamedSpend[]
  finished: FinishedProject[]
  accuracy: AccuracySummary
}

/** Nothing was ever sent, billed or finished. */
export const isEmptyPortfolio = ({ open, answers, byProvider, finished }: Portfolio): boolean =>
  open.length + answers.ended + byProvider.length + finished.length === 0

/** One figure of a portfolio, as a row of a file. */
export type PortfolioFigure = {
  part: string
  name: string
  measure: string
  currency: Currency | null
  /** Null is unknown. */
  value: Amount | number | null
}

const quotesOf = (part: string, sums: readonly QuoteSum[]): PortfolioFigure[] =>
  sums.flatMap(({ currency, quotes, oneOffMinor, monthlyMinor }) => [
    { part, name: '', measure: 'quotes', currency, value: quotes },
    { part, name: '', measure: 'once', currency, value: fromMinor(oneOffMinor, currency) },
    { part, name: '', measure: 'each month', currency, value: fromMinor(monthlyMinor, currency) },
  ])

const spendOf = (part: string, rows: readonly NamedSpend[]): PortfolioFigure[] =>
  rows.flatMap(({ name, currency, amount, unpriced }) => [
    { part, name, measure: 'spend', currency, value: amount },
    { part, name, measure: 'records without amount', currency, value: unpriced },
  ])

/** All of it in the order of the screen. */
export function portfolioFigures(view: Portfolio): PortfolioFigure[] {
  const { answers, accuracy } = view
  const plain = (part: string, measure: string, value: PortfolioFigure['value']): PortfolioFigure => ({
    ...{ part, name: '', measure, currency: null, value },
  })
  return [
    ...quotesOf('open quotes', view.open),
    plain('answers', 'accepted', answers.accepted),
    plain('answers', 'declined', answers.declined),
    plain('answers', 'expired', answers.expired),
    plain('answers', 'win rate in per cent', answers.percent),
    ...quotesOf('accepted quotes', view.won),
    ...view.margins.flatMap(({ currency, kind, net, margin, percent, unknown }) =>
      [
        { measure: 'net', value: net },
        { measure: 'margin', value: margin },
        { measure: 'margin in per cent', value: percent },
        { measure: 'quotes of unknown cost', value: unknown },
      ].map((figure) => ({ part: 'margin', name: kind, currency, ...figure })),
    ),
    ...spendOf('spend by provider', view.byProvider),
    ...spendOf('spend by approach', view.byApproach),
    ...view.finished.flatMap(({ name, currency, forecast, actual, missPercent }) =>
      [
        { measure: 'forecast', value: forecast },
        { measure: 'actual', value: actual },
        { measure: 'miss in per cent', value: missPercent },
      ].map((figure) => ({ part: 'finished projects', name, currency, ...figure })),
    ),
    plain('estimates', 'median miss in per cent', accuracy.medianMissPercent),
    plain('estimates', 'projects compared', accuracy.compared),
    plain('estimates', 'projects that cannot be compared', accuracy.unknown),
  ]
}
