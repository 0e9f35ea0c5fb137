import 'server-only'
import { conflict, type Failure, notFound } from '#lib/errors.ts'

export const archived = () => conflict('This is archived. Restore it, then repeat your change.')

/** Why an update that names a revision and spares archived rows matched nothing, told from the row as it is. */
export function missed(row: { archivedAt: Date | null } | null): Failure {
  if (!row) return notFound()
  return row.archivedAt ? archived() : conflict()
}
