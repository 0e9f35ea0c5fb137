import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { chosenView } from '#lib/domain/quote/chosen-view.ts'
import { extendedView } from '#lib/domain/quote/extension.ts'
import { type FirstView, frozenView } from '#lib/domain/quote/frozen-view.ts'
import { committedMinor } from '#lib/domain/quote/quote-draft.ts'
import { type QuoteFacts, type QuoteState, quoteState } from '#lib/domain/quote/quote-state.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { hasChoice, type Selection } from '#lib/domain/quote/selection.ts'
import { notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import type { Tx } from './database.ts'
import { knownId } from './id.ts'

/** One version with what happened to it, without its lines. */
export type VersionRecord = {
  id: string
  version: number
  revision: number
  title: string
  currency: string
  validUntil: Day
  sentAt: string | null
  sentBy: string | null
  sha256: string | null
  /** Frozen when sent, with what was chosen of it once it is accepted, and until when it holds; null for a draft. */
  snapshot: QuoteView | null
  totalMinor: string | null
  state: QuoteState
}

export type QuoteRecord = {
  id: string
  number: string | null
  projectId: string
  comparisonId: string | null
  optionId: string | null
  isArchived: boolean
  today: Day
  timeZone: string
  /** Newest first; there is always one. */
  versions: VersionRecord[]
}

type QuoteRow = Omit<QuoteRecord, 'today' | 'versions'> & { isWithdrawn: boolean }

type VersionRow = Omit<VersionRecord, 'sentAt' | 'snapshot' | 'totalMinor' | 'state'> &
  Pick<QuoteFacts, 'isViewed' | 'isAccepted' | 'isDeclined'> & {
    sentAt: Date | null
    snapshot: QuoteView | FirstView | null
    selection: Selection | null
  }

const readQuote = (tx: Tx, { workspaceId }: Scope | ShareScope, id: string) => tx.$queryRaw<QuoteRow[]>`
  select quote.id, quote.number, quote.project_id as "projectId", quote.comparison_id as "comparisonId",
    quote.option_id as "optionId", quote.archived_at is not null as "isArchived", workspace.time_zone as "timeZone",
    exists (select from quote_withdrawal gone
      where gone.workspace_id = quote.workspace_id and gone.quote_id = quote.id) as "isWithdrawn"
  from quote join workspace on workspace.id = quote.workspace_id
  where quote.workspace_id = ${workspaceId}::uuid and quote.id = ${id}::uuid`

const readVersions = (tx: Tx, { workspaceId }: Scope | ShareScope, id: string) => tx.$queryRaw<VersionRow[]>`
  select version.id, version.version, version.revision, version.title, version.currency::text as currency,
    greatest(version.valid_until, (select max(later.valid_until) from quote_extension later
      where later.workspace_id = version.workspace_id and later.version_id = version.id))::text as "validUntil", version.sent_at as "sentAt", version.sent_by as "sentBy",
    version.sha256, version.snapshot,
    exists (select from share_link link
      join share_view seen on seen.workspace_id = link.workspace_id and seen.share_id = link.id
      where link.workspace_id = version.workspace_id and link.version_id = version.id) as "isViewed",
    answer.id is not null as "isAccepted", answer.selection,
    exists (select from decline answer
      where answer.workspace_id = version.workspace_id and answer.version_id = version.id) as "isDeclined"
  from quote_version version
  left join standing_acceptance answer on answer.workspace_id = version.workspace_id and answer.version_id = version.id
  where version.workspace_id = ${workspaceId}::uuid and version.quote_id = ${id}::uuid
  order by version.version desc`

/** An acceptance of a quote that left nothing to choose says nothing about it. */
const asAnswered = (view: QuoteView, selection: Selection | null): QuoteView =>
  selection && hasChoice(view.lines) ? chosenView(view, selection) : view

/** A quote with the state of each version today, in the workspace's zone; null when there is none. */
export async function findQuoteRecord(
  tx: Tx,
  scope: Scope | ShareScope,
  id: string,
): Promise<QuoteRecord | null> {
  const [found] = await readQuote(tx, scope, id)
  if (!found) return null
  const { isWithdrawn, ...quote } = found
  const rows = await readVersions(tx, scope, id)
  const today = dayIn(new Date(), quote.timeZone)
  const lastSent = Math.max(0, ...rows.filter((row) => row.sentAt).map((row) => row.version))
  const versions = rows.map(
    ({ isViewed, isAccepted, isDeclined, sentAt, selection, ...row }): VersionRecord => {
      const { validUntil, version } = row
      const snapshot =
        row.snapshot && extendedView(asAnswered(frozenView(row.snapshot), selection), validUntil)
      const facts: QuoteFacts = {
        ...{ isViewed, isAccepted, isDeclined, isWithdrawn, validUntil },
        isSent: sentAt !== null,
        isSuperseded: version < lastSent,
      }
      return {
        ...row,
        snapshot,
        sentAt: sentAt?.toISOString() ?? null,
        totalMinor: snapshot && committedMinor(snapshot),
        state: quoteState(facts, today),
      }
    },
  )
  return { ...quote, today, versions }
}

/**
 * The quote, locked: everyone else who would answer, withdraw, revise or send it waits, so that what is read here
 * stays true until the transaction ends. Throws not-found.
 */
export async function lockedQuote(tx: Tx, scope: Scope | ShareScope, id: string): Promise<QuoteRecord> {
  await tx.$queryRaw`
    select id::text from quote where workspace_id = ${scope.workspaceId}::uuid and id = ${knownId(id)}::uuid for update`
  const quote = await findQuoteRecord(tx, scope, id)
  if (!quote) throw notFound()
  return quote
}
