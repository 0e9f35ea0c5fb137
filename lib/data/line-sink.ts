import type pg from 'pg'
import type { Scope } from '#lib/auth/proof.ts'
import type { ImportedSpend } from '#lib/domain/import/imported-spend.ts'
import type { Month } from '#lib/domain/month.ts'
import { chargeName, lineOf, type SpendLine } from '#lib/domain/spend/spend-line.ts'
import { conflict } from '#lib/errors.ts'
import { CopyBatch, copyIn } from './copy-in.ts'
import { inWorkspaceAtLength } from './database.ts'
import { COPY_CHARGES, COPY_FIGURES, KEEP_DAYS, TAKE_DAYS, TAKE_LINES } from './incoming.ts'
import { copyCharge, copyFigures, rowKeyOf } from './line-row.ts'
import { rollUpDays } from './spend-day.ts'

/** Rows that are written at once: a stop is noticed between two of these. */
const BATCH = 20_000
/** Charges that are known at once, here and in the database; of a bill in which none comes back more only take room. */
const MOST_KNOWN = 8_000
const MOST_SENT = 50_000
const STOPPED = 'The reading of this file was stopped.'

type Batch = { charges: Uint8Array[]; figures: Uint8Array[]; count: number; isAnew: boolean }

/** Takes the rows of a bill as they are read, and writes them while the next ones are. */
export class LineSink {
  readonly #scope: Scope
  readonly #importId: string
  readonly #projectOf: (line: SpendLine) => string
  readonly #client: pg.Client
  readonly #totals: number[] = []
  /** Numbers of charges that the database has, or is being sent. */
  readonly #known = new Map<object, number>()
  #sent = 0
  readonly #chargeBatch = new CopyBatch()
  readonly #figureBatch = new CopyBatch()
  #isAnew = false
  #count = 0
  #writing: Promise<void> = Promise.resolve()

  constructor(scope: Scope, importId: string, projectOf: (line: SpendLine) => string, client: pg.Client) {
    this.#scope = scope
    this.#importId = importId
    this.#projectOf = projectOf
    this.#client = client
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
    if (spend.grain === 'total') this.#totals.push(this.#count)
    this.#figureBatch.add(copyFigures(spend, { charge, ordinal: this.#count }))
    this.#count += 1
    return this.#count % BATCH === 0 ? this.#flush() : undefined
  }

  #add(spend: ImportedSpend, month: Month, format: string, of: object | null): number {
    const line = lineOf(spend, month)
    const charge = this.#sent
    this.#sent += 1
    const rowKey = rowKeyOf(chargeName(format, spend))
    this.#chargeBatch.add(copyCharge(line, { charge, projectId: this.#projectOf(line), rowKey }))
    if (of === null) return charge
    if (this.#known.size >= MOST_KNOWN) this.#known.clear()
    this.#known.set(of, charge)
    return charge
  }

  /** Waits for the batch before, then writes this one without waiting for it. */
  async #flush(): Promise<void> {
    const [charges, figures] = [this.#chargeBatch.take(), this.#figureBatch.take()]
    const batch = { charges, figures, count: this.#count, isAnew: this.#isAnew }
    this.#isAnew = this.#sent >= MOST_SENT
    if (this.#isAnew) this.#forget()
    await this.#writing
    this.#writing = this.#copy(batch)
    // Whoever waits for it gets the failure; until then it must not count as one that nobody hears.
    this.#writing.catch(() => {})
  }

  #forget() {
    this.#known.clear()
    this.#sent = 0
  }

  /** In few statements: while rows are read, each answer of the database waits for its turn here. */
  async #copy({ charges, figures, count, isAnew }: Batch): Promise<void> {
    const client = this.#client
    const of = [this.#scope.workspaceId, this.#importId]
    await client.query(isAnew ? 'begin; truncate incoming_charge' : 'begin')
    if (charges.length > 0) await copyIn(client, COPY_CHARGES, charges)
    await copyIn(client, COPY_FIGURES, figures)
    await client.query(TAKE_LINES, of)
    await client.query(TAKE_DAYS)
    const { rowCount } = await client.query(
      `update spend_import set rows_done = $3, alive_at = now()
       where workspace_id = $1 and id = $2 and status = 'reading'`,
      [...of, count],
    )
    if (rowCount === 0) throw conflict(STOPPED)
    await client.query('commit')
  }

  /** All is written. Rows that sum up others of the same file are left out again. */
  async close(): Promise<void> {
    if (this.#count % BATCH !== 0) await this.#flush()
    await this.#writing
    if (this.#totals.length === 0 || this.#totals.length === this.#count) return this.#keepDays()
    const { workspaceId } = this.#scope
    const importId = this.#importId
    await inWorkspaceAtLength(this.#scope, async (tx) => {
      await tx.spendLine.deleteMany({ where: { workspaceId, importId, ordinal: { in: this.#totals } } })
      await rollUpDays(tx, this.#scope, [importId])
    })
  }

  async #keepDays(): Promise<void> {
    await this.#client.query(KEEP_DAYS, [this.#scope.workspaceId, this.#importId])
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#writing.catch(() => {})
    await this.#client.end().catch(() => {})
  }
}
