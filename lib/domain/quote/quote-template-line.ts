import type { Day } from '../day.ts'

/** A template of quotes beside others. */
export type QuoteTemplateLine = {
  id: string
  revision: number
  name: string
  currency: string
  lines: number
  madeOn: Day
  isArchived: boolean
}
