import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { canonicalJson, type Json } from '#lib/domain/canonical.ts'
import type { Day } from '#lib/domain/day.ts'
import type { QuoteCheck } from '#lib/domain/quote/check.ts'
import { type DraftDifference, draftDifferences } from '#lib/domain/quote/draft-difference.ts'
import { possibleDraft } from '#lib/domain/quote/possible-draft.ts'
import { draftVersion, presentVersion } from '#lib/domain/quote/present-version.ts'
import type { QuoteAnswer } from '#lib/domain/quote/quote-answer.ts'
import { quoteChecks } from '#lib/domain/quote/quote-check.ts'
import { quoteView } from '#lib/domain/quote/quote-draft.ts'
import type { QuoteState } from '#lib/domain/quote/quote-state.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { notFound } from '#lib/errors.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId } from './id.ts'
import { findLogo } from './look.ts'
import { findAnswer, type QuoteTurn, quoteTurns } from './quote-answer.ts'
import { quoteContext, quoteDraft, quoteDrafts } from './quote-context.ts'
import { checkFacts } from './quote-price.ts'
import { findQuoteRecord, type QuoteRecord, type VersionRecord } from './quote-version.ts'
import { findRenewal, type QuoteRenewal } from './renewal.ts'
import { type ShareLinkView, shareLinksOf } from './share-list.ts'

export type QuoteDesk = {
  id: string
  number: string | null
  projectId: string
  projectName: string
  /** Null for a quote that was started blank. */
  comparisonId: string | null
  isArchived: boolean
  today: Day
  timeZone: string
  /** State of the version that speaks for the quote. */
  state: QuoteState
  versions: Omit<VersionRecord, 'snapshot' | 'sentBy'>[]
  shown: { version: VersionRecord; view: QuoteView }
  /** What the shown version says otherwise than the one that was sent before it; null for a first one. */
  changes: { since: number; list: DraftDifference[] } | null
  /** The version that speaks for the quote. */
  present: { id: string; view: QuoteView; validUntil: Day }
  /** The version being written, and what still keeps it in the house. */
  draft: { version: number; revision: number; checks: QuoteCheck[] } | null
  links: ShareLinkView[]
  answer: QuoteAnswer | null
  /** What the workspace did to it after it was sent, the newest first. */
  turns: QuoteTurn[]
  /** What has happened to prices and models since it was sent; null where it does not bind, or nothing has. */
  renewal: Pick<QuoteRenewal, 'reasons' | 'isAccepted'> | null
}

/** All that the page of a quote shows; `version` chooses what is drawn, by default the last one. Throws not-found. */
export function getQuote(scope: Scope, id: string, version: number | null): Promise<QuoteDesk> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const quote = await findQuoteRecord(tx, scope, knownId(id))
    const chosen = quote?.versions.find((item) => version === null || item.version === version)
    if (!quote || !chosen) throw notFound()
    const { name: projectName } = await tx.project.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: quote.projectId } },
      select: { name: true },
    })
    const present = presentVersion(quote.versions)
    const draft = draftVersion(quote.versions)
    const { number, projectId, comparisonId, isArchived, today, timeZone } = quote
    const view = await drawn(tx, scope, quote, chosen)
    return {
      ...{ id, number, projectId, projectName, comparisonId, isArchived, today, timeZone },
      state: present.state,
      versions: quote.versions.map(({ snapshot: _, sentBy: __, ...row }) => row),
      shown: { version: chosen, view },
      changes: await changesOf(tx, scope, quote, chosen),
      present: {
        ...{ id: present.id, validUntil: present.validUntil },
        view: present === chosen ? view : await drawn(tx, scope, quote, present),
      },
      draft: draft && {
        version: draft.version,
        revision: draft.revision,
        checks: await checksOf(tx, scope, quote, draft),
      },
      links: await shareLinksOf(tx, scope, { kind: 'quote', versionId: chosen.id }),
      answer: await findAnswer(tx, scope, quote),
      turns: await quoteTurns(tx, scope, quote.id),
      renewal: await renewalOf(tx, scope, quote),
    }
  })
}

async function renewalOf(tx: Tx, scope: Scope, quote: QuoteRecord): Promise<QuoteDesk['renewal']> {
  const found = await findRenewal(tx, scope, quote.today, quote.id)
  return found && { reasons: found.reasons, isAccepted: found.isAccepted }
}

async function changesOf(
  tx: Tx,
  scope: Scope,
  quote: QuoteRecord,
  shown: VersionRecord,
): Promise<QuoteDesk['changes']> {
  const before = quote.versions.find(({ version, sentAt }) => version < shown.version && sentAt !== null)
  if (!before) return null
  const drafts = await quoteDrafts(tx, scope, [before.id, shown.id])
  const [was, now] = [drafts.get(before.id), drafts.get(shown.id)]
  return was && now ? { since: before.version, list: draftDifferences(was, now) } : null
}

async function checksOf(
  tx: Tx,
  scope: Scope,
  quote: QuoteRecord,
  version: VersionRecord,
): Promise<QuoteCheck[]> {
  const context = await quoteContext(tx, scope, quote, version, quote.today)
  const facts = await checkFacts(tx, scope, quote, context)
  return quoteChecks(await quoteDraft(tx, scope, version.id), facts)
}

export type QuoteDocument = {
  view: QuoteView
  logo: Uint8Array | null
  proof?: { name: string; role: string; at: string; how?: string; sha256: string; frozen: string }
}

/** One version as it is drawn, for its PDF, with the proof once it was accepted. Throws not-found. */
export function getQuoteDocument(scope: Scope, id: string, version: number): Promise<QuoteDocument> {
  return inWorkspace(scope, async (tx) => {
    const quote = await findQuoteRecord(tx, scope, knownId(id))
    const chosen = quote?.versions.find((item) => item.version === version)
    if (!quote || !chosen) throw notFound()
    const answer = await findAnswer(tx, scope, quote)
    const view = await drawn(tx, scope, quote, chosen)
    const logo = await findLogo(tx, scope, view.sender.look)
    if (answer?.kind !== 'accepted' || answer.version !== version) return { view, logo }
    const { snapshot } = await tx.quoteVersion.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId: scope.workspaceId, id: chosen.id } },
      select: { snapshot: true },
    })
    const { name, role, at, sha256, entered } = answer
    const how = entered ? { how: entered.how } : {}
    const frozen = canonicalJson(snapshot as Json)
    return { view, logo, proof: { name, role, at, ...how, sha256, frozen } }
  })
}

/** What was sent is drawn as it was frozen; a draft is computed. */
async function drawn(tx: Tx, scope: Scope, quote: QuoteRecord, version: VersionRecord): Promise<QuoteView> {
  if (version.snapshot) return version.snapshot
  const context = await quoteContext(tx, scope, quote, version, quote.today)
  return quoteView(possibleDraft(await quoteDraft(tx, scope, version.id)).draft, context)
}
