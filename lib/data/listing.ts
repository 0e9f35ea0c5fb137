import 'server-only'
import { validate } from 'uuid'
import type { ListQuery } from '#lib/schemas/list.ts'
import { Prisma } from './generated/client.ts'

export const pageOf = ({ page, size }: ListQuery) => ({ skip: (page - 1) * size, take: size })

/** Case-insensitive search for the text as typed: `%` and `_` are letters like any other. */
export const containing = (q: string) => ({
  contains: q.replaceAll(/[\\%_]/g, '\\$&'),
  mode: 'insensitive' as const,
})

/** Whether a list holds nothing at all, also nothing that is archived or that a filter leaves out; `any` finds a row of it. */
export const isBare = async (total: number, any: () => Promise<unknown>): Promise<boolean> =>
  total === 0 && !(await any())

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

/** What a list is ordered by, one after the other; no key is ever null, and the last one tells all rows apart. */
export type SortKey = { of: Prisma.Sql; isDown: boolean }

const orderBy = (keys: readonly SortKey[], isBack: boolean): Prisma.Sql =>
  Prisma.join(keys.map(({ of, isDown }) => (isDown === isBack ? of : Prisma.sql`${of} desc`)))

/** Where a page begins or, with `isBack`, ends: at which row, shut out. */
export type Edge = { id: string; isBack: boolean }

/** `ID` in an address is the page after that row, `-ID` the one before it, as `-name` turns an order round. */
export function edgeOf(after: string | null): Edge | null {
  const isBack = after?.startsWith('-') ?? false
  const id = after?.replace(/^-/, '') ?? ''
  return validate(id) ? { id, isBack } : null
}

const quoted = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`)

const edgeKey = (at: number): Prisma.Sql => Prisma.sql`(select ${Prisma.raw(`k${at}`)} from edge)`

/** Rows beyond the edge in this order. Keys of one direction are compared as one, which an index can follow. */
function beyond(keys: readonly SortKey[], isBack: boolean, from = 0): Prisma.Sql {
  const [first, ...rest] = keys.slice(from)
  if (!first) return Prisma.sql`false`
  const sign = Prisma.raw(first.isDown === isBack ? '>' : '<')
  if (rest.every(({ isDown }) => isDown === first.isDown)) {
    const own = Prisma.join([first, ...rest].map(({ of }) => of))
    return Prisma.sql`(${own}) ${sign} (${Prisma.join(keys.slice(from).map((_, at) => edgeKey(from + at)))})`
  }
  const edge = edgeKey(from)
  return Prisma.sql`(${first.of} ${sign} ${edge} or ${first.of} = ${edge} and ${beyond(keys, isBack, from + 1)})`
}

type Paged = {
  /** By the names that they get. */
  columns: Record<string, Prisma.Sql>
  /** Tables and conditions. */
  source: Prisma.Sql
  keys: readonly SortKey[]
  edge: Edge | null
  /** Tables and conditions that find the row of the edge. */
  edgeSource: Prisma.Sql
  size: number
}

/**
 * One page and a row more, from the edge on or from the beginning. Rows that share the first key with the edge are asked
 * for apart from those behind, so that an index leads to both and no row before them is read.
 */
export function pageSql({ columns, source, keys, edge, edgeSource, size }: Paged): Prisma.Sql {
  const isBack = edge?.isBack ?? false
  const limit = Prisma.sql`limit ${size + 1}`
  const [first] = keys
  const own = Prisma.join(Object.entries(columns).map(([name, of]) => Prisma.sql`${of} as ${quoted(name)}`))
  if (!edge || !first) return Prisma.sql`select ${own} ${source} order by ${orderBy(keys, isBack)} ${limit}`
  const named = Prisma.join(keys.map(({ of }, at) => Prisma.sql`${of} as ${Prisma.raw(`k${at}`)}`))
  const names = keys.map(({ isDown }, at) => ({ of: Prisma.raw(`k${at}`), isDown }))
  return Prisma.sql`
    with edge as materialized (select ${named} ${edgeSource})
    select ${Prisma.join(Object.keys(columns).map(quoted))} from (
      (select ${own}, ${named} ${source} and ${first.of} = ${edgeKey(0)} and ${beyond(keys, isBack, 1)}
        order by ${orderBy(keys.slice(1), isBack)} ${limit})
      union all
      (select ${own}, ${named} ${source} and ${first.of} ${Prisma.raw(first.isDown === isBack ? '>' : '<')} ${edgeKey(0)}
        order by ${orderBy(keys, isBack)} ${limit})) page
    order by ${orderBy(names, isBack)} ${limit}`
}

/** The page in its order, and the addresses of those beside it; null where there is none. */
export function cutPage<Row>(
  found: readonly Row[],
  edge: { isBack: boolean } | null,
  size: number,
  addressOf: (row: Row) => string,
) {
  const isMore = found.length > size
  const rows = edge?.isBack ? found.slice(0, size).reverse() : found.slice(0, size)
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows,
    previous: first && edge && (isMore || !edge.isBack) ? `-${addressOf(first)}` : null,
    next: last && (isMore || edge?.isBack) ? addressOf(last) : null,
  }
}
