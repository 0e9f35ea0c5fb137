import { ExactSum } from '#lib/domain/import/exact-sums.ts'
import type { ImportedSpend } from '#lib/domain/import/imported-spend.ts'
import type { SpendLine } from '#lib/domain/spend/spend-line.ts'
import { CopyBatch, copyCell } from './copy-in.ts'

const DAY_MS = 86_400_000
const ADJUSTING = new Set(['Credit', 'Adjustment'])

/** The columns of `DAY_KEY` of a line as cells of COPY. */
function dayKey(line: SpendLine, projectId: string): string {
  const isDaily = Date.parse(line.endsAt) - Date.parse(line.startsAt) <= DAY_MS
  const isAdjustment = ADJUSTING.has(line.category) || line.isCorrection
  const when = `${line.month}-01\t${line.day}\t${isDaily}\t${isAdjustment}`
  const whom = `${line.kind}\t${copyCell(line.provider)}\t${copyCell(line.service)}`
  const what = `${copyCell(line.model)}\t${copyCell(line.tokenType)}\t${copyCell(line.unit)}`
  return `${projectId}\t${when}\t${whom}\t${what}\t${line.currency}`
}

/** What the lines of one day come to that are the same in all that a day is told by. */
export class DaySum {
  readonly #amount = new ExactSum()
  readonly #quantity = new ExactSum()
  #lines = 0
  #unpriced = 0
  #unmeasured = 0

  add({ billedCost, consumedQuantity }: ImportedSpend) {
    this.#lines += 1
    if (billedCost === null) this.#unpriced += 1
    else this.#amount.add(billedCost)
    if (consumedQuantity === null) this.#unmeasured += 1
    else this.#quantity.add(consumedQuantity)
  }

  /** The figures of `DAY_FIGURES` as cells of COPY. */
  cells(): string {
    const amount = this.#unpriced < this.#lines ? this.#amount.total() : '\\N'
    const quantity = this.#unmeasured === 0 ? this.#quantity.total() : '\\N'
    return `${amount}\t${quantity}\t${this.#lines}\t${this.#unpriced}`
  }
}

/** Adds the lines of a bill up by day while they pass by, as the roll-up of days does once they are written. */
export class DaySums {
  #sums = new Map<string, DaySum>()

  get size(): number {
    return this.#sums.size
  }

  of(line: SpendLine, projectId: string): DaySum {
    const key = dayKey(line, projectId)
    const sum = this.#sums.get(key) ?? new DaySum()
    this.#sums.set(key, sum)
    return sum
  }

  /** All sums since they were taken last, as rows of COPY. What `of` gave before is a part of none from now on. */
  take(): Uint8Array[] {
    const rows = new CopyBatch()
    for (const [key, sum] of this.#sums) rows.add(`${key}\t${sum.cells()}\n`)
    this.#sums = new Map()
    return rows.take()
  }
}
