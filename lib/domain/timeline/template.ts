import type { Approach } from '../approach.ts'
import fineTuning from './template/fine-tuning.json' with { type: 'json' }
import hybrid from './template/hybrid.json' with { type: 'json' }
import prompting from './template/prompting.json' with { type: 'json' }
import retrieval from './template/retrieval.json' with { type: 'json' }

/** A plan before it has dates. `range` is the usual length in working days and who says so. */
export type TimelineTemplate = {
  id: string
  name: string
  range: { from: number; to: number; source: string }
  phases: { name: string; tasks: TemplateTask[] }[]
}

/** Work of `days` working days; 0 days make a gate, a decision on the last day of the work before it. */
export type TemplateTask = { name: string; days: number; source?: string; checklist?: string[] }

/** The guide's lengths: days for prompting, four to eight weeks of five days for fine-tuning, the sum of both for hybrid. */
export const templateOf: Record<Approach, TimelineTemplate> = {
  prompting,
  retrieval,
  'fine-tuning': fineTuning,
  hybrid,
}

/** Working days of the whole template, one task after the other. */
export const templateDays = (template: TimelineTemplate): number =>
  template.phases.flatMap((phase) => phase.tasks).reduce((total, task) => total + task.days, 0)
