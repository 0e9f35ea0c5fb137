import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { addMonths, type Month, monthOf } from '#lib/domain/month.ts'
import { type Amount, exact, text } from '#lib/domain/rate.ts'
import type { SpendKind } from '#lib/domain/spend/kind.ts'
import type { SpendSum } from '#lib/domain/spend/spend-sum.ts'
import { dayIn } from '#lib/format.ts'
import type { SpendQuery } from '#lib/schemas/spend.ts'
import { amountOf, dateOfMonth, monthOfDate } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { containing, ordered, orderedFull, pageOf, sortOf } from './listing.ts'

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
}

export type SpendChoices = { providers: string[]; projects: { id: string; name: string; currency: string }[] }

/** Everything, newest month first. */
export const ALL_SPEND: SpendQuery = {
  q: '',
  sort: null,
  page: 1,
  size: 50,
  from: null,
  to: null,
  kind: null,
  provider: null,
  project: null,
}

export type SpendList = {
  rows: SpendRow[]
  total: number
  sums: SpendSum[]
  choices: SpendChoices
  /** The month that has just ended, whose bills are due: what a new record starts from. */
  month: Month
}

/** One page of spend, and the sums of everything that its filters let through. */
export const listSpend = (scope: Scope, query: SpendQuery): Promise<SpendList> =>
  inWorkspace(scope, (tx) => readSpend(tx, scope, query))

export async function readSpend(tx: Tx, scope: Scope, query: SpendQuery): Promise<SpendList> {
  const rows = await readRows(tx, scope, query)
  const sums = await readSums(tx, scope, query)
  const total = sums.reduce((count, part) => count + part.records, 0)
  const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
  const month = addMonths(monthOf(dayIn(new Date(), timeZone)), -1)
  return { rows, total, sums, choices: await readChoices(tx, scope), month }
}

const from = Prisma.sql`
  from spend_record record
  join project on project.workspace_id = record.workspace_id and project.id = record.project_id`

function where(scope: Scope, query: SpendQuery): Prisma.Sql {
  const conditions = [
    Prisma.sql`record.workspace_id = ${scope.workspaceId}::uuid`,
    Prisma.sql`record.archived_at is null`,
    // Of an archived project one still reads what it cost, but only when one asks for it by name.
    query.project
      ? Prisma.sql`record.project_id = ${query.project}::uuid`
      : Prisma.sql`project.archived_at is null`,
  ]
  if (query.from) conditions.push(Prisma.sql`record.month >= ${dateOfMonth(query.from)}::date`)
  if (query.to) conditions.push(Prisma.sql`record.month <= ${dateOfMonth(query.to)}::date`)
  if (query.kind) conditions.push(Prisma.sql`record.kind = ${query.kind}::spend_kind`)
  if (query.provider) conditions.push(Prisma.sql`record.provider = ${query.provider}`)
  if (query.q) {
    const like = `%${containing(query.q).contains}%`
    conditions.push(Prisma.sql`(record.provider ilike ${like} or record.service ilike ${like}
      or record.note ilike ${like} or project.name ilike ${like})`)
  }
  return Prisma.sql`where ${Prisma.join(conditions, ' and ')}`
}

const sorts = {
  month: orderedFull(Prisma.sql`record.month`),
  project: ordered(Prisma.sql`lower(project.name)`),
  provider: ordered(Prisma.sql`lower(record.provider)`),
  service: ordered(Prisma.sql`lower(record.service)`),
  kind: ordered(Prisma.sql`record.kind`),
  amount: ordered(Prisma.sql`record.amount`),
}

type Stored = Omit<SpendRow, 'month' | 'amount'> & { month: Date; amount: Prisma.Decimal | null }

/** Columns as they are stored: the database would turn every row into text before it leaves all but a page of them out. */
async function readRows(tx: Tx, scope: Scope, query: SpendQuery): Promise<SpendRow[]> {
  const { skip, take } = pageOf(query)
  const rows = await tx.$queryRaw<Stored[]>`
    select record.id, record.revision, record.project_id as "projectId", project.name as "projectName",
      record.month, record.provider, record.service, record.kind::text as kind, record.amount, record.currency,
      record.note
    ${from} ${where(scope, query)}
    order by ${sortOf(query.sort, sorts, sorts.month('desc'))}, record.month desc, record.provider, record.id desc
    limit ${take} offset ${skip}`
  return rows.map((row) => ({
    ...row,
    month: monthOfDate(row.month),
    amount: row.amount && amountOf(row.amount),
  }))
}

/** Sums by month, kind and currency of all records that the filters let through, added up by the database. */
export async function readSums(tx: Tx, scope: Scope, query: SpendQuery): Promise<SpendSum[]> {
  const sums = await tx.$queryRaw<SpendSum[]>`
    select to_char(record.month, 'YYYY-MM') as month, record.kind::text as kind, record.currency,
      sum(record.amount)::text as amount, count(*)::int as records,
      (count(*) - count(record.amount))::int as unpriced
    ${from} ${where(scope, query)}
    group by record.month, record.kind, record.currency`
  return sums.map((row) => ({ ...row, amount: row.amount === null ? null : text(exact(row.amount)) }))
}

async function readChoices(tx: Tx, { workspaceId }: Scope): Promise<SpendChoices> {
  const next = (after: Prisma.Sql) => Prisma.sql`(select provider from spend_record
    where workspace_id = ${workspaceId}::uuid and archived_at is null ${after} order by provider limit 1)`
  // From each name to the next one in the index, instead of through every record of it.
  const providers = await tx.$queryRaw<{ provider: string }[]>`
    with recursive known(provider) as (
      ${next(Prisma.empty)}
      union all select ${next(Prisma.sql`and provider > known.provider`)} from known where known.provider is not null)
    select provider from known where provider is not null limit 200`
  const projects = await tx.project.findMany({
    where: { workspaceId, archivedAt: null },
    orderBy: { name: 'asc' },
    take: 1000,
    select: { id: true, name: true, currency: true },
  })
  return { providers: providers.map((row) => row.provider), projects }
}
