import type { DatasetReport } from '../dataset/check.ts'
import type { PlanDays } from '../dataset/plan-days.ts'
import type { Trainable } from '../dataset/trainable.ts'
import type { TrainingHour, TrainingPrice } from '../dataset/training-price.ts'
import type { Currency } from '../money.ts'
import type { Amount } from '../rate.ts'
import type { RunComparison } from './compare-runs.ts'
import type { Run } from './run.ts'
import type { TrainingCost, TrainingJob } from './training-job.ts'
import type { Variant } from './variant.ts'

export type RunRow = Omit<Run, 'items' | 'key' | 'isItemByContent'> & {
  id: string
  fileName: string
  tool: string
  variant: Variant
  readAt: string
  /** The option of a comparison that rests on it. */
  use: { comparison: string; option: string } | null
  /** What a request of that option is estimated to cost. */
  estimate: { perRequest: Amount; currency: Currency } | null
}

export type RunPair = RunComparison & { ofId: string; overId: string }

/** A check of training data as it was kept. */
export type CheckRow = {
  id: string
  fileName: string
  bytes: number
  checkedAt: string
  report: DatasetReport & {
    costs: TrainingPrice[]
    /** Trained by the hour, at a cost that nobody knows before. */
    hourly: TrainingHour[]
    days: PlanDays
    verdict: 'ready' | 'not ready'
    because: string[]
    validationFile: string | null
    model: string | null
  }
}

export type JobRow = TrainingJob & { rowId: string; cost: TrainingCost | null; currency: string }

/** All that was measured for a project. */
export type EvidenceView = {
  project: { id: string; isArchived: boolean }
  runs: RunRow[]
  /** Runs of the project, of which `runs` are the first. */
  total: number
  pairs: RunPair[]
  /** What speaks against tuning, in a sentence. */
  against: string | null
  options: { comparisonId: string; revision: number; optionId: string; label: string }[]
  checks: CheckRow[]
  /** What training data can be checked for. */
  models: Trainable[]
  jobs: JobRow[]
  timeZone: string
}
