import 'server-only'
import type { Scope, ShareTarget } from '#lib/auth/proof.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { conflict, notFound } from '#lib/errors.ts'
import { makeToken, sealToken, tokenSha256, unsealToken } from '#lib/secret/share-token.ts'
import { audit } from './audit.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'

export type NewShareLink = { target: ShareTarget; label: string; expiresAt: Date }

/** A link as its owner sees it. */
export type ShareLinkView = {
  id: string
  label: string
  /** Null for who may only look (it would let him answer as the client), and when the key that sealed it is gone. */
  token: string | null
  createdAt: string
  expiresAt: string
  revokedAt: string | null
  isEnded: boolean
  pageViews: number
  pdfViews: number
  lastViewAt: string | null
}

const column = (target: ShareTarget) =>
  target.kind === 'quote' ? { versionId: target.versionId } : { reportId: target.reportId }

/** Makes a link in the caller's transaction. The token is returned once and stored only as a hash and sealed. */
export async function createShareLink(
  tx: Tx,
  scope: Scope,
  { target, label, expiresAt }: NewShareLink,
): Promise<{ id: string; token: string }> {
  const { workspaceId } = scope
  const id = newId()
  const token = makeToken()
  await tx.shareLink.create({
    data: {
      workspaceId,
      id,
      ...column(target),
      label,
      expiresAt,
      tokenSha256: tokenSha256(token),
      tokenSealed: sealToken(token),
      createdBy: scope.userId,
    },
  })
  return { id, token }
}

/** The links to one thing, newest first, with what was seen through them. */
export async function shareLinksOf(tx: Tx, scope: Scope, target: ShareTarget): Promise<ShareLinkView[]> {
  const { workspaceId } = scope
  const rows = await tx.shareLink.findMany({
    where: { workspaceId, ...column(target) },
    orderBy: { createdAt: 'desc' },
    take: 50,
    omit: { tokenSha256: true },
  })
  const views = await tx.shareView.groupBy({
    by: ['shareId', 'kind'],
    where: { workspaceId, shareId: { in: rows.map((row) => row.id) } },
    _count: true,
    _max: { createdAt: true },
  })
  const now = Date.now()
  return rows.map((row) => {
    const own = views.filter((view) => view.shareId === row.id)
    const last = own.map((view) => view._max.createdAt?.toISOString() ?? '').sort()
    return {
      id: row.id,
      label: row.label,
      token: isAllowed(scope.role, 'write') ? unsealToken(row.tokenSealed) : null,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      revokedAt: row.revokedAt?.toISOString() ?? null,
      isEnded: row.revokedAt !== null || row.expiresAt.getTime() <= now,
      pageViews: own.find((view) => view.kind === 'page')?._count ?? 0,
      pdfViews: own.find((view) => view.kind === 'pdf')?._count ?? 0,
      lastViewAt: last.at(-1) || null,
    }
  })
}

/** Ends a link at once: page, PDF and chart refuse from the next request on. */
export async function revokeShareLink(scope: Scope, id: string): Promise<void> {
  const { workspaceId } = scope
  await inWorkspace(scope, async (tx) => {
    const link = await tx.shareLink.findUnique({
      where: { workspaceId_id: { workspaceId, id: knownId(id) } },
      select: {
        label: true,
        version: { select: { quote: { select: { projectId: true } } } },
        report: { select: { projectId: true } },
      },
    })
    if (!link) throw notFound()
    const { count } = await tx.shareLink.updateMany({
      where: { workspaceId, id, revokedAt: null },
      data: { revokedAt: new Date(), revokedBy: scope.userId },
    })
    if (count === 0) throw conflict('This link has already been revoked.')
    await audit(tx, scope, {
      action: 'share.revoked',
      subjectKind: 'share',
      subjectId: id,
      projectId: link.version?.quote.projectId ?? link.report?.projectId ?? null,
      summary: `Revoked the link “${link.label}”`,
    })
  })
}
