import type { SourceKind } from '../import/imported-spend.ts'
import type { Currency } from '../money.ts'
import type { Month } from '../month.ts'
import type { Amount } from '../rate.ts'
import type { WithConversion } from './converted-sum.ts'
import type { SpendKind } from './kind.ts'

/** One billed amount of a month, typed in or the sum of rows of a bill; without an amount it is unknown. */
export type SpendRecord = {
  id: string
  revision: number
  projectId: string
  projectName: string
  month: Month
  provider: string
  service: string
  kind: SpendKind
  amount: Amount | null
  currency: Currency
  note: string
  source: SourceKind
  /** The bill whose rows it sums up; null for what was typed in, which alone can be changed. */
  bill: { id: string; fileName: string } | null
  /** Rows of the bill that it sums up. */
  lines: number
  /** False where a source that is believed more speaks of the same money. */
  isCounted: boolean
}

/** Beside what it is in the currency of the workspace. */
export type ConvertedRecord = WithConversion<SpendRecord>
