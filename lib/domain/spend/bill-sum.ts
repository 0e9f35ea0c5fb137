import type { CostDriver, ImportedSpend } from '../import/imported-spend.ts'
import type { Month } from '../month.ts'
import { type Amount, exact, text } from '../rate.ts'
import type { SpendKind } from './kind.ts'

/** What a bill comes to for one month, kind, provider, service and currency. */
export type BillSum = {
  month: Month
  kind: SpendKind
  provider: string
  service: string
  currency: string
  /** Exact; null: these rows have no amount, and stand apart from those that have one. */
  amount: Amount | null
  rows: number
}

const kindOf: Record<CostDriver, SpendKind> = {
  inference: 'api',
  tool: 'api',
  hosting: 'hosting',
  storage: 'hosting',
  training: 'training',
  subscription: 'other',
  other: 'other',
}

const clean = (words: string, most: number): string =>
  words
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, most)

function partOf(spend: ImportedSpend, month: Month): Omit<BillSum, 'amount' | 'rows'> {
  const isTax = spend.chargeCategory === 'Tax'
  return {
    month,
    kind: isTax ? 'other' : kindOf[spend.costDriver],
    provider: clean(spend.serviceProvider, 80) || 'unknown',
    service: isTax ? 'Tax' : clean(spend.model ?? spend.serviceName ?? '', 120),
    currency: spend.billingCurrency,
  }
}

/** Adds up the rows of a bill as they pass by. */
export class BillSums {
  readonly #sums = new Map<string, BillSum>()

  add(spend: ImportedSpend, month: Month) {
    const part = partOf(spend, month)
    const isPriced = spend.billedCost !== null
    const key = JSON.stringify([part.month, part.kind, part.provider, part.service, part.currency, isPriced])
    const before = this.#sums.get(key) ?? { ...part, amount: isPriced ? '0' : null, rows: 0 }
    this.#sums.set(key, {
      ...before,
      rows: before.rows + 1,
      amount:
        before.amount === null || spend.billedCost === null
          ? null
          : text(exact(before.amount).plus(exact(spend.billedCost))),
    })
  }

  /** Months first, then as it would be read. */
  list(): BillSum[] {
    const key = ({ month, provider, service, kind, currency }: BillSum) =>
      [month, provider, service, kind, currency].join('\u0000')
    return [...this.#sums.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  }
}
