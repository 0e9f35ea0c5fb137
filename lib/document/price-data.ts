import { fromMinor, minorDigits } from '#lib/domain/money.ts'
import { isTaken, LINE_KINDS, type LineKind } from '#lib/domain/quote/offer.ts'
import {
  isListed,
  type LineWording,
  lineNotes,
  type PriceRow,
  priceRows,
  shownMinor,
} from '#lib/domain/quote/price-row.ts'
import type { QuoteLineView, QuoteView } from '#lib/domain/quote/quote-view.ts'
import {
  alternativesHead,
  horizonNote,
  KIND_WORDS,
  OPTIONS_HEAD,
  PAYMENT_WORDS,
  priceNote,
  sumRows,
} from '#lib/domain/quote/quote-words.ts'
import { exact } from '#lib/domain/rate.ts'
import { figuresIn } from '#lib/format.ts'
import { type Fact, paragraphsOf } from './section.ts'

const LONG_CELL = 900

/** A list of so many rows and characters takes at most two thirds of a page, and is kept together with its totals. */
const SHORT_LIST = { rows: 10, characters: 1500 }

const figuresOf = ({ sender }: QuoteView) => figuresIn(sender.locale)

/** Figures of a column whose head names the currency. */
const figure = (view: QuoteView, minor: string): string =>
  figuresOf(view).formatFixed(fromMinor(minor, view.currency), minorDigits(view.currency))

const wordingOf = (view: QuoteView): LineWording => ({
  percent: figuresOf(view).formatPercent,
  money: (minor) => figuresOf(view).formatMinor(minor, view.currency),
  months: (count) => figuresOf(view).countOf(count, 'month'),
})

/** How the choice of a line is marked beside its words; drawn, since the fonts have no such signs. */
const markOf = ({ choice }: QuoteLineView): string | null =>
  choice && `${choice.kind === 'optional' ? 'box' : 'dot'}-${choice.isChosen ? 'on' : 'off'}`

function lineRow(view: QuoteView, line: QuoteLineView, decimals: number) {
  return {
    row: 'line' as const,
    label: line.label,
    mark: markOf(line),
    notes: lineNotes(view, line, wordingOf(view)).join(' · '),
    paragraphs: paragraphsOf(line.description),
    isBreakable: line.description.length > LONG_CELL,
    isCounted: isTaken(line),
    isGrouped: line.group !== null,
    cells: [
      figuresOf(view).formatFixed(line.quantity, Math.min(6, decimals)),
      line.unit,
      figure(view, line.unitPriceMinor),
      figure(view, shownMinor(line)),
    ],
  }
}

function drawnRow(view: QuoteView, row: PriceRow, decimals: number) {
  switch (row.row) {
    case 'line':
      return lineRow(view, row.line, decimals)
    case 'group':
      return { row: row.row, label: row.group, names: row.names, sum: figure(view, row.sumMinor) }
    case 'options':
      return { row: 'head' as const, label: OPTIONS_HEAD }
    case 'alternatives':
      return { row: 'head' as const, label: alternativesHead(row.of) }
  }
}

const wordsOf = ({ label, description }: QuoteLineView) => label + description

function priceBlock(view: QuoteView, kind: LineKind) {
  const lines = view.lines.filter((line) => line.kind === kind)
  const decimals = Math.max(0, ...lines.map((line) => exact(line.quantity).decimalPlaces()))
  const totals = kind === 'one-off' ? view.oneOff : view.monthly
  const { title, total } = KIND_WORDS[kind]
  const rows = priceRows(view, kind)
  const characters = JSON.stringify(rows.map((row) => (row.row === 'line' ? wordsOf(row.line) : row))).length
  return {
    heading: title,
    isShort: rows.length <= SHORT_LIST.rows && characters <= SHORT_LIST.characters,
    head: ['What you get', 'Quantity', 'Unit', `Price (${view.currency})`, `Amount (${view.currency})`],
    rows: rows.map((row) => drawnRow(view, row, decimals)),
    totals: sumRows(view, kind, figuresOf(view).formatPercent).map(
      ({ label, minor, isTakenOff }): Fact => ({
        label,
        value: `${isTakenOff ? '\u2212' : ''}${figure(view, minor)}`,
      }),
    ),
    total: { label: total, value: figuresOf(view).formatMinor(totals.totalMinor, view.currency) },
  }
}

const paymentPlan = (view: QuoteView) =>
  view.payments.length === 0
    ? null
    : {
        heading: PAYMENT_WORDS.title,
        head: [PAYMENT_WORDS.label, PAYMENT_WORDS.due, `${PAYMENT_WORDS.amount} (${view.currency})`],
        rows: view.payments.map(({ label, due, amountMinor }) => [label, due, figure(view, amountMinor)]),
        total: [PAYMENT_WORDS.total, '', figure(view, view.oneOff.totalMinor)],
      }

/** Lines, totals and payments as strings ready to be set. */
export function priceSection(view: QuoteView) {
  const { horizon, currency } = view
  const { countOf, formatMinor, formatPercent } = figuresOf(view)
  return {
    blocks: LINE_KINDS.filter((kind) => isListed(view, kind)).map((kind) => priceBlock(view, kind)),
    horizon: horizon && {
      label: `Over ${countOf(horizon.months, 'month')}, ${horizonNote(view)}`,
      value: formatMinor(horizon.totalMinor, currency),
    },
    payments: paymentPlan(view),
    note: priceNote(view, formatPercent),
  }
}
