import type { Approach } from '#lib/domain/approach.ts'

/** Text and border in the colour of the approach; a filled bar takes `bg-current`. */
export const approachBar: Record<Approach, string> = {
  prompting: 'border-prompting text-prompting',
  retrieval: 'border-retrieval text-retrieval',
  'fine-tuning': 'border-fine-tuning text-fine-tuning',
  hybrid: 'border-hybrid text-hybrid',
}
