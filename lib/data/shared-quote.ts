import 'server-only'
import type { ShareScope } from '#lib/auth/proof.ts'
import { canonicalJson, type Json } from '#lib/domain/canonical.ts'
import type { QuoteState } from '#lib/domain/quote/quote-state.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { notFound } from '#lib/errors.ts'
import type { Tx } from './database.ts'
import { findQuoteRecord } from './quote-version.ts'

/** What the client's link shows, and nothing else. */
export type SharedQuote = {
  versionId: string
  view: QuoteView
  state: QuoteState
  sha256: string
  answer: SharedAnswer | null
  /** The frozen version as the bytes that were hashed, once it is accepted. */
  frozen: string | null
  /** The version that this one was sent in place of; null for a first one. */
  replaces: number | null
  /** When an acceptance of this version was taken back by its sender, the last time. */
  reopenedAt: string | null
}

type SharedAnswer =
  | {
      kind: 'accepted'
      name: string
      role: string
      at: string
      /** How he said it, where somebody of the sender entered it; else empty. */
      how: string
    }
  | { kind: 'declined'; name: string; reason: string; at: string }

/** The frozen version behind a link and what became of it. Throws not-found for a link to something else. */
export async function sharedQuote(tx: Tx, share: ShareScope): Promise<SharedQuote> {
  const { workspaceId, target } = share
  if (target.kind !== 'quote') throw notFound()
  const { versionId } = target
  const [row] = await tx.$queryRaw<Answered[]>`
    select version.quote_id as "quoteId", case when yes.id is not null then version.snapshot end as frozen, yes.name as "acceptedBy", yes.role,
      yes.how, yes.created_at as "acceptedAt",
      (select max(back.created_at) from acceptance_reversal back join acceptance mistaken
          on mistaken.workspace_id = back.workspace_id and mistaken.id = back.acceptance_id
        where back.workspace_id = version.workspace_id and mistaken.version_id = version.id) as "reopenedAt",
      no.name as "declinedBy", no.reason, no.created_at as "declinedAt"
    from quote_version version
    left join standing_acceptance yes on yes.workspace_id = version.workspace_id and yes.version_id = version.id
    left join decline no on no.workspace_id = version.workspace_id and no.version_id = version.id
    where version.workspace_id = ${workspaceId}::uuid and version.id = ${versionId}::uuid`
  const quote = row && (await findQuoteRecord(tx, share, row.quoteId))
  const version = quote?.versions.find(({ id }) => id === versionId)
  if (!row || !version?.snapshot || !version.sha256) throw notFound()
  const { snapshot: view, sha256, state } = version
  const frozen = row.frozen === null ? null : canonicalJson(row.frozen)
  const replaces =
    quote?.versions.find((item) => item.version < version.version && item.sentAt)?.version ?? null
  const reopenedAt = row.reopenedAt?.toISOString() ?? null
  return { versionId, view, state, sha256, answer: answerOf(row), frozen, replaces, reopenedAt }
}

/** A version with its one answer, if it has one. */
type Answered = {
  quoteId: string
  frozen: Json | null
  acceptedBy: string | null
  role: string
  how: string
  acceptedAt: Date
  reopenedAt: Date | null
  declinedBy: string | null
  reason: string
  declinedAt: Date
}

function answerOf({ acceptedBy, role, how, acceptedAt, ...no }: Answered): SharedAnswer | null {
  if (acceptedBy !== null)
    return { kind: 'accepted', name: acceptedBy, role, how, at: acceptedAt.toISOString() }
  if (no.declinedBy !== null)
    return { kind: 'declined', name: no.declinedBy, reason: no.reason, at: no.declinedAt.toISOString() }
  return null
}
