import { CLOSE_PERCENT } from '#lib/domain/portfolio/accuracy.ts'
import type { NamedSpend, Portfolio, QuoteSum } from '#lib/domain/portfolio/portfolio.ts'
import { KIND_WORDS } from '#lib/domain/quote/quote-words.ts'
import type { Sender } from '#lib/domain/sender.ts'
import { type Figures, figuresIn } from '#lib/format.ts'
import { type Cover, type Meta, nameInFooter, partsOfDay } from './section.ts'

/** A portfolio and the workspace whose it is. */
export type PortfolioView = Portfolio & { sender: Sender }

type Table = { heading: string; lead: string; head: string[]; rows: string[][]; none: string }

const percentIn =
  ({ formatPercent }: Figures) =>
  (value: string | null): string =>
    value === null ? 'unknown' : formatPercent(value, 1)

function periodOf({ from, to, today }: Portfolio, { formatDay, formatMonth }: Figures): string {
  if (from === null && to === null) return `All until ${formatDay(today)}`
  return [from && `from ${formatMonth(from)}`, to && `until ${formatMonth(to)}`].filter(Boolean).join(' ')
}

function coverOf(view: PortfolioView, figures: Figures): Cover {
  const { open, answers, accuracy, sender, today } = view
  const { formatNumber, formatDay, countOf } = figures
  const percent = percentIn(figures)
  return {
    ...{ kind: 'Portfolio', sender: sender.name, client: sender.name, contact: null },
    title: 'How do we do over all projects?',
    box: {
      heading: 'Where it stands',
      text: null,
      figures: [
        {
          label: 'Open quotes',
          value: formatNumber(open.reduce((sum, { quotes }) => sum + quotes, 0)),
          note: `wait for their clients on ${formatDay(today)}`,
        },
        {
          label: 'Win rate',
          value: answers.percent === null ? 'none ended' : percent(answers.percent),
          note: `${formatNumber(answers.accepted)} accepted, ${formatNumber(answers.declined)} declined, ${formatNumber(answers.expired)} expired`,
        },
        {
          label: 'Estimates miss by',
          value: percent(accuracy.medianMissPercent),
          note: `the middle of ${countOf(accuracy.compared, 'finished project')}; ${formatNumber(accuracy.close)} within ${CLOSE_PERCENT}%`,
        },
      ],
    },
    facts: [
      { label: 'Period', value: periodOf(view, figures) },
      { label: 'As of', value: formatDay(today) },
      { label: 'For', value: `members of ${sender.name} only` },
    ],
  }
}

const quoteTable = (sums: readonly QuoteSum[], { formatMinor, formatNumber }: Figures) => ({
  head: ['Currency', 'Quotes', 'Once', 'Each month'],
  rows: sums.map(({ currency, quotes, oneOffMinor, monthlyMinor }) => [
    ...[currency, formatNumber(quotes), formatMinor(oneOffMinor, currency)],
    formatMinor(monthlyMinor, currency),
  ]),
})

const spendTable = (name: string, rows: readonly NamedSpend[], { formatSum, formatNumber }: Figures) => ({
  head: [name, 'Spend', 'Without amount'],
  rows: rows.map((row) => [
    ...[row.name || 'No provider named', formatSum(row.amount, row.currency), formatNumber(row.unpriced)],
  ]),
  none: 'Nothing was billed in this period.',
})

function tablesOf(view: Portfolio, figures: Figures): Table[] {
  const { formatAmount, formatNumber } = figures
  const percent = percentIn(figures)
  const noAnswer = 'No quote was accepted in this period.'
  return [
    {
      ...{ heading: 'Open quotes', lead: 'As of today, whatever the period. Totals with tax.' },
      ...quoteTable(view.open, figures),
      none: 'No quote waits for a client.',
    },
    {
      ...{ heading: 'Accepted quotes', lead: 'Accepted in the period. Totals with tax.', none: noAnswer },
      ...quoteTable(view.won, figures),
    },
    {
      ...{ heading: 'Margin of accepted quotes', none: noAnswer },
      lead: 'Net price less cost and contingency, of the quotes in which every cost was said.',
      head: ['Billed', 'Net', 'Margin', 'Of net', 'Cost unknown'],
      rows: view.margins.map(({ currency, kind, net, margin, percent: share, unknown }) => [
        ...[`${currency}, ${KIND_WORDS[kind].title.toLowerCase()}`, formatAmount(net, currency)],
        ...[formatAmount(margin, currency), percent(share), formatNumber(unknown)],
      ]),
    },
    {
      ...{ heading: 'Estimates of finished projects', none: 'No project was finished in this period.' },
      lead: 'Closed projects whose last bill lies in the period: what the accepted quote forecast against the bills, in the months that can be compared.',
      head: ['Project', 'Forecast', 'Actual', 'Miss'],
      rows: view.finished.map(({ name, clientName, currency, forecast, actual, missPercent }) => [
        ...[`${name} (${clientName})`, formatAmount(forecast, currency)],
        ...[formatAmount(actual, currency), percent(missPercent)],
      ]),
    },
    {
      ...{ heading: 'Spend by provider', lead: 'What counts of the bills of all projects.' },
      ...spendTable('Provider', view.byProvider, figures),
    },
    {
      ...{ heading: 'Spend by approach' },
      lead: 'By the option that was accepted for the project, else by its plan.',
      ...spendTable('Approach', view.byApproach, figures),
    },
  ]
}

/** A portfolio as strings ready to be set; every currency stands in rows of its own. */
export function portfolioData(view: PortfolioView) {
  const { sender, today } = view
  const figures = figuresIn(sender.locale)
  const meta: Meta = {
    title: `Portfolio of ${sender.name} (${figures.formatDay(today)})`,
    author: sender.name,
    day: partsOfDay(today),
    footer: `${nameInFooter(sender.name)} · Portfolio, ${figures.formatDay(today)}`,
  }
  const cover = coverOf(view, figures)
  const data = {
    kind: 'portfolio' as const,
    meta,
    isLongTitle: false,
    cover,
    tables: tablesOf(view, figures),
  }
  return { data, charts: {} }
}
