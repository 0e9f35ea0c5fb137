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

/** A cell in the text format of COPY. */
export function copyCell(value: string | number | boolean | null): string {
  if (value === null) return '\\N'
  if (typeof value !== 'string') return String(value)
  return /[\\\t\n\r]/.test(value)
    ? value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : value
}
