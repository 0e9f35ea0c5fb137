import { highDays, likelyDays, lowDays } from '../timeline/plan.ts'
import { type TimelineTemplate, templateDays, templateOf } from '../timeline/template.ts'

type Range = { low: number; likely: number; high: number }

/** Working days of the plan of a fine-tune, and of its work on the data. */
export type PlanDays = { whole: Range; data: Range; source: string }

const ENDS = { low: lowDays, likely: likelyDays, high: highDays }

const sumOf = (template: TimelineTemplate, phase: string, end: keyof typeof ENDS): number =>
  template.phases
    .filter(({ name }) => name === phase)
    .flatMap(({ tasks }) => tasks)
    .reduce((days, task) => days + ENDS[end](task.days), 0)

/** By the template, since a file says what is in it and not how fast people work. */
export function planDays(): PlanDays {
  const template = templateOf['fine-tuning']
  const range = (daysOf: (end: keyof typeof ENDS) => number): Range => ({
    ...{ low: daysOf('low'), likely: daysOf('likely'), high: daysOf('high') },
  })
  return {
    whole: range((end) => templateDays(template, end)),
    data: range((end) => sumOf(template, 'Data', end)),
    source: template.range.source,
  }
}
