import { fromMinor } from '#lib/domain/money.ts'
import { priceInMinor, type QuoteDraft } from '#lib/domain/quote/quote-draft.ts'
import type { LineKind, TaxRounding } from '#lib/domain/quote/quote-view.ts'

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
  ...draft,
  lines: draft.lines.map(({ unitPriceMinor, ...line }, key) => ({
    ...line,
    key,
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
  { lines, ...quote }: EditedQuote,
  currency: string,
): { draft: QuoteDraft; unreadable: number } {
  const read = lines.flatMap(({ key: _, unitPrice, ...line }) => {
    const unitPriceMinor = isExact(unitPrice) ? priceInMinor(unitPrice, currency) : null
    return unitPriceMinor !== null && isExact(line.quantity) ? [{ ...line, unitPriceMinor }] : []
  })
  const draft = {
    ...quote,
    discountPercent: isPercent(quote.discountPercent) ? quote.discountPercent : '0',
    taxRatePercent: isPercent(quote.taxRatePercent) ? quote.taxRatePercent : '0',
    lines: read,
  }
  return { draft, unreadable: lines.length - read.length }
}
