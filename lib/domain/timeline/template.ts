import type { Approach } from '../approach.ts'
import type { Day } from '../day.ts'
import { PLAIN_WEEK, type WorkWeek } from './calendar.ts'
import { type Dependency, type Duration, highDays, likelyDays, lowDays, type Plan } from './plan.ts'
import { schedulePlan } from './schedule.ts'
import fineTuning from './template/fine-tuning.json' with { type: 'json' }
import hybrid from './template/hybrid.json' with { type: 'json' }
import prompting from './template/prompting.json' with { type: 'json' }
import retrieval from './template/retrieval.json' with { type: 'json' }
import { workingDaysBetween } from './working-day.ts'

/** A plan before it has dates. `range` is the usual length in working days and who says so. */
export type TimelineTemplate = {
  id: string
  name: string
  range: { from: number; to: number; source: string }
  phases: { name: string; tasks: TemplateTask[] }[]
}

/**
 * Work of so many working days; 0 days make a gate, a decision on the last day of the work before it. It waits for the
 * task above it, or for those that `after` names. `owner` is who usually does it: consultant, engineer or client. Items of
 * the checklist are the task's `source`'s, unless they say otherwise.
 */
export type TemplateTask = {
  id: string
  name: string
  days: Duration
  owner: string
  after?: (string | Dependency)[]
  source?: string
  checklist?: (string | { label: string; source: string })[]
}

/** The guide's lengths: days for prompting, four to eight weeks of five days for fine-tuning, the sum of both for hybrid. */
export const templateOf: Record<Approach, TimelineTemplate> = {
  prompting,
  retrieval,
  'fine-tuning': fineTuning,
  hybrid,
}

/** A template as a plan that starts on a day. */
export function planOfTemplate(template: TimelineTemplate, startsOn: Day, week: WorkWeek): Plan {
  const tasks = template.phases.flatMap((phase) => phase.tasks)
  return {
    ...week,
    ...{ name: template.name, startsOn, asOf: null, absences: [], phases: [], doneBy: [] },
    tasks: tasks.map(({ id, name, days, after }, at) => ({
      ...{ id, name, days, phase: null, owner: null, notBefore: null },
      after: (after ?? tasks.slice(Math.max(0, at - 1), at).map((above) => above.id)).map((link) =>
        typeof link === 'string' ? { task: link, lag: 0 } : link,
      ),
      ...{ actualStart: null, actualFinish: null, baselineStart: null, baselineFinish: null },
    })),
  }
}

const LENGTHS = { low: lowDays, likely: likelyDays, high: highDays }

/** Working days from the first to the last of the template when all its tasks take their low, likely or high length. */
export function templateDays(template: TimelineTemplate, end: keyof typeof LENGTHS = 'likely'): number {
  const startsOn = '2026-11-30'
  const plan = planOfTemplate(template, startsOn, PLAIN_WEEK)
  const tasks = plan.tasks.map((task) => ({ ...task, days: LENGTHS[end](task.days) }))
  return workingDaysBetween(startsOn, schedulePlan({ ...plan, tasks }).finish.planned) + 1
}
