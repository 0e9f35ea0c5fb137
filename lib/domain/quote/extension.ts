import type { Day } from '../day.ts'
import type { QuoteView } from './quote-view.ts'

/** Why a sent version cannot be given this last day, in one sentence; null when it can. */
export function extensionProblem(validUntil: Day, today: Day, next: Day): string | null {
  if (next < today) return 'Choose today or a later day.'
  return next <= validUntil ? 'Choose a day after the one on which it ends now.' : null
}

/** A frozen view with its later last day; without it, and with `extendedFrom` in its place, it is what was frozen. */
export const extendedView = (view: QuoteView, validUntil: Day): QuoteView =>
  validUntil > view.validUntil ? { ...view, validUntil, extendedFrom: view.validUntil } : view
