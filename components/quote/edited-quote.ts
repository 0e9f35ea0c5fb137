import { fromMinor } from '#lib/domain/money.ts'
import {
  discountOf,
  type LineKind,
  PLAIN_LINE,
  percentOff,
  type TaxRounding,
} from '#lib/domain/quote/offer.ts'
import { PLAIN_TERMS, priceInMinor, type QuoteDraft } from '#lib/domain/quote/quote-draft.ts'

/** A line while it is being typed: figures may be empty or unreadable. */
export type EditedLine = {
  /** Stays with the line when it moves. */
  key: number
  kind: LineKind
  label: string
  description: string
  quantity: string
  unit: string
  unitPrice: string
}

export type EditedQuote = {
  title: string
  introduction: string
  terms: string
  validUntil: string
  discountPercent: string
  taxRatePercent: string
  taxRounding: TaxRounding
  lines: EditedLine[]
}

export const editedFrom = (draft: QuoteDraft, currency: string): EditedQuote => ({
  title: draft.title,
  introduction: draft.introduction,
  terms: draft.terms,
  validUntil: draft.validUntil,
  discountPercent: percentOff(draft.discount),
  taxRatePercent: draft.taxRatePercent,
  taxRounding: draft.taxRounding,
  lines: draft.lines.map(({ kind, label, description, quantity, unit, unitPriceMinor }, key) => ({
    ...{ key, kind, label, description, quantity, unit },
    unitPrice: fromMinor(unitPriceMinor, currency),
  })),
})

export const newLine = (lines: readonly EditedLine[], kind: LineKind): EditedLine => ({
  key: Math.max(-1, ...lines.map((line) => line.key)) + 1,
  ...{ kind, label: '', description: '', quantity: '1', unit: '', unitPrice: '' },
})

const isExact = (text: string): boolean => /^\d+(\.\d+)?$/.test(text)
const isPercent = (text: string): boolean => isExact(text) && Number(text) <= 100

/** The draft as far as it can be read, for the page beside the form, and how many lines could not be. */
export function readableDraft(
  { lines, discountPercent, ...quote }: EditedQuote,
  currency: string,
): { draft: QuoteDraft; unreadable: number } {
  const read = lines.flatMap(({ key: _, unitPrice, ...line }) => {
    const unitPriceMinor = isExact(unitPrice) ? priceInMinor(unitPrice, currency) : null
    return unitPriceMinor !== null && isExact(line.quantity)
      ? [{ ...PLAIN_LINE, taxRatePercent: null, ...line, unitPriceMinor }]
      : []
  })
  const draft: QuoteDraft = {
    ...quote,
    ...PLAIN_TERMS,
    discount: isPercent(discountPercent) ? discountOf(discountPercent) : null,
    taxRatePercent: isPercent(quote.taxRatePercent) ? quote.taxRatePercent : '0',
    lines: read,
  }
  return { draft, unreadable: lines.length - read.length }
}
