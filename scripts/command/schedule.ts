import { schedulePlan } from '#lib/domain/timeline/schedule.ts'
import type { Schedule } from '#lib/domain/timeline/schedule-result.ts'
import { readPlanText } from '#lib/schemas/plan.ts'
import { type Refusal, refuse } from './refusal.ts'
import { readText } from './text-file.ts'

export const SCHEDULE_USAGE = 'tunewise schedule PLAN.json'

/** Dates, critical path and percentiles of a plan file, or all that is wrong with the file. */
export function schedule(args: readonly string[]): Schedule | Refusal {
  const [file, ...more] = args
  if (file === undefined || more.length > 0) return refuse(`Name one plan file. Usage: ${SCHEDULE_USAGE}`)
  const found = readText(file)
  if ('problem' in found) return refuse(found.problem)
  const reading = readPlanText(found.text)
  return reading.ok ? schedulePlan(reading.file) : reading
}
