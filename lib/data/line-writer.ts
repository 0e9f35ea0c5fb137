import pg from 'pg'
import type { Scope } from '#lib/auth/proof.ts'
import type { ImportedSpend } from '#lib/domain/import/imported-spend.ts'
import { env } from '#lib/env.ts'
import { conflict } from '#lib/errors.ts'
import { CopyBatch, copyIn } from './copy-in.ts'
import * as incoming from './incoming.ts'
import { copyFigures } from './line-row.ts'

/** Charges that the database holds at once; of a bill in which none comes back more only take room. */
const MOST_SENT = 50_000
const STOPPED = 'The reading of this file was stopped.'

/** What many lines have in common, as a row of COPY, and the number by which they name it. */
export type SentCharge = { number: number; row: string }

type Batch = { charges: Uint8Array[]; figures: Uint8Array[]; rows: number; isAnew: boolean }

/** A connection that writes lines of one import, one batch while the next one is gathered, each all or nothing. */
export class LineWriter {
  readonly #client: pg.Client
  readonly #of: [workspaceId: string, importId: string]
  /** Numbers of charges that the database has, or is being sent. */
  readonly #sent = new Set<number>()
  readonly #charges = new CopyBatch()
  readonly #figures = new CopyBatch()
  #rows = 0
  #isAnew = false
  #writing: Promise<void> = Promise.resolve()

  private constructor(client: pg.Client, { workspaceId }: Scope, importId: string) {
    this.#client = client
    this.#of = [workspaceId, importId]
  }

  static async open(scope: Scope, importId: string): Promise<LineWriter> {
    const client = new pg.Client({ connectionString: env.databaseUrl, connectionTimeoutMillis: 30_000 })
    // A connection that breaks is told of by the statement that runs on it.
    client.on('error', () => {})
    await client.connect()
    await client.query(`select set_config('app.workspace_id', $1, false)`, [scope.workspaceId])
    // What a crash takes with it is read again: the import is then one that was interrupted. To settle it writes all through.
    await client.query(`${incoming.INCOMING_TABLES}; set work_mem = '32MB'; set synchronous_commit = off`)
    return new LineWriter(client, scope, importId)
  }

  add(spend: ImportedSpend, ordinal: number, { number, row }: SentCharge) {
    if (!this.#sent.has(number)) {
      this.#sent.add(number)
      this.#charges.add(row)
    }
    this.#figures.add(copyFigures(spend, { charge: number, ordinal }))
    this.#rows += 1
  }

  /** Waits for the batch before, then writes this one without waiting for it. */
  async flush(): Promise<void> {
    if (this.#rows === 0) return this.#writing
    const [charges, figures] = [this.#charges.take(), this.#figures.take()]
    const batch = { charges, figures, rows: this.#rows, isAnew: this.#isAnew }
    this.#rows = 0
    this.#isAnew = this.#sent.size >= MOST_SENT
    if (this.#isAnew) this.#sent.clear()
    await this.#writing
    this.#writing = this.#write(batch)
    // Whoever waits for it gets the failure; until then it must not count as one that nobody hears.
    this.#writing.catch(() => {})
  }

  /** In few statements: while rows are read, each answer of the database waits for its turn here. */
  #write({ charges, figures, rows, isAnew }: Batch): Promise<void> {
    const client = this.#client
    return this.#whileReading(rows, async () => {
      if (isAnew) await client.query('truncate incoming_charge')
      if (charges.length > 0) await copyIn(client, incoming.COPY_CHARGES, charges)
      await copyIn(client, incoming.COPY_FIGURES, figures)
      await client.query(incoming.TAKE_LINES, this.#of)
    })
  }

  /** All or nothing, and nothing once somebody has stopped the reading: who stops it waits for what is being written. */
  async #whileReading(rows: number, work: () => Promise<void>): Promise<void> {
    await this.#client.query('begin')
    await work()
    const { rowCount } = await this.#client.query(
      `update spend_import set rows_done = rows_done + $3, alive_at = now()
       where workspace_id = $1 and id = $2 and status = 'reading'`,
      [...this.#of, rows],
    )
    if (rowCount === 0) throw conflict(STOPPED)
    await this.#client.query('commit')
  }

  /** Sums of days, and days and accounts of which the bill speaks, to be kept when all are here. */
  async sendSums(days: readonly Uint8Array[], reach: readonly Uint8Array[]): Promise<void> {
    await this.#writing
    await copyIn(this.#client, incoming.COPY_DAYS, days)
    await copyIn(this.#client, incoming.COPY_REACH, reach)
  }

  keepSums(): Promise<void> {
    return this.#whileReading(0, async () => {
      await this.#client.query(incoming.KEEP_DAYS, this.#of)
      await this.#client.query(incoming.KEEP_REACH, this.#of)
    })
  }

  /** All that was added is written. */
  async end(): Promise<void> {
    await this.flush()
    await this.#writing
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#writing.catch(() => {})
    await this.#client.end().catch(() => {})
  }
}
