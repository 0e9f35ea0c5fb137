/** What a report is for; each begins with the sections that this question needs. */
export const REPORT_KINDS = ['decision', 'progress', 'spend', 'complete'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** In the order in which a report tells them. */
export const REPORT_SECTIONS = [
  'project',
  'timeline',
  'steps',
  'advice',
  'comparison',
  'evidence',
  'spend',
  'variance',
  'budget',
  'assumptions',
] as const
export type ReportSection = (typeof REPORT_SECTIONS)[number]

export const kindName: Record<ReportKind, string> = {
  decision: 'Decision report',
  progress: 'Progress report',
  spend: 'Spend report',
  complete: 'Complete report',
}

/** The question that it answers. */
const kindQuestion: Record<ReportKind, string> = {
  decision: 'which way should we go?',
  progress: 'how far are we?',
  spend: 'what does it cost?',
  complete: 'where do we stand?',
}

/** What a report is called as long as nobody calls it otherwise. */
export const proposedTitle = (project: string, kind: ReportKind): string =>
  `${project}: ${kindQuestion[kind]}`.slice(-200)

export const sectionName: Record<ReportSection, string> = {
  project: 'The project',
  advice: 'Our recommendation',
  comparison: 'The options compared',
  evidence: 'What was measured',
  timeline: 'Timeline',
  steps: 'Done, late and next',
  spend: 'Spend against forecast',
  variance: 'Why the bills differ from the quote',
  budget: 'Budget as quoted',
  assumptions: 'Assumptions and sources',
}

export const sectionsOfKind: Record<ReportKind, readonly ReportSection[]> = {
  decision: ['project', 'advice', 'comparison', 'evidence', 'assumptions'],
  progress: ['project', 'timeline', 'steps'],
  spend: ['project', 'spend', 'variance', 'budget'],
  complete: REPORT_SECTIONS,
}

/** Each once, in the order of a report. */
export const inOrder = (sections: readonly ReportSection[]): ReportSection[] =>
  REPORT_SECTIONS.filter((section) => sections.includes(section))
