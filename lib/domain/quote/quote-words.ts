import type { Amount } from '../rate.ts'
import { isTaken, type LineKind } from './offer.ts'
import { isMixedTerm } from './price-row.ts'
import type { QuoteView } from './quote-view.ts'
import { hasChoice, selectionOf } from './selection.ts'

/** What a client reads for the two kinds of cost, the same on screen and on paper. */
export const KIND_WORDS: Readonly<Record<LineKind, { title: string; total: string }>> = {
  'one-off': { title: 'Once', total: 'Total, once' },
  monthly: { title: 'Each month', total: 'Total, each month' },
}

/** What stands below a total over months. */
export const horizonNote = (view: QuoteView): string =>
  isMixedTerm(view) ? 'once plus each line for its months' : 'once plus every month'

/** Heads of the options side by side. */
export const OPTION_HEAD = ['Option', 'Set-up', 'A month', 'Total', 'Time to go live', 'Quality'] as const

/** Above lines that the client ticks. */
export const OPTIONS_HEAD = 'Options you can add'

/** Above lines of which the client picks one. */
export const alternativesHead = (of: string): string => `${of}: one of these`

export const PAYMENT_WORDS = {
  ...{
    title: 'When it is paid',
    label: 'Payment',
    due: 'Due',
    amount: 'Amount',
    total: 'All that is paid once',
  },
}

type Percent = (percent: Amount) => string

/** The rates of both bills; empty when nothing is taxed. */
function taxRates({ oneOff, monthly }: Pick<QuoteView, 'oneOff' | 'monthly'>): Amount[] {
  const rates = [...new Set([...oneOff.taxByRate, ...monthly.taxByRate].map((row) => row.ratePercent))]
  return rates.every((rate) => rate === '0') ? [] : rates
}

/** Below a total: whether tax is in it. */
export function taxIncluded(view: QuoteView, percent: Percent): string {
  const [rate, ...more] = taxRates(view)
  if (rate === undefined) return 'without tax'
  return more.length === 0 ? `${percent(rate)} tax included` : 'tax included'
}

/** Below the figures of the first page: why they are other ones than those of the recommendation above. */
export const figuresNote = (view: QuoteView, percent: Percent): string | null =>
  view.comparison &&
  `The comparison counts each option alone and before tax; these prices hold every line of this quote, ${taxIncluded(view, percent)}.`

/** Below the prices: their currency, whether they hold tax, and how it is rounded. */
export function priceNote(view: QuoteView, percent: Percent): string {
  const [rate, ...more] = taxRates(view)
  if (rate === undefined) return `Prices are in ${view.currency}. No tax is added.`
  const isMany = more.length > 0
  const rounding =
    view.taxRounding === 'line'
      ? 'rounded on each line'
      : `rounded once on each total${isMany ? ' for each rate' : ''}`
  const tax = isMany ? 'tax' : `${percent(rate)} tax`
  return view.prices === 'inclusive'
    ? `Prices are in ${view.currency} and include ${tax}, ${rounding}.`
    : `Prices are in ${view.currency} without tax. Totals include ${tax}, ${rounding}.`
}

/** What is chosen, in words: `Training; Hosting: Ours`. Null when there was nothing to choose. */
export function chosenInWords(view: QuoteView): string | null {
  if (!hasChoice(view.lines)) return null
  const { picked } = selectionOf(view.lines)
  const ticked = view.lines.flatMap(({ choice, label }) =>
    choice?.kind === 'optional' && choice.isChosen ? [label] : [],
  )
  const picks = Object.entries(picked).map(([of, pick]) => `${of}: ${pick}`)
  return [...ticked, ...picks].join('; ') || 'no options'
}

export type SumRow = { label: string; minor: string; isTakenOff: boolean }

/** What leads from the lines of a bill to its total: subtotal, discount, net, tax by rate; each only where it says something. */
export function sumRows(view: QuoteView, kind: LineKind, percent: Percent): SumRow[] {
  const totals = kind === 'one-off' ? view.oneOff : view.monthly
  const isTaxed = taxRates(view).length > 0
  const row = (label: string, minor: string, isTakenOff = false): SumRow => ({ label, minor, isTakenOff })
  const discount = view.discount !== null && 'percent' in view.discount ? view.discount.percent : null
  const subtotal = view.prices === 'inclusive' && isTaxed ? 'Subtotal with tax' : 'Subtotal'
  return [
    ...(totals.discountMinor === '0'
      ? []
      : [
          row(subtotal, totals.subtotalMinor),
          row(
            discount === null ? 'Discount' : `Discount of ${percent(discount)}`,
            totals.discountMinor,
            true,
          ),
        ]),
    ...(isTaxed ? [row('Net', totals.netMinor)] : []),
    ...(isTaxed
      ? totals.taxByRate.map((rate) => row(`Tax of ${percent(rate.ratePercent)}`, rate.taxMinor))
      : []),
  ]
}

/** True when the bill has a line that is part of it. */
export const hasBill = (view: QuoteView, kind: LineKind): boolean =>
  view.lines.some((line) => line.kind === kind && isTaken(line))
