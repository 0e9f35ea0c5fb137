import 'server-only'
import type { Scope, ShareTarget } from '#lib/auth/proof.ts'
import { endOfDay } from '#lib/domain/quote/validity.ts'
import { type LinkTerms, lastDayProblem } from '#lib/domain/share/link-terms.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import { makeToken, sealToken, tokenSha256 } from '#lib/secret/share-token.ts'
import { audit } from './audit.ts'
import { targetColumn } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'
import { missed } from './revision.ts'

/** Makes a link in the caller's transaction. The token is returned once and stored only as a hash and sealed. */
export async function createShareLink(
  tx: Tx,
  scope: Scope,
  target: ShareTarget,
  terms: LinkTerms,
): Promise<{ id: string; token: string }> {
  const { workspaceId } = scope
  if (terms.passwordHash === undefined) throw passwordMissing()
  const id = newId()
  const token = makeToken()
  await tx.shareLink.create({
    data: {
      workspaceId,
      id,
      ...targetColumn(target),
      ...(await columnsOf(tx, scope, terms)),
      tokenSha256: tokenSha256(token),
      tokenSealed: sealToken(token),
      createdBy: scope.userId,
    },
  })
  return { id, token }
}

const passwordMissing = () => invalid({ password: 'Choose a password, or leave the link without one.' })

async function columnsOf(tx: Tx, { workspaceId }: Scope, { lastDay, ...terms }: LinkTerms) {
  const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
  const today = dayIn(new Date(), timeZone)
  const problem = lastDayProblem(lastDay, today)
  if (problem) throw invalid({ lastDay: problem })
  return { ...terms, expiresAt: endOfDay(lastDay, (instant) => dayIn(instant, timeZone)) }
}

/** Changes what a link asks of its readers. A new password ends what was opened with the old one. */
export async function updateShareLink(
  scope: Scope,
  { id, revision, ...terms }: LinkTerms & { id: string; revision: number },
): Promise<void> {
  const { workspaceId } = scope
  await inWorkspace(scope, async (tx) => {
    const link = await knownLink(tx, scope, id)
    if (link.revokedAt) throw conflict('This link has been revoked. Make another one.')
    if (terms.passwordHash === undefined && link.passwordHash === null) throw passwordMissing()
    const { count } = await tx.shareLink.updateMany({
      where: { workspaceId, id, revision, revokedAt: null },
      data: { ...(await columnsOf(tx, scope, terms)), revision: { increment: 1 } },
    })
    if (count === 0) throw missed({ archivedAt: null })
    await note(tx, scope, link, 'changed', `Changed the link “${terms.label}”`)
  })
}

/** Ends a link at once: page, PDF and chart refuse from the next request on. */
export async function revokeShareLink(scope: Scope, id: string): Promise<void> {
  const { workspaceId } = scope
  await inWorkspace(scope, async (tx) => {
    const link = await knownLink(tx, scope, id)
    const { count } = await tx.shareLink.updateMany({
      where: { workspaceId, id, revokedAt: null },
      data: { revokedAt: new Date(), revokedBy: scope.userId },
    })
    if (count === 0) throw conflict('This link has already been revoked.')
    await note(tx, scope, link, 'revoked', `Revoked the link “${link.label}”`)
  })
}

type KnownLink = Awaited<ReturnType<typeof knownLink>>

async function knownLink(tx: Tx, { workspaceId }: Scope, id: string) {
  const link = await tx.shareLink.findUnique({
    where: { workspaceId_id: { workspaceId, id: knownId(id) } },
    select: {
      ...{ id: true, label: true, passwordHash: true, revokedAt: true },
      version: { select: { quote: { select: { projectId: true } } } },
      report: { select: { projectId: true } },
    },
  })
  if (!link) throw notFound()
  return link
}

const note = (tx: Tx, scope: Scope, link: KnownLink, verb: string, summary: string) =>
  audit(tx, scope, {
    action: `share.${verb}`,
    subjectKind: 'share',
    subjectId: link.id,
    projectId: link.version?.quote.projectId ?? link.report?.projectId ?? null,
    summary,
  })
