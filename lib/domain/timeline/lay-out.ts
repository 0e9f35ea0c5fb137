import type { Day } from '../day.ts'
import { seeded } from '../range/random.ts'
import { PLAIN_WEEK, type WorkWeek } from './calendar.ts'
import type { Dependency } from './plan.ts'
import { schedulePlan } from './schedule.ts'
import { planOfTemplate, type TimelineTemplate } from './template.ts'

export type PlannedPhase = { name: string; tasks: PlannedTask[] }

type PlannedTask = {
  /** Of the template; unique in the plan. */
  key: string
  name: string
  startsOn: Day
  endsOn: Day
  isGate: boolean
  lowDays: number | null
  highDays: number | null
  role: string
  after: Dependency[]
  checklist: { label: string; source: string }[]
}

/**
 * Gives every task its days, as early as what it waits for lets it be done in its likely length; a gate stands on the last
 * day of the work before it. No task starts or ends on a weekend or a holiday.
 */
export function layOut(
  template: TimelineTemplate,
  startsOn: Day,
  week: WorkWeek = PLAIN_WEEK,
): PlannedPhase[] {
  const plan = planOfTemplate(template, startsOn, week)
  const dates = new Map(schedulePlan(plan, seeded(1, 1)).tasks.map((task) => [task.id, task]))
  const links = new Map(plan.tasks.map((task) => [task.id, task.after]))
  return template.phases.map((phase) => ({
    name: phase.name,
    tasks: phase.tasks.map(({ id, name, days, owner, checklist = [], source = 'tunewise' }) => ({
      key: id,
      name,
      startsOn: dates.get(id)?.earliestStart ?? startsOn,
      endsOn: dates.get(id)?.earliestFinish ?? startsOn,
      isGate: days === 0,
      lowDays: typeof days === 'number' ? null : days.low,
      highDays: typeof days === 'number' ? null : days.high,
      role: owner,
      after: links.get(id) ?? [],
      checklist: checklist.map((item) => (typeof item === 'string' ? { label: item, source } : item)),
    })),
  }))
}
