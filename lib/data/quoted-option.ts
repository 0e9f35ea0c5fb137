import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Month } from '#lib/domain/month.ts'
import { exact, text } from '#lib/domain/rate.ts'
import type { SpendSum } from '#lib/domain/spend/spend-sum.ts'
import { dateOfMonth } from './convert.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'

/** For many projects at once: of the result only the quoted option leaves the database, as it was when the quote was sent. */
export const quotedOption = Prisma.sql`left join lateral (
      select jsonb_build_object('workload', result.value -> 'workload', 'horizonMonths', result.value -> 'horizonMonths',
          'startMonth', result.value -> 'startMonth', 'currency', result.value -> 'currency') as plan,
        jsonb_path_query_first(result.value, '$.options[*] ? (@.id == $id)',
          jsonb_build_object('id', quote.option_id)) as option
      from standing_acceptance acceptance
      join quote on quote.workspace_id = acceptance.workspace_id and quote.id = acceptance.quote_id
      join quote_version sent on sent.workspace_id = acceptance.workspace_id and sent.id = acceptance.version_id
      join comparison on comparison.workspace_id = quote.workspace_id and comparison.id = quote.comparison_id
      join lateral (select coalesce((select version.result from comparison_version version
          where version.workspace_id = comparison.workspace_id and version.comparison_id = comparison.id
            and version.created_at <= sent.sent_at order by version.number desc limit 1), comparison.result) as value
        ) result on true
      where quote.workspace_id = project.workspace_id and quote.project_id = project.id
      order by acceptance.created_at desc limit 1) quoted on true`

/** The spend of some projects, month by month, up to one, as a project's own account is. */
export async function readSumsOf(
  tx: Tx,
  scope: Scope,
  ids: string[],
  last: Month,
): Promise<(SpendSum & { project: string })[]> {
  const rows = await tx.$queryRaw<(SpendSum & { project: string })[]>`
    select record.project_id as project, to_char(record.month, 'YYYY-MM') as month, record.kind::text as kind,
      record.currency::text as currency, sum(record.amount)::text as amount, count(*)::int as records,
      (count(*) - count(record.amount))::int as unpriced
    from spend_record record
    where record.workspace_id = ${scope.workspaceId}::uuid and record.project_id = any(${ids}::uuid[])
      and record.archived_at is null and record.is_counted and record.month <= ${dateOfMonth(last)}::date
    group by record.project_id, record.month, record.kind, record.currency`
  return rows.map((row) => ({ ...row, amount: row.amount === null ? null : text(exact(row.amount)) }))
}
