import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { type Approach, approachName } from '#lib/domain/approach.ts'
import type { NamedSpend } from '#lib/domain/portfolio/portfolio.ts'
import { exact, text } from '#lib/domain/rate.ts'
import type { Period } from '#lib/schemas/portfolio.ts'
import { ALL_SPEND } from '#lib/schemas/spend-query.ts'
import type { Tx } from './database.ts'
import { spendTables, spendWhere } from './spend-filter.ts'

type Row = NamedSpend & { amount: string | null }

const exactly = (rows: readonly Row[]): NamedSpend[] =>
  rows.map((row) => ({ ...row, amount: row.amount === null ? null : text(exact(row.amount)) }))

/** So many providers are told apart. */
const MOST = 100

/** Spend of the period by who billed it, the most first within a currency; what has no amount is counted beside. */
export async function spendByProvider(tx: Tx, scope: Scope, { from, to }: Period): Promise<NamedSpend[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select record.provider as name, record.currency::text as currency, sum(record.amount)::text as amount,
      count(*)::int as records, (count(*) - count(record.amount))::int as unpriced
    ${spendTables} ${spendWhere(scope, { ...ALL_SPEND, from, to })} and record.is_counted
    group by record.provider, record.currency
    order by record.currency, sum(record.amount) desc nulls last, record.provider limit ${MOST}`
  return exactly(rows)
}

/** The same by the approach of its project: that of the option which was accepted, else that of the plan. */
export async function spendByApproach(tx: Tx, scope: Scope, { from, to }: Period): Promise<NamedSpend[]> {
  const { workspaceId } = scope
  const rows = await tx.$queryRaw<Row[]>`
    with spent as (
      select record.project_id, record.currency::text as currency, sum(record.amount) as amount, count(*) as records,
        count(*) - count(record.amount) as unpriced
      ${spendTables} ${spendWhere(scope, { ...ALL_SPEND, from, to })} and record.is_counted
      group by record.project_id, record.currency
    ), followed as (
      select spent.*, coalesce(
        (select option.approach::text from standing_acceptance yes
          join quote on quote.workspace_id = yes.workspace_id and quote.id = yes.quote_id
          join comparison_option option on option.workspace_id = quote.workspace_id and option.id = quote.option_id
          where yes.workspace_id = ${workspaceId}::uuid and quote.project_id = spent.project_id
          order by yes.created_at desc limit 1),
        (select timeline.approach::text from timeline where timeline.workspace_id = ${workspaceId}::uuid
          and timeline.project_id = spent.project_id and timeline.archived_at is null limit 1), '') as name
      from spent
    )
    select name, currency, sum(amount)::text as amount, sum(records)::int as records, sum(unpriced)::int as unpriced
    from followed group by name, currency order by currency, sum(amount) desc nulls last, name`
  return exactly(rows).map((row) => ({ ...row, name: approachName[row.name as Approach] ?? UNDECIDED }))
}

const UNDECIDED = 'No approach chosen'
