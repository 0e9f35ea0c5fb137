import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import { exact, text } from '#lib/domain/rate.ts'
import type { SpendRecord } from '#lib/domain/spend/spend-record.ts'
import type { SpendSum } from '#lib/domain/spend/spend-sum.ts'
import type { SpendFilter, SpendQuery } from '#lib/schemas/spend-query.ts'
import { amountOf, monthOfDate } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { cutPage, type Direction, edgeOf, pageSql, type SortKey, sortOf } from './listing.ts'
import { sourceOf, spendTables, spendWhere } from './spend-filter.ts'

/** Records are counted up to here: beyond, the exact number costs more than it tells. */
export const MOST_COUNTED = 10_000

export type SpendRows = {
  rows: SpendRecord[]
  /** Addresses of the pages beside it. */
  previous: string | null
  next: string | null
}

/** One page of records, and how many fit the filters. */
export const listSpend = (scope: Scope, query: SpendQuery): Promise<SpendRows & { total: number }> =>
  inWorkspace(scope, async (tx) => ({
    ...(await readRows(tx, scope, query)),
    total: await countRows(tx, scope, query),
  }))

const month: SortKey = { of: Prisma.sql`record.month`, isDown: true }
const last: SortKey[] = [
  { of: Prisma.sql`record.provider`, isDown: false },
  { of: Prisma.sql`record.id`, isDown: false },
]

const by =
  (of: Prisma.Sql) =>
  (direction: Direction): SortKey[] => [{ of, isDown: direction === 'desc' }, month, ...last]

const sorts = {
  month: (direction: Direction): SortKey[] => [{ ...month, isDown: direction === 'desc' }, ...last],
  project: by(Prisma.sql`lower(project.name)`),
  provider: by(Prisma.sql`lower(record.provider)`),
  service: by(Prisma.sql`lower(record.service)`),
  kind: by(Prisma.sql`record.kind`),
  // What has no amount comes last either way.
  amount: (direction: Direction): SortKey[] => [
    { of: Prisma.sql`(record.amount is null)`, isDown: false },
    ...by(Prisma.sql`coalesce(record.amount, 0)`)(direction),
  ],
}

type Stored = Omit<SpendRecord, 'month' | 'amount' | 'bill'> & {
  month: Date
  amount: Prisma.Decimal | null
  billId: string | null
  fileName: string | null
}

/** Columns as they are stored: the database would turn every row into text before it leaves all but a page of them out. */
const columns = {
  id: Prisma.sql`record.id`,
  revision: Prisma.sql`record.revision`,
  projectId: Prisma.sql`record.project_id`,
  projectName: Prisma.sql`project.name`,
  month: Prisma.sql`record.month`,
  provider: Prisma.sql`record.provider`,
  service: Prisma.sql`record.service`,
  kind: Prisma.sql`record.kind::text`,
  amount: Prisma.sql`record.amount`,
  currency: Prisma.sql`record.currency`,
  note: Prisma.sql`record.note`,
  lines: Prisma.sql`record.lines`,
  isCounted: Prisma.sql`record.is_counted`,
  source: sourceOf,
  billId: Prisma.sql`bill.id`,
  fileName: Prisma.sql`bill.file_name`,
}

/** A page from where the one before ended. Where nothing is left there it is the first one. */
export async function readRows(tx: Tx, scope: Scope, query: SpendQuery): Promise<SpendRows> {
  const { size } = query
  const edge = edgeOf(query.after)
  const found = await tx.$queryRaw<Stored[]>`${pageSql({
    ...{ columns, edge, size, keys: sortOf(query.sort, sorts, sorts.month('desc')) },
    source: Prisma.sql`${spendTables} ${spendWhere(scope, query)}`,
    edgeSource: Prisma.sql`${spendTables}
      where record.workspace_id = ${scope.workspaceId}::uuid and record.id = ${edge?.id}::uuid`,
  })}`
  if (edge && found.length === 0) return readRows(tx, scope, { ...query, after: null })
  const { rows, ...beside } = cutPage(found, edge, size, ({ id }) => id)
  return { rows: rows.map(rowOf), ...beside }
}

const rowOf = ({ billId, fileName, month, amount, ...row }: Stored): SpendRecord => ({
  ...row,
  month: monthOfDate(month),
  amount: amount && amountOf(amount),
  bill: billId === null ? null : { id: billId, fileName: fileName ?? '' },
})

/** How many fit the filters, up to one more than are counted. */
export async function countRows(tx: Tx, scope: Scope, query: SpendFilter): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count
    from (select ${spendTables} ${spendWhere(scope, query)} limit ${MOST_COUNTED + 1}) record`
  return row?.count ?? 0
}

/** Sums by month, kind and currency of all records that count and that the filters let through, added up by the database. */
export async function readSums(tx: Tx, scope: Scope | ShareScope, query: SpendFilter): Promise<SpendSum[]> {
  const sums = await tx.$queryRaw<SpendSum[]>`
    select to_char(record.month, 'YYYY-MM') as month, record.kind::text as kind, record.currency,
      sum(record.amount)::text as amount, count(*)::int as records,
      coalesce(sum(record.lines) filter (where record.amount is null), 0)::int as unpriced
    ${spendTables} ${spendWhere(scope, query)} and record.is_counted
    group by record.month, record.kind, record.currency`
  return sums.map((row) => ({ ...row, amount: row.amount === null ? null : text(exact(row.amount)) }))
}
