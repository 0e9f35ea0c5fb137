import type { ReactNode } from 'react'
import { type DocumentLevel, DocumentSection } from '#components/quote/document-section.tsx'
import { Paragraphs } from '#components/quote/paragraphs.tsx'
import { QuoteAdvice } from '#components/quote/quote-advice.tsx'
import { QuoteAssumptions } from '#components/quote/quote-assumptions.tsx'
import { QuoteOptions } from '#components/quote/quote-options.tsx'
import type { ReportView } from '#lib/domain/report/report-view.ts'
import { ReportFigures } from './report-figures.tsx'
import { ReportHead } from './report-head.tsx'
import { ReportSpend } from './report-spend.tsx'
import { ReportTimeline } from './report-timeline.tsx'

/** The curves of a report, drawn as the place allows: with scripts on the desk, as pictures behind the link. */
export type ReportCharts = { cumulative: ReactNode; spend: ReactNode }

type ReportDocumentProps = {
  view: ReportView
  charts: ReportCharts
  level?: DocumentLevel
  /** Beside the head: what can be done with the document. */
  actions?: ReactNode
  /** Where the logo is found that it was made with; by default on the desk. */
  logoSrc?: string
}

/** A report as the client reads it, the same behind the link and on the desk. */
export function ReportDocument({ view, charts, level = 1, ...head }: ReportDocumentProps) {
  const { comparison, timeline, spend, currency, project } = view
  return (
    <article lang="en" className="flex min-w-0 flex-col gap-8 text-report">
      <ReportHead view={view} level={level} {...head} />
      <div className="rounded-card border border-hairline bg-surface p-4 sm:p-6">
        <DocumentSection title="Where it stands" level={level}>
          <div className="flex flex-col gap-3 font-medium">
            <Paragraphs text={view.summary} />
          </div>
        </DocumentSection>
      </div>
      <ReportFigures view={view} />
      {project.description ? (
        <DocumentSection title="The project" level={level}>
          <Paragraphs text={project.description} />
        </DocumentSection>
      ) : null}
      {timeline ? (
        <DocumentSection title="Timeline" level={level}>
          <ReportTimeline timeline={timeline} asOf={view.asOf} />
        </DocumentSection>
      ) : null}
      {comparison ? (
        <>
          <QuoteAdvice comparison={comparison} level={level} />
          <DocumentSection title="The options compared" level={level}>
            {charts.cumulative}
            <QuoteOptions comparison={comparison} currency={currency} />
          </DocumentSection>
        </>
      ) : null}
      {spend ? (
        <DocumentSection title="Spend against forecast" level={level}>
          {charts.spend}
          <ReportSpend spend={spend} currency={currency} />
        </DocumentSection>
      ) : null}
      {comparison ? (
        <DocumentSection title="Assumptions and sources" level={level}>
          <QuoteAssumptions comparison={comparison} />
        </DocumentSection>
      ) : null}
    </article>
  )
}
