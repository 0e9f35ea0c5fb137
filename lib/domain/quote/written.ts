import { type Currency, fromMinor } from '../money.ts'
import type { Discount, LineKind, OfferLine, PriceMode, TaxRounding, TotalDiscount } from './offer.ts'
import type { PaymentPart } from './payment-plan.ts'
import type { PriceLock } from './price-lock.ts'
import type { QuoteDraft, QuoteDraftLine } from './quote-draft.ts'

/** A line as it stands in the fields of a form: what may be left out is empty text. Amounts in the main unit. */
export type WrittenLine = {
  kind: LineKind
  label: string
  description: string
  quantity: string
  unit: string
  unitPrice: string
  group: string
  discount: string
  discountIn: 'percent' | 'amount'
  taxRatePercent: string
  months: string
  milestone: string
  choice: 'always' | 'optional' | 'alternative'
  choiceOf: string
  choicePick: string
  isChosen: boolean
  /** Of one, kept inside. */
  unitCost: string
  /** On that cost; empty: as the quote. */
  contingencyPercent: string
}

export type WrittenPart = {
  label: string
  due: string
  share: string
  shareIn: 'percent' | 'amount' | 'rest'
}

/** A draft as it stands in the fields of a form. */
export type WrittenQuote = {
  title: string
  introduction: string
  terms: string
  validUntil: string
  discount: string
  discountIn: 'percent' | LineKind
  taxRatePercent: string
  taxRounding: TaxRounding
  prices: PriceMode
  isGroupTotalsOnly: boolean
  priceLock: PriceLock
  contingencyPercent: string
  plan: WrittenPart[]
  lines: WrittenLine[]
}

export const NO_CHOICE = {
  ...{ choice: 'always' as const, choiceOf: '', choicePick: '', isChosen: false },
}

/** What a line that says nothing of its own says of discount, tax, months and choice. */
export const PLAIN_WRITTEN_LINE = {
  ...{
    group: '',
    discount: '',
    discountIn: 'percent' as const,
    taxRatePercent: '',
    months: '',
    milestone: '',
    unitCost: '',
    contingencyPercent: '',
  },
  ...NO_CHOICE,
}

/** What a quote says that has one bill plan, no discount and prices without tax. */
export const PLAIN_WRITTEN_QUOTE: Pick<
  WrittenQuote,
  'discount' | 'discountIn' | 'prices' | 'isGroupTotalsOnly' | 'priceLock' | 'contingencyPercent' | 'plan'
> = {
  ...{ discount: '', discountIn: 'percent', prices: 'exclusive', isGroupTotalsOnly: false },
  ...{ priceLock: 'held', contingencyPercent: '0', plan: [] },
}

function writtenDiscount(discount: Discount | null, currency: Currency) {
  if (discount === null) return { discount: '', discountIn: 'percent' as const }
  return 'percent' in discount
    ? { discount: discount.percent, discountIn: 'percent' as const }
    : { discount: fromMinor(discount.amountMinor, currency), discountIn: 'amount' as const }
}

function writtenChoice({ choice }: Pick<OfferLine, 'choice'>): Pick<WrittenLine, keyof typeof NO_CHOICE> {
  if (choice === null) return NO_CHOICE
  const { isChosen } = choice
  if (choice.kind === 'optional') return { ...NO_CHOICE, choice: 'optional', isChosen }
  return { choice: 'alternative', choiceOf: choice.of, choicePick: choice.pick, isChosen }
}

function writtenTotalDiscount(discount: TotalDiscount | null, currency: Currency) {
  const { discount: value } = writtenDiscount(discount, currency)
  return { discount: value, discountIn: discount && 'on' in discount ? discount.on : ('percent' as const) }
}

const writtenPart = ({ label, due, share }: PaymentPart, currency: Currency): WrittenPart => ({
  ...{ label, due },
  ...('rest' in share
    ? { share: '', shareIn: 'rest' as const }
    : 'percent' in share
      ? { share: share.percent, shareIn: 'percent' as const }
      : { share: fromMinor(share.amountMinor, currency), shareIn: 'amount' as const }),
})

const writtenLine = (line: QuoteDraftLine, currency: Currency): WrittenLine => ({
  ...{ kind: line.kind, label: line.label, description: line.description, quantity: line.quantity },
  ...{ unit: line.unit, unitPrice: fromMinor(line.unitPriceMinor, currency), group: line.group ?? '' },
  ...writtenDiscount(line.discount, currency),
  ...{ taxRatePercent: line.taxRatePercent ?? '', months: line.months === null ? '' : String(line.months) },
  ...{ milestone: line.milestone ?? '', unitCost: line.unitCost ?? '', ...writtenChoice(line) },
  contingencyPercent: line.contingencyPercent ?? '',
})

/** A draft as the fields of its form. */
export const writtenQuote = (draft: QuoteDraft, currency: Currency): WrittenQuote => ({
  ...{ title: draft.title, introduction: draft.introduction, terms: draft.terms },
  ...{ validUntil: draft.validUntil, taxRatePercent: draft.taxRatePercent, taxRounding: draft.taxRounding },
  ...{ prices: draft.prices, isGroupTotalsOnly: draft.isGroupTotalsOnly },
  ...{ priceLock: draft.priceLock, contingencyPercent: draft.contingencyPercent },
  ...writtenTotalDiscount(draft.discount, currency),
  plan: draft.plan.map((part) => writtenPart(part, currency)),
  lines: draft.lines.map((line) => writtenLine(line, currency)),
})
