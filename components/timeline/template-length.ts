import type { Approach } from '#lib/domain/approach.ts'
import { templateDays, templateOf } from '#lib/domain/timeline/template.ts'

function lengthOf(approach: Approach): string {
  const { range } = templateOf[approach]
  const source = range.source === 'guide-2025' ? 'The guide of 2025' : 'Our own practice'
  return `Likely ${templateDays(templateOf[approach])} working days. ${source} says ${range.from} to ${range.to}.`
}

/** What each template takes, in words. */
export const templateLengths: Record<Approach, string> = {
  prompting: lengthOf('prompting'),
  retrieval: lengthOf('retrieval'),
  'fine-tuning': lengthOf('fine-tuning'),
  hybrid: lengthOf('hybrid'),
}
