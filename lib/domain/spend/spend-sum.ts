import type { Currency } from '../money.ts'
import type { Month } from '../month.ts'
import { type Amount, sum } from '../rate.ts'
import type { SpendKind } from './kind.ts'

/** Spend records of one month, kind and currency, added up. */
export type SpendSum = { month: Month; kind: SpendKind; currency: Currency } & SpendTotal

/** `amount` adds the records that have one and is null when none has: unknown is never zero. */
export type SpendTotal = { amount: Amount | null; records: number; unpriced: number }

/** The sum of what is known, with what is not known counted beside it. */
export function addUp(parts: readonly SpendTotal[]): SpendTotal {
  const known = parts.flatMap((part) => part.amount ?? [])
  return {
    amount: known.length > 0 ? sum(known) : null,
    records: parts.reduce((count, part) => count + part.records, 0),
    unpriced: parts.reduce((count, part) => count + part.unpriced, 0),
  }
}
