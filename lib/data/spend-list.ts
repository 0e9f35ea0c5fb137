import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { SourceKind } from '#lib/domain/import/imported-spend.ts'
import type { Month } from '#lib/domain/month.ts'
import { type Amount, exact, text } from '#lib/domain/rate.ts'
import type { SpendKind } from '#lib/domain/spend/kind.ts'
import type { SpendSum } from '#lib/domain/spend/spend-sum.ts'
import type { SpendFilter, SpendQuery } from '#lib/schemas/spend-query.ts'
import { amountOf, monthOfDate } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { ordered, orderedFull, pageOf, sortOf } from './listing.ts'
import { sourceOf, spendTables, spendWhere } from './spend-filter.ts'

export type SpendRow = {
  id: string
  revision: number
  projectId: string
  projectName: string
  month: Month
  provider: string
  service: string
  kind: SpendKind
  amount: Amount | null
  currency: string
  note: string
  source: SourceKind
  /** The bill whose rows it sums up; null for what was typed in, which alone can be changed. */
  bill: { id: string; fileName: string } | null
  /** Rows of the bill that it sums up. */
  lines: number
  /** False where a source that is believed more speaks of the same money. */
  isCounted: boolean
}

/** One page of records, and how many fit the filters. */
export const listSpend = (scope: Scope, query: SpendQuery): Promise<{ rows: SpendRow[]; total: number }> =>
  inWorkspace(scope, async (tx) => ({
    rows: await readRows(tx, scope, query),
    total: await countRows(tx, scope, query),
  }))

const sorts = {
  month: orderedFull(Prisma.sql`record.month`),
  project: ordered(Prisma.sql`lower(project.name)`),
  provider: ordered(Prisma.sql`lower(record.provider)`),
  service: ordered(Prisma.sql`lower(record.service)`),
  kind: ordered(Prisma.sql`record.kind`),
  amount: ordered(Prisma.sql`record.amount`),
}

type Stored = Omit<SpendRow, 'month' | 'amount' | 'bill'> & {
  month: Date
  amount: Prisma.Decimal | null
  billId: string | null
  fileName: string | null
}

/** Columns as they are stored: the database would turn every row into text before it leaves all but a page of them out. */
export async function readRows(tx: Tx, scope: Scope, query: SpendQuery): Promise<SpendRow[]> {
  const { skip, take } = pageOf(query)
  const rows = await tx.$queryRaw<Stored[]>`
    select record.id, record.revision, record.project_id as "projectId", project.name as "projectName",
      record.month, record.provider, record.service, record.kind::text as kind, record.amount, record.currency,
      record.note, record.lines, record.is_counted as "isCounted", ${sourceOf} as source,
      bill.id as "billId", bill.file_name as "fileName"
    ${spendTables} ${spendWhere(scope, query)}
    order by ${sortOf(query.sort, sorts, sorts.month('desc'))}, record.month desc, record.provider, record.id desc
    limit ${take} offset ${skip}`
  return rows.map(({ billId, fileName, ...row }) => ({
    ...row,
    month: monthOfDate(row.month),
    amount: row.amount && amountOf(row.amount),
    bill: billId === null ? null : { id: billId, fileName: fileName ?? '' },
  }))
}

export async function countRows(tx: Tx, scope: Scope, query: SpendFilter): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count ${spendTables} ${spendWhere(scope, query)}`
  return row?.count ?? 0
}

/** Sums by month, kind and currency of all records that count and that the filters let through, added up by the database. */
export async function readSums(tx: Tx, scope: Scope, query: SpendFilter): Promise<SpendSum[]> {
  const sums = await tx.$queryRaw<SpendSum[]>`
    select to_char(record.month, 'YYYY-MM') as month, record.kind::text as kind, record.currency,
      sum(record.amount)::text as amount, count(*)::int as records,
      coalesce(sum(record.lines) filter (where record.amount is null), 0)::int as unpriced
    ${spendTables} ${spendWhere(scope, query)} and record.is_counted
    group by record.month, record.kind, record.currency`
  return sums.map((row) => ({ ...row, amount: row.amount === null ? null : text(exact(row.amount)) }))
}
