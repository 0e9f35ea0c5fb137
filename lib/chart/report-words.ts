import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import { exact, text } from '#lib/domain/rate.ts'
import { isAhead, isLogged } from '#lib/domain/report/report-spend.ts'
import type {
  ReportBudgetView,
  ReportEvidence,
  ReportSteps,
  ReportStepsView,
  ReportView,
} from '#lib/domain/report/report-view.ts'
import { type Figures, figuresIn } from '#lib/format.ts'

/** What page and PDF of a report write alike. */
export type ReportFigure = { label: string; value: string; note: string }

const percent = (share: string, { formatPercent }: Figures): string =>
  formatPercent(text(exact(share).times(100)), 1)

/** In the place of a sum over months that all lie ahead. */
export const NONE_YET = 'none yet'

/** How far the work is and what it has cost, each with what it is measured against. */
export function reportFigures({ timeline, spend, from, asOf, currency, sender }: ReportView): ReportFigure[] {
  const { formatAmount, formatDay, formatMonth, formatNumber } = figuresIn(sender.locale)
  const figures: ReportFigure[] = []
  if (timeline)
    figures.push({
      label: 'Tasks done',
      value: `${formatNumber(timeline.done)} of ${formatNumber(timeline.total)}`,
      note: `expected end ${formatDay(timeline.endsOn)}`,
    })
  if (spend)
    figures.push(
      {
        label: from === null ? 'Spent to date' : `Spent since ${formatMonth(from)}`,
        value: isLogged(spend) ? formatAmount(spend.actualToDate, currency) : 'none logged',
        note: isAhead(spend, asOf)
          ? 'nothing forecast so far'
          : `forecast ${formatAmount(spend.forecastToDate, currency)}`,
      },
      {
        label: 'Actual minus forecast',
        value: isAhead(spend, asOf) ? NONE_YET : formatAmount(spend.difference, currency),
        note: spend.basis,
      },
    )
  return figures
}

/** Empty where neither a quote nor a bill is known. */
export function budgetFigures(
  { quoted, spent, share, left, unpriced }: ReportBudgetView,
  currency: Currency,
  figures: Figures,
): ReportFigure[] {
  if (quoted === null && spent === null) return []
  const money = (amount: string | null) => figures.formatAmount(amount, currency)
  return [
    { label: 'Quoted in all', value: money(quoted), note: 'API, hosting and training' },
    {
      label: 'Spent of it',
      value: spent === null && unpriced === 0 ? 'none logged' : money(spent),
      note:
        unpriced > 0
          ? `${figures.countOf(unpriced, 'record')} without amount apart`
          : share === null
            ? ''
            : percent(share, figures),
    },
    {
      label: 'Left',
      value: money(left),
      note: unpriced > 0 ? 'at most: bills without amount are missing' : 'quoted minus spent',
    },
  ]
}

/** `As of Nov 29, 2026`, and of a live report the minute and the word. */
export const asOfInWords = ({
  asOf,
  readAt,
  sender: { locale, timeZone },
}: Pick<ReportView, 'asOf' | 'readAt' | 'sender'>): string =>
  readAt === undefined
    ? figuresIn(locale).formatDay(asOf)
    : `${figuresIn(locale).formatInstant(readAt, timeZone)}, live`

export const LIVE_SENTENCE = 'This report is live: each time it is opened it shows the project as it is then.'

export const FROZEN_SENTENCE =
  'This report is frozen: what changes in the project later does not change it. SHA-256 of its content, which is also that of its JSON file:'

export function periodInWords({
  from,
  asOf,
  sender,
}: Pick<ReportView, 'from' | 'asOf' | 'sender'>): string | null {
  const { formatMonth, formatDay } = figuresIn(sender.locale)
  return from === null ? null : `${formatMonth(from)} to ${formatDay(asOf)}`
}

export const EVIDENCE_HEAD = [
  'Option',
  'Right',
  'Wrong',
  'Errors',
  'Share right (95% interval)',
  'Source',
] as const

/** In place of a table that would say the same of each option; null where one was measured. */
export const unmeasuredInWords = (evidence: ReportEvidence[]): string | null =>
  evidence.some(({ measured }) => measured)
    ? null
    : 'None of the options was measured: no result of an evaluation stands behind them.'

/** The cells after the option. Errors decide nothing and stand apart. */
export function evidenceCells({ measured }: ReportEvidence, figures: Figures): string[] {
  if (!measured) return ['–', '–', '–', 'not measured', '–']
  const { passed, failed, errored, share, low, high, source } = measured
  return [
    ...[passed, failed, errored].map((count) => figures.formatNumber(count)),
    `${percent(share, figures)} (${percent(low, figures)} to ${percent(high, figures)})`,
    source,
  ]
}

export type StepList = {
  title: string
  items: { name: string; day: string }[]
  more: string | null
  none: string
}

/** Done, late and next as lists with their own words. */
export function stepLists(
  { done, late, next }: ReportStepsView,
  from: Month | null,
  { formatDay, formatMonth, formatNumber }: Figures,
): StepList[] {
  const list = (title: string, steps: ReportSteps, word: string, none: string): StepList => ({
    title,
    items: steps.tasks.map(({ name, day }) => ({ name, day: `${word} ${formatDay(day)}` })),
    more: steps.more > 0 ? `and ${formatNumber(steps.more)} more` : null,
    none,
  })
  return [
    list(
      from === null ? 'Done' : `Done since ${formatMonth(from)}`,
      done,
      'done',
      'Nothing was done in this time.',
    ),
    list('Late', late, 'due', 'Nothing is late.'),
    list('Next', next, 'due', 'Nothing is left to do.'),
  ]
}
