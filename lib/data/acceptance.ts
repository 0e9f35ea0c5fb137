import 'server-only'
import type { ShareScope } from '#lib/auth/proof.ts'
import { can } from '#lib/domain/quote/quote-permit.ts'
import { ACCEPTED_LINK_DAYS } from '#lib/domain/quote/validity.ts'
import { networkOf } from '#lib/domain/share/visit.ts'
import { conflict, notFound } from '#lib/errors.ts'
import type { AcceptInput, DeclineInput } from '#lib/schemas/share.ts'
import { keepAcceptance } from './acceptance-row.ts'
import { audit } from './audit.ts'
import { inWorkspace, type Tx } from './database.ts'
import { newId } from './id.ts'
import { lockedQuote, type QuoteRecord, type VersionRecord } from './quote-version.ts'

/** From where an answer or a view came. */
export type Visitor = { address: string; userAgent: string }

type Answer<Input> = Omit<Input, 'token'>

/**
 * The client's yes, at most one for a quote: only to the last sent version, while it is open, through a link that
 * lives. The same key again gives the same answer; whoever comes second or too late gets a conflict that names the
 * present state. Everything is decided under a lock of the quote and of the link.
 */
export function acceptQuote(share: ShareScope, input: Answer<AcceptInput>, visitor: Visitor): Promise<void> {
  const { shareId } = share
  const { name, role } = input
  return inWorkspace(share, async (tx) => {
    const { quote, version } = await lockedVersion(tx, share, input.versionId)
    if (await isRepeated(tx, share, input)) return
    await requireLiveLink(tx, share)
    const verdict = can.accept(version.state)
    if (!verdict.ok) throw conflict(verdict.why)
    const frozen = await keepAcceptance(tx, share, quote, version, {
      said: input,
      way: { shareId, ...visitor },
    })
    await keepLinkOpen(tx, share)
    await note(
      tx,
      share,
      quote,
      'accepted',
      `${name} (${role}) accepted ${quote.number}, version ${version.version}${frozen > 0 ? '; the plan as it stood is the baseline' : ''}`,
    )
  })
}

/** The same key again, of an acceptance that stands. One that was taken back is not given again by pressing the old button. */
async function isRepeated(
  tx: Tx,
  { workspaceId }: ShareScope,
  { idempotencyKey, versionId }: Pick<AcceptInput, 'idempotencyKey' | 'versionId'>,
): Promise<boolean> {
  const earlier = await tx.acceptance.findUnique({
    where: { workspaceId_idempotencyKey: { workspaceId, idempotencyKey } },
    select: { versionId: true, reversal: { select: { id: true } } },
  })
  if (earlier?.versionId !== versionId) return false
  if (earlier.reversal) throw conflict('This acceptance was taken back. Reload the page to answer again.')
  return true
}

/** The client's no, with a reason; of one version, so that a better one can follow. */
export function declineQuote(
  share: ShareScope,
  input: Answer<DeclineInput>,
  visitor: Visitor,
): Promise<void> {
  const { workspaceId, shareId } = share
  const { name, reason } = input
  return inWorkspace(share, async (tx) => {
    const { quote, version } = await lockedVersion(tx, share, input.versionId)
    await requireLiveLink(tx, share)
    const verdict = can.decline(version.state)
    if (!verdict.ok) throw conflict(verdict.why)
    await tx.decline.create({
      data: {
        ...{ workspaceId, id: newId(), quoteId: quote.id, versionId: version.id, shareId },
        ...{ name, reason, ...visitor },
      },
    })
    await note(tx, share, quote, 'declined', `${name} declined ${quote.number}, version ${version.version}`)
  })
}

const QUIET_MINUTES = 10

/** A link was read, or its PDF taken; the same browser in the same network counts once in ten minutes. */
export function recordView(
  share: ShareScope,
  kind: 'page' | 'pdf',
  { address, userAgent }: Visitor,
  zone = '',
): Promise<void> {
  const { workspaceId, shareId } = share
  const visitor = { address: networkOf(address), userAgent }
  return inWorkspace(share, async (tx) => {
    const before = await tx.shareView.findFirst({
      where: {
        ...{ workspaceId, shareId, kind, ...visitor },
        createdAt: { gt: new Date(Date.now() - QUIET_MINUTES * 60_000) },
      },
      select: { id: true },
    })
    if (!before)
      await tx.shareView.create({ data: { workspaceId, id: newId(), shareId, kind, ...visitor, zone } })
  })
}

/** The version that the link shows, if it is the one that was answered. */
async function lockedVersion(
  tx: Tx,
  share: ShareScope,
  versionId: string,
): Promise<{ quote: QuoteRecord; version: VersionRecord }> {
  const { workspaceId, target } = share
  if (target.kind !== 'quote' || target.versionId !== versionId) throw notFound()
  const row = await tx.quoteVersion.findUnique({
    where: { workspaceId_id: { workspaceId, id: versionId } },
    select: { quoteId: true },
  })
  const quote = row && (await lockedQuote(tx, share, row.quoteId))
  const version = quote?.versions.find(({ id }) => id === versionId)
  if (!quote || !version) throw notFound()
  return { quote, version }
}

/** A link that was revoked after the door let its reader in must not be answered through. */
async function requireLiveLink(tx: Tx, { workspaceId, shareId }: ShareScope): Promise<void> {
  const [link] = await tx.$queryRaw<{ isLive: boolean }[]>`
    select revoked_at is null and expires_at > now() as "isLive" from share_link
    where workspace_id = ${workspaceId}::uuid and id = ${shareId}::uuid for update`
  if (!link?.isLive) throw conflict('This link has ended.')
}

/** The proof stays readable when the validity is over. */
async function keepLinkOpen(tx: Tx, { workspaceId, shareId }: ShareScope): Promise<void> {
  const expiresAt = new Date(Date.now() + ACCEPTED_LINK_DAYS * 86_400_000)
  const where = { workspaceId, id: shareId, expiresAt: { lt: expiresAt } }
  await tx.shareLink.updateMany({ where, data: { expiresAt } })
}

const note = (tx: Tx, share: ShareScope, quote: QuoteRecord, verb: string, summary: string) =>
  audit(tx, share, {
    action: `quote.${verb}`,
    subjectKind: 'quote',
    subjectId: quote.id,
    projectId: quote.projectId,
    summary,
  })
