/** A statement that is kept costs the database memory in each connection: lists of changing length must not fill it. */
const MOST = 400
const names = new Map<string, string>()

/**
 * A name under which each connection keeps the plan of a statement, since planning is half of the database's work for a
 * page; without one when a text comes for the first time. A pooler in front of the database must know prepared
 * statements (PgBouncer does from 1.21).
 */
export function statementName({ sql }: { sql: string }): string {
  const name = names.get(sql)
  if (name === undefined && names.size < MOST) names.set(sql, `tunewise_${names.size}`)
  return name ?? ''
}
