import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { committedMinor } from '#lib/domain/quote/quote-draft.ts'
import { type QuoteFacts, type QuoteState, quoteState } from '#lib/domain/quote/quote-state.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import { dayOf } from './convert.ts'
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
  /** Frozen when sent; null while it is a draft. */
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

const happened = {
  _count: { select: { acceptances: true, declines: true } },
  shareLinks: { where: { shareViews: { some: {} } }, select: { id: true }, take: 1 },
} as const

/** A quote with the state of each version today, in the workspace's zone; null when there is none. */
export async function findQuoteRecord(
  tx: Tx,
  scope: Scope | ShareScope,
  id: string,
): Promise<QuoteRecord | null> {
  const { workspaceId } = scope
  const quote = await tx.quote.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    include: {
      workspace: { select: { timeZone: true } },
      quoteWithdrawals: { select: { id: true } },
      quoteVersions: { orderBy: { version: 'desc' }, include: happened },
    },
  })
  if (!quote) return null
  const { timeZone } = quote.workspace
  const today = dayIn(new Date(), timeZone)
  const lastSent = Math.max(0, ...quote.quoteVersions.filter((row) => row.sentAt).map((row) => row.version))
  const versions = quote.quoteVersions.map((row): VersionRecord => {
    const facts: QuoteFacts = {
      isSent: row.sentAt !== null,
      isViewed: row.shareLinks.length > 0,
      isAccepted: row._count.acceptances > 0,
      isDeclined: row._count.declines > 0,
      isWithdrawn: quote.quoteWithdrawals.length > 0,
      isSuperseded: row.version < lastSent,
      validUntil: dayOf(row.validUntil),
    }
    const snapshot = row.snapshot as QuoteView | null
    const { id, version, revision, title, currency, sentBy, sha256 } = row
    return {
      ...{ id, version, revision, title, currency, sentBy, sha256, snapshot },
      validUntil: facts.validUntil,
      sentAt: row.sentAt?.toISOString() ?? null,
      totalMinor: snapshot && committedMinor(snapshot),
      state: quoteState(facts, today),
    }
  })
  const { number, projectId, comparisonId, optionId } = quote
  const isArchived = quote.archivedAt !== null
  return { id, number, projectId, comparisonId, optionId, isArchived, today, timeZone, versions }
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
