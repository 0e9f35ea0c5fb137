import type { Amount } from '../rate.ts'
import { type LineKind, PLAIN_LINE, type TaxRounding } from './offer.ts'
import { DEFAULT_TERM_MONTHS } from './quote-draft.ts'
import type { LineMoney, LineWords, QuoteTotals, QuoteView } from './quote-view.ts'

type Renamed = 'schema' | 'lines' | 'groups' | 'isGroupTotalsOnly' | 'oneOff' | 'monthly' | 'termMonths'

type FirstTotals = Omit<QuoteTotals, 'taxByRate'>

/** What was frozen before quotes had options: one rate of tax, one discount in per cent, prices without tax. */
export type FirstView = Omit<QuoteView, Renamed | 'plan' | 'payments' | 'discount' | 'prices'> & {
  schema: 'tunewise.quote/1'
  lines: ({ kind: LineKind; quantity: Amount; unitPriceMinor: string } & LineWords &
    Omit<LineMoney, 'ownDiscountMinor' | 'totalMinor'>)[]
  oneOff: FirstTotals
  monthly: FirstTotals
  taxRatePercent: Amount
  discountPercent: Amount
  taxRounding: TaxRounding
}

/** A frozen snapshot as renderers draw it. What is stored stays as it was hashed; no figure of it is computed again. */
export function frozenView(snapshot: QuoteView | FirstView): QuoteView {
  if (snapshot.schema === 'tunewise.quote-view/2') return snapshot
  const { taxRatePercent, discountPercent, oneOff, monthly, lines, ...view } = snapshot
  const totalsOf = (kind: LineKind, totals: FirstTotals): QuoteTotals => {
    const { netMinor, taxMinor } = totals
    const isEmpty = lines.every((line) => line.kind !== kind)
    return { ...totals, taxByRate: isEmpty ? [] : [{ ratePercent: taxRatePercent, netMinor, taxMinor }] }
  }
  return {
    ...view,
    schema: 'tunewise.quote-view/2',
    lines: lines.map((line) => ({
      ...{ ...PLAIN_LINE, ...line, taxRatePercent, ownDiscountMinor: '0' },
      totalMinor: String(BigInt(line.netMinor) + BigInt(line.taxMinor)),
    })),
    groups: [],
    isGroupTotalsOnly: false,
    oneOff: totalsOf('one-off', oneOff),
    monthly: totalsOf('monthly', monthly),
    termMonths: view.horizon?.months ?? DEFAULT_TERM_MONTHS,
    plan: [],
    payments: [],
    prices: 'exclusive',
    discount: discountPercent === '0' ? null : { percent: discountPercent },
  }
}
