import type { ReportSection } from './kind.ts'
import type {
  ReportOutlookView,
  ReportSpendView,
  ReportTimelineView,
  ReportVarianceView,
  ReportView,
} from './report-view.ts'

type Head = 'title' | 'asOf' | 'createdOn' | 'sender' | 'client' | 'project' | 'currency' | 'summary'

/** What was frozen before reports had kinds: all that was known, with the assumptions inside the comparison. */
export type FirstReportView = Pick<ReportView, Head | 'comparison'> & {
  schema: 'tunewise.report/1'
  timeline: ReportTimelineView | null
  spend: (ReportSpendView & { outlook?: ReportOutlookView; variance?: ReportVarianceView }) | null
}

/** What is stored, as it was hashed. */
export type FrozenReport = { sha256: string; snapshot: ReportView | FirstReportView }

/** A frozen snapshot as renderers draw it. What is stored stays as it was hashed; no figure of it is computed again. */
export function frozenReport(snapshot: ReportView | FirstReportView): ReportView {
  if (snapshot.schema === 'tunewise.report/2') return snapshot
  const { comparison, timeline, spend, project, ...head } = snapshot
  const { outlook, variance, ...account } = spend ?? {}
  const sections: [ReportSection, unknown][] = [
    ['project', project.description],
    ['timeline', timeline],
    ['advice', comparison],
    ['comparison', comparison],
    ['spend', spend],
    ['variance', variance],
    ['budget', outlook],
    ['assumptions', comparison],
  ]
  return {
    ...{ ...head, project, comparison, timeline },
    schema: 'tunewise.report/2',
    kind: 'complete',
    sections: sections.filter(([, told]) => Boolean(told)).map(([section]) => section),
    from: null,
    evidence: null,
    steps: null,
    spend: spend && (account as ReportSpendView),
    variance: variance ?? null,
    budget: outlook ? onlyOutlook(outlook) : null,
    assumptions: comparison && { assumptions: comparison.assumptions, sources: comparison.sources },
  }
}

const onlyOutlook = (outlook: ReportOutlookView): ReportView['budget'] => ({
  ...{ quoted: null, spent: null, share: null, left: null },
  ...{ unpriced: 0, warning: null, outlook },
})
