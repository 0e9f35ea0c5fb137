import { fromMinor, minorDigits } from '../money.ts'
import { exact } from '../rate.ts'
import { isTaken } from './offer.ts'
import type { QuoteTotals, QuoteView } from './quote-view.ts'
import { selectionOf } from './selection.ts'

type Money = (minor: string) => string

const totalsOf = (totals: QuoteTotals, money: Money) => ({
  subtotal: money(totals.subtotalMinor),
  discount: money(totals.discountMinor),
  net: money(totals.netMinor),
  tax: money(totals.taxMinor),
  total: money(totals.totalMinor),
  taxByRate: totals.taxByRate.map(({ ratePercent, netMinor, taxMinor }) => ({
    ...{ ratePercent, net: money(netMinor), tax: money(taxMinor) },
  })),
})

const lineOf = (line: QuoteView['lines'][number], money: Money) => {
  const { label, kind, group, quantity, unit, taxRatePercent, months, milestone, choice } = line
  return {
    ...{ label, kind: milestone === null ? kind : 'milestone', group, quantity, unit },
    ...{ taxRatePercent, months, milestone, choice, isTaken: isTaken(line) },
    unitPrice: money(line.unitPriceMinor),
    amount: money(line.amountMinor),
    discount: money(line.ownDiscountMinor),
    shareOfDiscount: money(line.discountMinor),
    net: money(line.netMinor),
    tax: money(line.taxMinor),
    gross: money(line.totalMinor),
  }
}

/** Every figure of a view as exact text in the main unit, with the decimals of its currency: for other programs. */
export function quoteSheet(view: QuoteView) {
  const digits = minorDigits(view.currency)
  const money: Money = (minor) => exact(fromMinor(minor, view.currency)).toFixed(digits)
  const { number, version, currency, prices, taxRounding, issuedOn, validUntil, horizon } = view
  return {
    ...{ number, version, currency, prices, rounding: taxRounding, issuedOn, validUntil },
    lines: view.lines.map((line) => lineOf(line, money)),
    groups: view.groups.map(({ kind, group, lines, ...sum }) => ({
      ...{ kind, group, lines, subtotal: money(sum.subtotalMinor), net: money(sum.netMinor) },
      ...{ tax: money(sum.taxMinor), gross: money(sum.totalMinor) },
    })),
    oneOff: totalsOf(view.oneOff, money),
    monthly: totalsOf(view.monthly, money),
    term: horizon && { months: horizon.months, total: money(horizon.totalMinor) },
    payments: view.payments.map(({ label, due, amountMinor }) => ({
      label,
      due,
      amount: money(amountMinor),
    })),
    chosen: {
      options: view.lines.flatMap(({ choice, label }) =>
        choice?.kind === 'optional' && choice.isChosen ? [label] : [],
      ),
      alternatives: selectionOf(view.lines).picked,
    },
  }
}
