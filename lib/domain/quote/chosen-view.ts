import { priceOffer } from './price-offer.ts'
import type { QuoteView } from './quote-view.ts'
import { type Selection, select } from './selection.ts'

/** A view with what a client chose: nothing of it changes but what is taken and what follows from that. */
export function chosenView(view: QuoteView, selection: Selection): QuoteView {
  return { ...view, ...priceOffer({ ...view, lines: select(view.lines, selection) }) }
}
