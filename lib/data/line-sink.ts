import type pg from 'pg'
import type { Scope } from '#lib/auth/proof.ts'
import type { ImportedSpend } from '#lib/domain/import/imported-spend.ts'
import type { Month } from '#lib/domain/month.ts'
import { chargeName, lineOf, type SpendLine } from '#lib/domain/spend/spend-line.ts'
import { conflict } from '#lib/errors.ts'
import { CopyBatch, copyIn } from './copy-in.ts'
import { inWorkspaceAtLength } from './database.ts'
import { copyRow, LINE_COLUMNS, rowKeyOf } from './line-row.ts'

/** Rows that are written at once: a stop is noticed between two of these. */
const BATCH = 20_000
const STOPPED = 'The reading of this file was stopped.'

/** Takes the rows of a bill as they are read, and writes them while the next ones are. */
export class LineSink {
  readonly #scope: Scope
  readonly #importId: string
  readonly #projectOf: (line: SpendLine) => string
  readonly #client: pg.Client
  readonly #totals: number[] = []
  #batch = new CopyBatch()
  #count = 0
  #writing: Promise<void> = Promise.resolve()

  constructor(scope: Scope, importId: string, projectOf: (line: SpendLine) => string, client: pg.Client) {
    this.#scope = scope
    this.#importId = importId
    this.#projectOf = projectOf
    this.#client = client
  }

  /** What it returns, if anything, must be awaited before the next row. Throws conflict when somebody stopped it. */
  write(spend: ImportedSpend, month: Month, format: string): Promise<void> | undefined {
    const line = lineOf(spend, month)
    if (spend.grain === 'total') this.#totals.push(this.#count)
    const place = { ordinal: this.#count, projectId: this.#projectOf(line), rowKey: '' }
    this.#batch.add(copyRow(line, { ...place, rowKey: rowKeyOf(chargeName(format, spend)) }))
    this.#count += 1
    return this.#count % BATCH === 0 ? this.#flush() : undefined
  }

  /** Waits for the batch before, then writes this one without waiting for it. */
  async #flush(): Promise<void> {
    const pieces = this.#batch.take()
    const count = this.#count
    await this.#writing
    this.#writing = this.#copy(pieces, count)
    // Whoever waits for it gets the failure; until then it must not count as one that nobody hears.
    this.#writing.catch(() => {})
  }

  async #copy(pieces: Uint8Array[], count: number): Promise<void> {
    const client = this.#client
    const { workspaceId } = this.#scope
    await client.query('begin')
    // What a crash takes with it is read again: the import is then one that was interrupted.
    await client.query(`set local synchronous_commit = off`)
    await client.query(`select set_config('app.workspace_id', $1, true)`, [workspaceId])
    await copyIn(client, `copy incoming_line (${LINE_COLUMNS}) from stdin`, pieces)
    await client.query(
      `insert into spend_line (workspace_id, import_id, ${LINE_COLUMNS})
       select $1, $2, ${LINE_COLUMNS} from incoming_line`,
      [workspaceId, this.#importId],
    )
    const { rowCount } = await client.query(
      `update spend_import set rows_done = $3, alive_at = now()
       where workspace_id = $1 and id = $2 and status = 'reading'`,
      [workspaceId, this.#importId, count],
    )
    if (rowCount === 0) throw conflict(STOPPED)
    await client.query('commit')
  }

  /** All is written. Rows that sum up others of the same file are left out again. */
  async close(): Promise<void> {
    if (this.#count % BATCH !== 0) await this.#flush()
    await this.#writing
    if (this.#totals.length === 0 || this.#totals.length === this.#count) return
    const { workspaceId } = this.#scope
    await inWorkspaceAtLength(this.#scope, (tx) =>
      tx.spendLine.deleteMany({
        where: { workspaceId, importId: this.#importId, ordinal: { in: this.#totals } },
      }),
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#writing.catch(() => {})
    await this.#client.end().catch(() => {})
  }
}
