import type { ReactNode } from 'react'
import { ReportTimeline } from '#components/report/report-timeline.tsx'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { figuresIn } from '#lib/format.ts'
import { type DocumentLevel, DocumentSection } from './document-section.tsx'
import { Paragraphs } from './paragraphs.tsx'
import type { Choosing } from './price-table.tsx'
import { QuoteAdvice } from './quote-advice.tsx'
import { QuoteAssumptions } from './quote-assumptions.tsx'
import { QuoteFigures } from './quote-figures.tsx'
import { QuoteHead } from './quote-head.tsx'
import { QuoteOptions } from './quote-options.tsx'
import { QuotePrice } from './quote-price.tsx'

type QuoteDocumentProps = {
  view: QuoteView
  level?: DocumentLevel
  /** The cumulative curve, drawn as the place allows; there is none without a comparison. */
  chart?: ReactNode
  /** Beside the head: what can be done with the document. */
  actions?: ReactNode
  /** Where the logo is found that it was sent with; by default on the desk. */
  logoSrc?: string
  /** Where the client chooses: what stands before his lines, and below them. */
  choosing?: { mark: Choosing; below: ReactNode }
  /** After the terms: the client's answer. */
  children?: ReactNode
}

/** One version of a quote as the client reads it, the same on the door, the desk and beside the editor. */
export function QuoteDocument({ view, level = 1, chart, choosing, children, ...head }: QuoteDocumentProps) {
  const { comparison, timeline, introduction, terms, currency } = view
  const figures = figuresIn(view.sender.locale)
  return (
    <article lang="en" className="flex min-w-0 flex-col gap-8 text-report">
      <QuoteHead view={view} level={level} {...head} />
      {comparison ? <QuoteAdvice comparison={comparison} level={level} /> : null}
      <QuoteFigures view={view} />
      {introduction ? (
        <div className="flex flex-col gap-3">
          <Paragraphs text={introduction} />
        </div>
      ) : null}
      {comparison ? (
        <DocumentSection title="The options compared" level={level}>
          {chart}
          <QuoteOptions {...{ comparison, currency, figures }} />
        </DocumentSection>
      ) : null}
      {timeline ? (
        <DocumentSection title="Timeline" level={level}>
          <ReportTimeline {...{ timeline, figures }} asOf={view.issuedOn} isOffered />
        </DocumentSection>
      ) : null}
      <div id="price" className="scroll-mt-6">
        <DocumentSection title="Price" level={level}>
          <QuotePrice view={view} choosing={choosing?.mark}>
            {choosing?.below}
          </QuotePrice>
        </DocumentSection>
      </div>
      {comparison ? (
        <DocumentSection title="Assumptions and sources" level={level}>
          <QuoteAssumptions comparison={comparison} figures={figures} />
        </DocumentSection>
      ) : null}
      {terms ? (
        <DocumentSection title="Terms" level={level}>
          <Paragraphs text={terms} />
        </DocumentSection>
      ) : null}
      {children}
    </article>
  )
}
