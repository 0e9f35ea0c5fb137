import type { Verdict } from './verdict.ts'

/** A check of training data beside those of other projects. */
export type CheckRow = {
  id: string
  projectId: string
  projectName: string
  clientName: string
  fileName: string
  validationFile: string | null
  bytes: number
  /** Id of the model for which it was checked. */
  model: string | null
  examples: number
  invalid: number
  tokens: number
  epochs: number
  trainingTokens: number
  encoding: string
  verdict: Verdict
  because: string[]
  /** Instant, ISO text. */
  checkedAt: string
  isArchived: boolean
}
