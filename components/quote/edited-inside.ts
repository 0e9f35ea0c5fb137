import { fromMinor } from '#lib/domain/money.ts'
import { insideLine, insideSums, priceFromCost } from '#lib/domain/quote/inside.ts'
import { marginRanges } from '#lib/domain/quote/margin-range.ts'
import type { QuoteDraft } from '#lib/domain/quote/quote-draft.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { readWritten } from '#lib/domain/quote/read-written.ts'
import { type EditedLine, type EditedQuote, writtenFrom } from './edited-quote.ts'

const isNumber = (text: string): boolean => /^\d+(\.\d+)?$/.test(text)

/** Prices of all lines whose cost is known, made from it; the others stay as they are. */
export const pricedFromCost = (
  edited: EditedQuote,
  marginPercent: string,
  currency: string,
): EditedLine[] => {
  const { contingencyPercent } = readWritten({ ...writtenFrom(edited), lines: [] }, currency).draft
  return edited.lines.map((line) => {
    if (!isNumber(line.unitCost)) return line
    const own = isNumber(line.contingencyPercent) ? line.contingencyPercent : contingencyPercent
    const minor = priceFromCost(line.unitCost, { marginPercent, contingencyPercent: own }, currency)
    return { ...line, unitPrice: fromMinor(minor, currency) }
  })
}

/** Cost and margin of the bills, the range of the latter over all choices, and that of each line by its key. */
export function insideOf(draft: QuoteDraft, { lines, currency }: QuoteView, keys: readonly number[]) {
  const margins = lines.flatMap((line, at) => {
    const key = keys[at]
    const { marginPercent } = insideLine(line, draft.lines[at], draft, currency)
    return key === undefined ? [] : [[key, marginPercent] as const]
  })
  return {
    sums: insideSums(lines, draft.lines, draft, currency),
    ranges: marginRanges(draft, currency),
    margins: new Map(margins),
  }
}
