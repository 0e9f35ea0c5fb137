import type { ReactNode } from 'react'
import { type DocumentLevel, DocumentSection } from '#components/quote/document-section.tsx'
import { Paragraphs } from '#components/quote/paragraphs.tsx'
import { QuoteAdvice } from '#components/quote/quote-advice.tsx'
import { QuoteAssumptions } from '#components/quote/quote-assumptions.tsx'
import { QuoteOptions } from '#components/quote/quote-options.tsx'
import { FROZEN_SENTENCE } from '#lib/chart/report-words.ts'
import { type ReportSection, sectionName } from '#lib/domain/report/kind.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'
import { figuresIn } from '#lib/format.ts'
import { ReportBudget } from './report-budget.tsx'
import { ReportEvidence } from './report-evidence.tsx'
import { ReportFigures } from './report-figures.tsx'
import { ReportHead } from './report-head.tsx'
import { ReportSpend } from './report-spend.tsx'
import { ReportSteps } from './report-steps.tsx'
import { ReportTimeline } from './report-timeline.tsx'
import { ReportVariance } from './report-variance.tsx'

/** The curves of a report, drawn as the place allows: with scripts on the desk, as pictures behind the link. */
type ReportCharts = { cumulative: ReactNode; spend: ReactNode }

type ReportDocumentProps = {
  view: ReportView
  charts: ReportCharts
  level?: DocumentLevel
  /** Of a frozen report the hash of what was frozen. */
  sha256?: string | undefined
  /** Beside the head: what can be done with the document. */
  actions?: ReactNode
  /** Where the logo is found that it was made with; by default on the desk. */
  logoSrc?: string
}

/** A report as the client reads it, the same behind the link and on the desk. */
export function ReportDocument({ view, charts, level = 1, sha256, ...head }: ReportDocumentProps) {
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
      {view.sections.map((section) => (
        <ReportPart key={section} {...{ section, view, charts, level }} />
      ))}
      {sha256 ? (
        <p className="wrap-anywhere border-t border-hairline pt-4 text-table text-muted">
          {FROZEN_SENTENCE} <span className="font-mono">{sha256}</span>
        </p>
      ) : null}
    </article>
  )
}

type ReportPartProps = {
  section: ReportSection
  view: ReportView
  charts: ReportCharts
  level: DocumentLevel
}

/** A section under its heading; nothing where there is nothing to tell. */
function ReportPart({ section, view, charts, level }: ReportPartProps) {
  if (section === 'advice')
    return view.comparison ? <QuoteAdvice comparison={view.comparison} level={level} /> : null
  const content = contentOf(section, view, charts)
  return content ? (
    <DocumentSection title={sectionName[section]} level={level}>
      {content}
    </DocumentSection>
  ) : null
}

function contentOf(
  section: Exclude<ReportSection, 'advice'>,
  view: ReportView,
  charts: ReportCharts,
): ReactNode {
  const { project, timeline, steps, comparison, evidence, spend, variance, budget, assumptions, currency } =
    view
  const figures = figuresIn(view.sender.locale)
  switch (section) {
    case 'project':
      return project.description && <Paragraphs text={project.description} />
    case 'timeline':
      return timeline && <ReportTimeline timeline={timeline} asOf={view.asOf} figures={figures} />
    case 'steps':
      return steps && <ReportSteps steps={steps} from={view.from} figures={figures} />
    case 'comparison':
      return (
        comparison && (
          <>
            {charts.cumulative}
            <QuoteOptions {...{ comparison, currency, figures }} />
          </>
        )
      )
    case 'evidence':
      return evidence && <ReportEvidence evidence={evidence} figures={figures} />
    case 'spend':
      return (
        spend && (
          <>
            {charts.spend}
            <ReportSpend from={view.from} asOf={view.asOf} {...{ spend, currency, figures }} />
          </>
        )
      )
    case 'variance':
      return variance && <ReportVariance {...{ variance, currency, figures }} />
    case 'budget':
      return budget && <ReportBudget {...{ budget, currency, figures }} />
    case 'assumptions':
      return assumptions && <QuoteAssumptions comparison={assumptions} figures={figures} />
  }
}
