import type { Approach } from '../approach.ts'
import type { Day } from '../day.ts'

/** A plan beside those of other projects. */
export type TimelineLine = {
  id: string
  projectId: string
  projectName: string
  clientName: string
  approach: Approach
  startsOn: Day
  endsOn: Day
  done: number
  total: number
  slipDays: number
}
