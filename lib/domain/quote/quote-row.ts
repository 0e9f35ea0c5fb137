import type { Day } from '../day.ts'
import type { QuoteState } from './quote-state.ts'

/** A quote beside others. */
export type QuoteRow = {
  id: string
  number: string | null
  version: number
  title: string
  projectId: string
  projectName: string
  clientName: string
  currency: string
  oneOffMinor: string
  monthlyMinor: string
  validUntil: Day
  /** The day of sending as an instant; null for a draft. */
  sentAt: string | null
  state: QuoteState
}
