import type { Run } from './run.ts'
import type { Variant } from './variant.ts'

type Measured = Pick<
  Run,
  | ('model' | 'task' | 'metric')
  | ('n' | 'passed' | 'failed' | 'errored')
  | ('rate' | 'low' | 'high' | 'cost' | 'latency')
>

/** A run beside those of other projects. */
export type EvidenceRow = Measured & {
  id: string
  projectId: string
  projectName: string
  clientName: string
  variant: Variant
  tool: string
  fileName: string
  comparison: string | null
  /** Instant, ISO text. */
  readAt: string
  isArchived: boolean
}
