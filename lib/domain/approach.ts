/** The four ways to make a model do a client's work, in the one order used everywhere. */
export const APPROACHES = ['prompting', 'retrieval', 'fine-tuning', 'hybrid'] as const
export type Approach = (typeof APPROACHES)[number]

export const approachName: Record<Approach, string> = {
  prompting: 'Prompting',
  retrieval: 'Retrieval',
  'fine-tuning': 'Fine-tuning',
  hybrid: 'Hybrid',
}
