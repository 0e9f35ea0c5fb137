import type { OfferProblem } from './offer-problem.ts'
import type { QuoteDraft } from './quote-draft.ts'

/** The problem with the name of its line before it. */
export function problemInWords(
  { lines }: Pick<QuoteDraft, 'lines'>,
  { path, message }: OfferProblem,
): string {
  const [, at, field] = path
  const line = typeof at === 'number' && field !== 'choice' ? lines[at] : undefined
  return line ? `${line.label || `Line ${Number(at) + 1}`}: ${message}` : message
}
