import type { Scope } from '#lib/auth/proof.ts'
import type { ImportedSpend } from '#lib/domain/import/imported-spend.ts'
import type { Month } from '#lib/domain/month.ts'
import { chargeName, lineOf, type SpendLine } from '#lib/domain/spend/spend-line.ts'
import { CopyBatch } from './copy-in.ts'
import { inWorkspaceAtLength } from './database.ts'
import { type DaySum, DaySums } from './day-sums.ts'
import { copyCharge, copyReach, rowKeyOf } from './line-row.ts'
import { LineWriter, type SentCharge } from './line-writer.ts'
import { rollUpDays } from './spend-day.ts'
import { findReach } from './spend-reach.ts'

/** Rows that are written at once: a stop is noticed between two of these. */
const BATCH = 20_000
/** Charges that are known at once, and sums of days or what they speak of that are held. */
const MOST_KNOWN = 8_000

type Charge = SentCharge & { day: DaySum }

/**
 * Takes the rows of a bill as they are read, and writes them while the next ones are: two connections take turns, since a
 * row is longer written than read. Most bills fit into one batch and need no second one.
 */
export class LineSink {
  readonly #scope: Scope
  readonly #importId: string
  readonly #projectOf: (line: SpendLine) => string
  readonly #totals: number[] = []
  readonly #known = new Map<object, Charge>()
  readonly #days = new DaySums()
  /** Days and accounts of which the rows speak, as rows of COPY. */
  readonly #reach = new Set<string>()
  readonly #first: LineWriter
  #second: LineWriter | null = null
  #writer: LineWriter
  #charges = 0
  #count = 0

  constructor(scope: Scope, importId: string, projectOf: (line: SpendLine) => string, first: LineWriter) {
    this.#scope = scope
    this.#importId = importId
    this.#projectOf = projectOf
    this.#first = first
    this.#writer = first
  }

  /**
   * A row, and an object that is the same for all rows of its charge, where there is one. What it returns, if anything,
   * must be awaited before the next row. Throws conflict when somebody stopped it.
   */
  write(
    spend: ImportedSpend,
    month: Month,
    format: string,
    of: object | null = null,
  ): Promise<void> | undefined {
    const charge = (of && this.#known.get(of)) ?? this.#add(spend, month, format, of)
    charge.day.add(spend)
    if (spend.grain === 'total') this.#totals.push(this.#count)
    this.#writer.add(spend, this.#count, charge)
    this.#count += 1
    return this.#count % BATCH === 0 ? this.#turn() : undefined
  }

  #add(spend: ImportedSpend, month: Month, format: string, of: object | null): Charge {
    const line = lineOf(spend, month)
    const projectId = this.#projectOf(line)
    const number = this.#charges
    this.#charges += 1
    this.#reach.add(copyReach(line))
    const rowKey = rowKeyOf(chargeName(format, spend))
    const row = copyCharge(line, { charge: number, projectId, rowKey })
    const charge = { number, row, day: this.#days.of(line, projectId) }
    if (of === null) return charge
    if (this.#known.size >= MOST_KNOWN) this.#known.clear()
    this.#known.set(of, charge)
    return charge
  }

  async #turn(): Promise<void> {
    await this.#writer.flush()
    if (Math.max(this.#days.size, this.#reach.size) > MOST_KNOWN) await this.#sendSums()
    this.#second ??= await LineWriter.open(this.#scope, this.#importId)
    this.#writer = this.#writer === this.#first ? this.#second : this.#first
  }

  /** What is known of a charge names its day, and is forgotten with it. */
  async #sendSums(): Promise<void> {
    const days = this.#days.take()
    const reach = new CopyBatch()
    for (const row of this.#reach) reach.add(row)
    this.#reach.clear()
    this.#known.clear()
    await this.#first.sendSums(days, reach.take())
  }

  /** All is written. Rows that sum up others of the same file are left out again. */
  async close(): Promise<void> {
    await this.#first.end()
    await this.#second?.end()
    if (this.#totals.length === 0 || this.#totals.length === this.#count) return this.#keepSums()
    const { workspaceId } = this.#scope
    const importId = this.#importId
    await inWorkspaceAtLength(this.#scope, async (tx) => {
      await tx.spendLine.deleteMany({ where: { workspaceId, importId, ordinal: { in: this.#totals } } })
      await rollUpDays(tx, this.#scope, [importId])
      await findReach(tx, this.#scope, importId)
    })
  }

  async #keepSums(): Promise<void> {
    await this.#sendSums()
    await this.#first.keepSums()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#first[Symbol.asyncDispose]()
    await this.#second?.[Symbol.asyncDispose]()
  }
}
