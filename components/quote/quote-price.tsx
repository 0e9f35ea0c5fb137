import type { ReactNode } from 'react'
import { LINE_KINDS } from '#lib/domain/quote/offer.ts'
import { isListed } from '#lib/domain/quote/price-row.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { priceNote } from '#lib/domain/quote/quote-words.ts'
import { figuresIn } from '#lib/format.ts'
import { PaymentTable } from './payment-table.tsx'
import { type Choosing, PriceTable } from './price-table.tsx'

type QuotePriceProps = {
  view: QuoteView
  /** On the client's page, while the quote can be answered: what he ticks. */
  choosing?: Choosing
  /** Below the price lists: what to do about a choice. */
  children?: ReactNode
}

/** The price lists of both bills and the payments. */
export function QuotePrice({ view, choosing, children }: QuotePriceProps) {
  return (
    <>
      {LINE_KINDS.filter((kind) => isListed(view, kind)).map((kind) => (
        <PriceTable key={kind} {...{ view, kind, choosing }} />
      ))}
      {children}
      <p className="max-w-[70ch] text-muted">
        {priceNote(view, figuresIn(view.sender.locale).formatPercent)}
      </p>
      <PaymentTable view={view} />
    </>
  )
}
