import 'server-only'
import type { ListQuery } from '#lib/schemas/list.ts'
import { Prisma } from './generated/client.ts'

export const pageOf = ({ page, size }: ListQuery) => ({ skip: (page - 1) * size, take: size })

/** Case-insensitive search for the text as typed: `%` and `_` are letters like any other. */
export const containing = (q: string) => ({
  contains: q.replaceAll(/[\\%_]/g, '\\$&'),
  mode: 'insensitive' as const,
})

export type Direction = 'asc' | 'desc'

/** The order for a URL's `sort` (`name`, `-name`); a key that is none of `keys` gives the order `otherwise`. */
export function sortOf<Order>(
  sort: string | null,
  keys: Record<string, (direction: Direction) => Order>,
  otherwise: Order,
): Order {
  const key = sort?.replace(/^-/, '') ?? ''
  return Object.hasOwn(keys, key)
    ? (keys[key]?.(sort?.startsWith('-') ? 'desc' : 'asc') ?? otherwise)
    : otherwise
}

/** A column that always has a value: the database can walk its index either way, which it cannot with the words below. */
export const orderedFull = (column: Prisma.Sql) => (direction: Direction) =>
  direction === 'desc' ? Prisma.sql`${column} desc` : column

/** A column of a written query as an order; what has no value comes last either way. */
export const ordered = (column: Prisma.Sql) => (direction: Direction) =>
  direction === 'desc' ? Prisma.sql`${column} desc nulls last` : Prisma.sql`${column} asc nulls last`
