import type { Approach } from '../approach.ts'
import type { Day } from '../day.ts'
import type { Currency } from '../money.ts'
import type { Amount } from '../rate.ts'
import { type TimelineTemplate, templateDays } from './template.ts'
import { type DaysOff, workingDays } from './working-day.ts'

/**
 * A plan of which everything is done: its first day, and the last on which something was. `billed` is what providers
 * billed in its months, in the project's currency, of so many records; `unpriced` are those in another or without an amount.
 */
export type PastPlan = {
  approach: Approach
  projectName: string
  startsOn: Day
  endsOn: Day
  currency: Currency
  billed: Amount | null
  records: number
  unpriced: number
}

/** What a project was billed while it was built; null when nothing was. An amount that is not whole is a least one. */
export type OwnCost = { amount: Amount | null; currency: Currency; isWhole: boolean } | null

/** How long the workspace's own projects of one approach took, in working days, and what they cost, the last one first. */
export type OwnLength = { projects: { name: string; days: number; cost: OwnCost }[]; median: number }

/** Of every approach that was finished at least once. The median of an even number is the longer of the two in the middle. */
export function ownLengths(plans: readonly PastPlan[], off?: DaysOff): Partial<Record<Approach, OwnLength>> {
  const lengths: Partial<Record<Approach, OwnLength>> = {}
  for (const { approach } of plans) {
    const projects = plans
      .filter((plan) => plan.approach === approach)
      .map(({ projectName: name, startsOn, endsOn, ...plan }) => ({
        ...{ name, days: Math.max(1, workingDays(startsOn, endsOn, off)) },
        cost:
          plan.records === 0
            ? null
            : { amount: plan.billed, currency: plan.currency, isWhole: plan.unpriced === 0 },
      }))
    const days = projects.map((project) => project.days).toSorted((a, b) => a - b)
    const median = days[Math.floor(days.length / 2)]
    if (median !== undefined) lengths[approach] = { projects, median }
  }
  return lengths
}

/**
 * The template at the workspace's own pace: every task's likely length times what its projects took over what the template
 * takes, at least a day. Ranges widen so far that the new length lies within; gates stay gates.
 */
export function atPace(template: TimelineTemplate, days: number): TimelineTemplate {
  const factor = days / templateDays(template)
  return {
    ...template,
    phases: template.phases.map((phase) => ({
      ...phase,
      tasks: phase.tasks.map((task) => {
        if (typeof task.days === 'number') return task
        const likely = Math.max(1, Math.round(task.days.likely * factor))
        const { low, high } = task.days
        return { ...task, days: { low: Math.min(low, likely), likely, high: Math.max(high, likely) } }
      }),
    })),
  }
}
