import { wilson } from '../comparison/quality.ts'
import { quotient } from '../comparison/quotient.ts'
import type { Amount } from '../rate.ts'
import type { TrainingJob } from './training-job.ts'

/** What one option of one evaluation came to. */
export type Run = {
  model: string | null
  task: string
  metric: string
  /** Items that were tried, errors among them; null: the file does not say. */
  n: number | null
  passed: number | null
  failed: number | null
  errored: number | null
  /** passed / (passed + failed), or the value of another metric; null: there is no evidence. */
  rate: Amount | null
  /** Interval of 95 %: Wilson's where items passed or failed. */
  low: Amount | null
  high: Amount | null
  /** Dollars; null is unknown, never free. */
  cost: Amount | null
  /** Milliseconds of one item, on average. */
  latency: Amount | null
  warnings: string[]
  /** An error or a perplexity: the less, the better. */
  isLowerBetter: boolean
  /** Two runs with the same key measured the same thing; null: nothing in the file says what they measured. */
  key: string | null
  /** Whether each item passed, where the file has them; errors are not among them. */
  items: ReadonlyMap<string, boolean>
  /** An item is told apart by all that was asked: runs of other evaluations that share some pair with this one. */
  isItemByContent: boolean
}

/** What a file of results holds: runs of an evaluation, or jobs in which models were trained. */
export type Evidence = { tool: string; runs: Run[]; jobs?: TrainingJob[] }

type Counts = { passed: number; failed: number; errored: number }

/** The figures of counted items. With nothing decided there is no evidence, and that is said. */
export function ofCounts({ passed, failed, errored }: Counts) {
  const decided = passed + failed
  const none = { rate: null, low: null, high: null }
  return {
    ...{ passed, failed, errored, n: decided + errored },
    ...(decided === 0
      ? none
      : { rate: quotient(String(passed), String(decided)), ...wilson(passed, decided) }),
  }
}

/** What must be said of counted items. */
export function warningsOf({ passed, failed, errored }: Counts): string[] {
  const count = errored === 1 ? '1 item ended' : `${errored} items ended`
  return [
    ...(passed + failed === 0 ? ['No evidence: no item was decided.'] : []),
    ...(errored > 0
      ? [`${count} in an error and ${errored === 1 ? 'counts' : 'count'} neither as passed nor as failed.`]
      : []),
  ]
}

const known: Omit<Run, 'task' | 'metric'> = {
  ...{ model: null, n: null, passed: null, failed: null, errored: null, rate: null, low: null, high: null },
  ...{ cost: null, latency: null, warnings: [], key: null, items: new Map() },
  ...{ isLowerBetter: false, isItemByContent: false },
}

/** A run with what its file says; everything else is unknown. */
export const runOf = (given: Pick<Run, 'task' | 'metric'> & Partial<Run>): Run => ({ ...known, ...given })
