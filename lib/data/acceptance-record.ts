import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { presentVersion } from '#lib/domain/quote/present-version.ts'
import { can } from '#lib/domain/quote/quote-permit.ts'
import { ACCEPTED_LINK_DAYS } from '#lib/domain/quote/validity.ts'
import { conflict } from '#lib/errors.ts'
import type { AcceptanceRecord, QuoteReason } from '#lib/schemas/quote-answer.ts'
import { keepAcceptance } from './acceptance-row.ts'
import { audit } from './audit.ts'
import { inWorkspace } from './database.ts'
import { newId } from './id.ts'
import { takeBackWin } from './project-status.ts'
import { lockedQuote } from './quote-version.ts'

/**
 * A yes that the client said elsewhere, entered by a member: to the version that the member looked at, while it can be
 * accepted. It binds like one of the client's own, and says of itself how it came.
 */
export function recordAcceptance(scope: Scope, input: AcceptanceRecord): Promise<void> {
  const { workspaceId, userId } = scope
  const { id, versionId, name, role, how, take, shown } = input
  return inWorkspace(scope, async (tx) => {
    const quote = await lockedQuote(tx, scope, id)
    const version = quote.versions.find((item) => item.id === versionId)
    const verdict = can.accept(version?.state ?? presentVersion(quote.versions).state)
    if (!version || !verdict.ok) throw conflict(verdict.ok ? undefined : verdict.why)
    const expiresAt = new Date(Date.now() + ACCEPTED_LINK_DAYS * 86_400_000)
    await tx.shareLink.updateMany({
      where: { workspaceId, versionId, revokedAt: null, expiresAt: { lt: expiresAt, gt: new Date() } },
      data: { expiresAt },
    })
    const said = { name, role, take, shown, idempotencyKey: newId() }
    await keepAcceptance(tx, scope, quote, version, { said, way: { recordedBy: userId, how } })
    await audit(tx, scope, {
      action: 'quote.accepted',
      subjectKind: 'quote',
      subjectId: id,
      projectId: quote.projectId,
      summary: `Entered that ${name} (${role}) accepted ${quote.number}, version ${version.version}: ${how}`,
    })
  })
}

/** Takes back an acceptance that was a mistake. It stays with its reason; the version can be answered again while it is valid. */
export function reverseAcceptance(scope: Scope, { id, reason }: QuoteReason): Promise<void> {
  const { workspaceId, userId } = scope
  return inWorkspace(scope, async (tx) => {
    const quote = await lockedQuote(tx, scope, id)
    const accepted = await tx.acceptance.findFirst({
      where: { workspaceId, quoteId: id, reversal: null },
      select: { id: true, name: true },
    })
    const verdict = can.reverse(accepted ? 'accepted' : presentVersion(quote.versions).state)
    if (!accepted || !verdict.ok) throw conflict(verdict.ok ? undefined : verdict.why)
    await tx.acceptanceReversal.create({
      data: { ...{ workspaceId, id: newId(), quoteId: id }, acceptanceId: accepted.id, userId, reason },
    })
    await takeBackWin(tx, scope, quote.projectId)
    await audit(tx, scope, {
      action: 'quote.reopened',
      subjectKind: 'quote',
      subjectId: id,
      projectId: quote.projectId,
      summary: `Took back the acceptance of ${quote.number} by ${accepted.name}: ${reason}`,
    })
  })
}
