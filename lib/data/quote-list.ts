import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { possibleDraft } from '#lib/domain/quote/possible-draft.ts'
import { type QuoteDraft, taxedLines } from '#lib/domain/quote/quote-draft.ts'
import type { QuoteRow } from '#lib/domain/quote/quote-row.ts'
import { quoteTotals } from '#lib/domain/quote/quote-totals.ts'
import { dayIn } from '#lib/format.ts'
import type { QuoteQuery } from '#lib/schemas/quote-query.ts'
import { inWorkspace, type Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { knownId } from './id.ts'
import { containing, isBare, ordered, pageOf, sortOf } from './listing.ts'
import { quoteDrafts } from './quote-context.ts'
import { type QuoteRenewal, quoteRenewals } from './renewal.ts'

type Found = Omit<QuoteRow, 'oneOffMinor' | 'monthlyMinor' | 'sentAt'> & {
  versionId: string
  oneOffMinor: string | null
  monthlyMinor: string | null
  sentAt: Date | null
}

const sorts = {
  number: ordered(Prisma.sql`number`),
  title: ordered(Prisma.sql`title`),
  client: ordered(Prisma.sql`"clientName"`),
  state: ordered(Prisma.sql`state`),
  validUntil: ordered(Prisma.sql`"validUntil"`),
  sentAt: ordered(Prisma.sql`"sentAt"`),
}

/**
 * The version that speaks for each quote, with its state: `quoteState` of the domain in the database's words, so that
 * a filter and a page need no row beyond their own. A test holds the two together.
 */
export const spokenQuotes = (scope: Scope, today: Day): Prisma.Sql => Prisma.sql`
  select quote.id, quote.number, quote.archived_at, version.id as "versionId", version.version, version.title,
    project.id as "projectId", project.name as "projectName", client.name as "clientName",
    version.currency::text as currency, version.until::text as "validUntil", version.sent_at as "sentAt",
    coalesce(yes.one_off_minor::text, version.snapshot->'oneOff'->>'totalMinor') as "oneOffMinor",
    coalesce(yes.monthly_minor::text, version.snapshot->'monthly'->>'totalMinor') as "monthlyMinor",
    case
      when version.sent_at is null then 'draft'
      when yes.id is not null then 'accepted'
      when exists (select from quote_withdrawal gone
        where gone.workspace_id = quote.workspace_id and gone.quote_id = quote.id) then 'withdrawn'
      when exists (select from decline no
        where no.workspace_id = quote.workspace_id and no.version_id = version.id) then 'declined'
      when version.until < ${today}::date then 'expired'
      when exists (select from share_link link
        join share_view seen on seen.workspace_id = link.workspace_id and seen.share_id = link.id
        where link.workspace_id = quote.workspace_id and link.version_id = version.id) then 'viewed'
      else 'sent'
    end as state
  from quote
  join project on project.workspace_id = quote.workspace_id and project.id = quote.project_id
  join client on client.workspace_id = project.workspace_id and client.id = project.client_id
  join lateral (select item.*, greatest(item.valid_until, (select max(later.valid_until) from quote_extension later
      where later.workspace_id = item.workspace_id and later.version_id = item.id)) as until from quote_version item
    where item.workspace_id = quote.workspace_id and item.quote_id = quote.id
    order by (item.sent_at is null), item.version desc limit 1) version on true
  left join standing_acceptance yes on yes.workspace_id = quote.workspace_id and yes.version_id = version.id
  where quote.workspace_id = ${scope.workspaceId}::uuid`

function matching({ q, state, projectId }: QuoteQuery): Prisma.Sql {
  const text = `%${containing(q).contains}%`
  const parts = [
    state === 'archived' ? Prisma.sql`archived_at is not null` : Prisma.sql`archived_at is null`,
    ...(state === 'open' ? [Prisma.sql`state in ('sent', 'viewed')`] : []),
    ...(state && state !== 'archived' && state !== 'open' ? [Prisma.sql`state = ${state}`] : []),
    ...(projectId ? [Prisma.sql`"projectId" = ${knownId(projectId)}::uuid`] : []),
    ...(q
      ? [
          Prisma.sql`(title ilike ${text} or number ilike ${text} or "projectName" ilike ${text} or "clientName" ilike ${text})`,
        ]
      : []),
  ]
  return Prisma.join(parts, ' and ')
}

export type QuoteList = { rows: QuoteRow[]; total: number; isEmpty: boolean; timeZone: string }

/** Quotes, the newest first; found by number, title, project or client. */
export const listQuotes = (scope: Scope, query: QuoteQuery): Promise<QuoteList> =>
  inWorkspace(scope, (tx) => quoteRows(tx, scope, query))

export type QuotesPage = QuoteList & {
  /** Above the whole list, not above a part of it. */
  renewals: { rows: QuoteRenewal[]; total: number }
}

/** The list with the quotes that something has happened to since they were sent. */
export const getQuotesPage = (scope: Scope, query: QuoteQuery): Promise<QuotesPage> =>
  inWorkspace(scope, async (tx) => {
    const list = await quoteRows(tx, scope, query)
    const isPart = query.q !== '' || query.state !== null || query.page > 1
    const today = dayIn(new Date(), list.timeZone)
    const renewals = isPart ? { rows: [], total: 0 } : await quoteRenewals(tx, scope, today, 20)
    return { ...list, renewals }
  })

async function quoteRows(tx: Tx, scope: Scope, query: QuoteQuery): Promise<QuoteList> {
  const { workspaceId } = scope
  const { timeZone } = await tx.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  })
  const { skip, take } = pageOf(query)
  const quotes = Prisma.sql`
    from (${spokenQuotes(scope, dayIn(new Date(), timeZone))}) spoken where ${matching(query)}`
  const found = await tx.$queryRaw<Found[]>`
    select * ${quotes} order by ${sortOf(query.sort, sorts, Prisma.sql`id desc`)}, id desc
    limit ${take} offset ${skip}`
  const [{ total } = { total: 0 }] = await tx.$queryRaw<{ total: number }[]>`
    select count(*)::int as total ${quotes}`
  const all = { workspaceId, ...(query.projectId && { projectId: knownId(query.projectId) }) }
  const isEmpty = await isBare(total, () => tx.quote.findFirst({ where: all, select: { id: true } }))
  return { rows: await priced(tx, scope, found), total, isEmpty, timeZone }
}

/** The totals of a sent version are in its snapshot; those of drafts are computed from their lines, read all at once. */
async function priced(tx: Tx, scope: Scope, found: Found[]): Promise<QuoteRow[]> {
  const unfrozen = found.filter((row) => row.oneOffMinor === null).map((row) => row.versionId)
  const drafts = await quoteDrafts(tx, scope, unfrozen)
  return found.map(({ versionId, sentAt, oneOffMinor, monthlyMinor, ...shown }) => {
    const draft = drafts.get(versionId)
    const totals = draft && totalsOf(draft)
    return {
      ...shown,
      sentAt: sentAt?.toISOString() ?? null,
      oneOffMinor: totals?.oneOff.totalMinor ?? oneOffMinor ?? '0',
      monthlyMinor: totals?.monthly.totalMinor ?? monthlyMinor ?? '0',
    }
  })
}

function totalsOf(written: QuoteDraft) {
  const { draft } = possibleDraft(written)
  return quoteTotals(taxedLines(draft), draft)
}
