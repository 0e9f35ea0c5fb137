import type { Amount } from '../rate.ts'
import type { SpendKind } from '../spend/kind.ts'
import type { TokenKind, Unit } from './unit.ts'

/** One quantity of something that was quoted, for some months. */
export type PlannedPart = {
  token: TokenKind | null
  /** Null: it was quoted as a sum. */
  unit: Unit | null
  quantity: Amount | null
  amount: Amount
}

/** One thing that was quoted. */
export type PlannedItem = {
  label: string
  kind: SpendKind
  /** What bills may call it, as `serviceName` writes it. */
  names: string[]
  parts: PlannedPart[]
}

/** Rows of bills for the same thing, added up. Only those that have an amount. */
export type BilledItem = {
  kind: SpendKind
  provider: string
  /** As the bill calls it; empty where it names nothing. */
  service: string
  model: string | null
  tokenType: string | null
  unit: string | null
  /** Null: at least one row has none. */
  quantity: Amount | null
  amount: Amount
  /** A credit, a discount, a correction: money without a quantity of its own. */
  isAdjustment: boolean
}
