import type pg from 'pg'

/** What pg calls on a statement that is not one of its own; its types leave out the part that copies. */
type Wire = pg.Connection & {
  sendCopyFromChunk: (chunk: Uint8Array) => void
  endCopyFrom: () => void
}

const nothing = () => {}

/** `COPY … FROM STDIN` of pieces that are held in memory, which pg itself does not speak. */
export function copyIn(client: pg.Client, statement: string, pieces: readonly Uint8Array[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: unknown = null
    const settle = (error: unknown) => (error ? reject(error) : resolve())
    client.query({
      submit: (connection: pg.Connection) => connection.query(statement),
      handleCopyInResponse(connection: Wire) {
        for (const piece of pieces) connection.sendCopyFromChunk(piece)
        connection.endCopyFrom()
      },
      // A connection that breaks is told of here too, and then never becomes ready again.
      handleError(error: unknown) {
        failure = error
        settle(error)
      },
      handleReadyForQuery: () => settle(failure),
      ...{ handleCommandComplete: nothing, handleEmptyQuery: nothing, handleRowDescription: nothing },
      ...{ handleDataRow: nothing, handlePortalSuspended: nothing },
    } as pg.Submittable)
  })
}

const PIECE = 1 << 20
/** The most bytes that a letter of a text takes. */
const WIDEST = 3

/** Rows for COPY as bytes: a million small texts would keep the collector of garbage busy. */
export class CopyBatch {
  #pieces: Uint8Array[] = []
  #open = Buffer.allocUnsafe(PIECE)
  #length = 0

  add(row: string) {
    if (this.#length + row.length * WIDEST > this.#open.length) this.#close(row.length * WIDEST)
    this.#length += this.#open.write(row, this.#length)
  }

  #close(needed: number) {
    if (this.#length > 0) this.#pieces.push(this.#open.subarray(0, this.#length))
    this.#open = Buffer.allocUnsafe(Math.max(PIECE, needed))
    this.#length = 0
  }

  /** All that was added since it was taken last. */
  take(): Uint8Array[] {
    this.#close(0)
    const pieces = this.#pieces
    this.#pieces = []
    return pieces
  }
}

/** A cell in the text format of COPY. */
export function copyCell(value: string | null): string {
  if (value === null) return '\\N'
  return /[\\\t\n\r]/.test(value)
    ? value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : value
}
