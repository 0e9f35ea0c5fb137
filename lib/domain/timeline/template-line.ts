import type { Approach } from '../approach.ts'
import type { Day } from '../day.ts'

/** A template of plans beside others. */
export type TemplateLine = {
  id: string
  revision: number
  name: string
  approach: Approach
  tasks: number
  /** Working days from the first to the last, with all tasks at their shortest, likely or longest. */
  lowDays: number
  likelyDays: number
  highDays: number
  projectId: string
  projectName: string
  madeOn: Day
  isArchived: boolean
}
