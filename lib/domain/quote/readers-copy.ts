import type { LineMoney, QuoteLineView, QuoteView } from './quote-view.ts'

type Price = keyof LineMoney | 'unitPriceMinor' | 'discount'
type HiddenLine = Omit<QuoteLineView, Price>

/** A line whose price is in the sum of its group and nowhere else. */
export const isHidden = ({ isGroupTotalsOnly }: QuoteView, { group, choice }: QuoteLineView): boolean =>
  isGroupTotalsOnly && group !== null && choice === null

function withoutPrice(line: QuoteLineView): HiddenLine {
  const { unitPriceMinor, discount, amountMinor, ownDiscountMinor, discountMinor, ...rest } = line
  const { netMinor, taxMinor, totalMinor, ...shown } = rest
  return shown
}

/**
 * A version as data for its reader: what he may see of its page. Lines of which only the group has a price go without
 * theirs; its fingerprint is then no longer that of the version.
 */
export const readersCopy = (view: QuoteView) => ({
  ...view,
  lines: view.lines.map((line) => (isHidden(view, line) ? withoutPrice(line) : line)),
})
