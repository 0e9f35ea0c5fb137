import { paths } from '#lib/paths.ts'

type Subject = { subjectKind: string; subjectId: string | null; projectId: string | null }

const places: Record<string, (id: string) => string> = {
  client: paths.client,
  project: paths.project,
  comparison: paths.comparison,
  quote: paths.quote,
  report: paths.report,
  'spend-rule': paths.spendRules,
  'spend-move': paths.spendRules,
  'timeline-template': paths.settingsTemplates,
  'fx-rate': paths.exchangeRates,
  'spend-import': paths.import,
}

/** Kinds that are read on a tab of their project. */
const tabs: Record<string, (projectId: string) => string> = {
  evidence: paths.projectEvidence,
  dataset: paths.projectEvidence,
  'training-job': paths.projectEvidence,
}

/** Where to look at what an event is about: its own page, else its project's, else nowhere. */
export function activityLink({ subjectKind, subjectId, projectId }: Subject): string | null {
  const place = places[subjectKind]
  if (place && subjectId) return place(subjectId)
  if (!projectId) return null
  return (tabs[subjectKind] ?? paths.project)(projectId)
}
