import type { Plan } from '#lib/domain/timeline/plan.ts'
import { planErrors } from '#lib/domain/timeline/plan-check.ts'
import { type FileReading, readFileContent, readFileText } from './file-reading.ts'
import { planFile } from './plan-file.ts'

/** Reads what a file holds; either a plan that can be reckoned, or everything that is wrong with it. */
export function readPlan(content: unknown): FileReading<Plan> {
  const reading = readFileContent(planFile, content)
  if (!reading.ok) return reading
  const errors = planErrors(reading.file)
  return errors.length > 0 ? { ok: false, errors } : reading
}

/** The same from the text of a file. */
export const readPlanText = (text: string): FileReading<Plan> => readFileText(text, readPlan)
