import { schedulePlan } from '#lib/domain/timeline/schedule.ts'
import type { Schedule } from '#lib/domain/timeline/schedule-result.ts'
import { readPlan } from '#lib/schemas/plan.ts'
import { readJson } from './json-file.ts'
import { type Refusal, refuse } from './refusal.ts'

export const SCHEDULE_USAGE = 'tunewise schedule PLAN.json'

/** Dates, critical path and percentiles of a plan file, or all that is wrong with the file. */
export function schedule(args: readonly string[]): Schedule | Refusal {
  const [file, ...more] = args
  if (file === undefined || more.length > 0) return refuse(`Name one plan file. Usage: ${SCHEDULE_USAGE}`)
  const json = readJson(file)
  if ('problem' in json) return refuse(json.problem)
  const reading = readPlan(json.content)
  return reading.ok ? schedulePlan(reading.file) : reading
}
