import type { Amount } from '../rate.ts'
import type { Variant } from './variant.ts'

/** A run beside those of other projects. */
export type EvidenceRow = {
  id: string
  projectId: string
  projectName: string
  clientName: string
  model: string | null
  variant: Variant
  task: string
  metric: string
  tool: string
  fileName: string
  n: number | null
  passed: number | null
  failed: number | null
  errored: number | null
  rate: Amount | null
  low: Amount | null
  high: Amount | null
  /** Dollars of all items; null is unknown. */
  cost: Amount | null
  /** Milliseconds of one item, on average. */
  latency: Amount | null
  comparison: string | null
  /** Instant, ISO text. */
  readAt: string
  isArchived: boolean
}
