import { ExactSums } from '#lib/domain/import/exact-sums.ts'
import type { BillFormat } from '#lib/domain/import/format.ts'
import type { ImportedSpend } from '#lib/domain/import/imported-spend.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import type { Totals } from '#lib/domain/import/tally.ts'

/** Counts what the charges of a FOCUS bill are worth with commitments spread over them, in place of what is billed. */
export class EffectiveCost {
  readonly #billed = new ExactSums()

  constructor({ id, label }: BillFormat) {
    if (id !== 'focus')
      throw new FileRefusal(`Only FOCUS has an effective cost beside what is billed, and this is ${label}.`)
  }

  counted(spend: ImportedSpend): ImportedSpend {
    if (spend.billedCost !== null) this.#billed.add(spend.billingCurrency, spend.billedCost)
    return { ...spend, billedCost: spend.effectiveCost }
  }

  /** Some providers leave this column empty or round it: the sum of the other one says so. */
  warnings(totals: Totals): string[] {
    return this.#billed.entries().flatMap(([currency, billed]) => {
      const effective = totals[currency] ?? '0'
      return effective === billed
        ? []
        : [
            `By EffectiveCost this bill comes to ${currency} ${effective}, by BilledCost to ${currency} ${billed}. Where no commitment is spread the two should agree: some providers round the first or leave it empty.`,
          ]
    })
  }
}
