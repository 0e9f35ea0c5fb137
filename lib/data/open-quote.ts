import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import type { QuoteRow } from '#lib/domain/quote/quote-row.ts'
import type { Tx } from './database.ts'

/** A quote whose last sent version the client can still answer. */
export type OpenQuote = Omit<QuoteRow, 'version' | 'sentAt' | 'state'> & { isViewed: boolean }

/** The open quotes that end first, at most `take` of them, and how many are open in all. */
export async function openQuotes(
  tx: Tx,
  scope: Scope,
  today: Day,
  take: number,
): Promise<{ quotes: OpenQuote[]; total: number }> {
  const rows = await tx.$queryRaw<(OpenQuote & { total: number })[]>`
    select quote.id, quote.number, sent.title, project.id as "projectId", project.name as "projectName",
      client.name as "clientName", sent.currency::text as currency,
      sent.snapshot->'oneOff'->>'totalMinor' as "oneOffMinor",
      sent.snapshot->'monthly'->>'totalMinor' as "monthlyMinor",
      sent.until::text as "validUntil",
      exists (select from share_link link
        join share_view seen on seen.workspace_id = link.workspace_id and seen.share_id = link.id
        where link.workspace_id = quote.workspace_id and link.version_id = sent.id) as "isViewed",
      (count(*) over ())::int as total
    from quote
    join project on project.workspace_id = quote.workspace_id and project.id = quote.project_id
    join client on client.workspace_id = project.workspace_id and client.id = project.client_id
    join lateral (select version.*, greatest(version.valid_until, (select max(later.valid_until) from quote_extension later
      where later.workspace_id = version.workspace_id and later.version_id = version.id)) as until from quote_version version
      where version.workspace_id = quote.workspace_id and version.quote_id = quote.id and version.sent_at is not null
      order by version.version desc limit 1) sent on true
    where quote.workspace_id = ${scope.workspaceId}::uuid and quote.archived_at is null and project.archived_at is null
      and sent.until >= ${today}::date
      and not exists (select from standing_acceptance answer
        where answer.workspace_id = quote.workspace_id and answer.quote_id = quote.id)
      and not exists (select from decline answer
        where answer.workspace_id = quote.workspace_id and answer.version_id = sent.id)
      and not exists (select from quote_withdrawal gone
        where gone.workspace_id = quote.workspace_id and gone.quote_id = quote.id)
    order by sent.until, quote.id
    limit ${take}`
  return { total: rows[0]?.total ?? 0, quotes: rows.map(({ total: _, ...quote }) => quote) }
}
