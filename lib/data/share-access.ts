import 'server-only'
import type { ShareTarget } from '#lib/auth/proof.ts'
import { tokenSha256 } from '#lib/secret/share-token.ts'
import { withSettings } from './database.ts'

export type ShareRow = {
  workspaceId: string
  shareId: string
  target: ShareTarget
  revokedAt: Date | null
  expiresAt: Date
  /** Who to ask when the link has ended: the name of the workspace. */
  contact: string
}

/** The link behind a token, whatever its state; null when there is none. */
export function findShare(token: string): Promise<ShareRow | null> {
  const hash = tokenSha256(token)
  return withSettings({ 'app.share_token_sha256': Buffer.from(hash).toString('hex') }, async (tx) => {
    const link = await tx.shareLink.findFirst({
      where: { tokenSha256: hash },
      select: {
        workspaceId: true,
        id: true,
        versionId: true,
        reportId: true,
        revokedAt: true,
        expiresAt: true,
      },
    })
    if (!link) return null
    await tx.$queryRaw`select set_config('app.workspace_id', ${link.workspaceId}, true)`
    const workspace = await tx.workspace.findUniqueOrThrow({
      where: { id: link.workspaceId },
      select: { name: true },
    })
    const { workspaceId, id: shareId, versionId, reportId, revokedAt, expiresAt } = link
    const target: ShareTarget | null = versionId
      ? { kind: 'quote', versionId }
      : reportId
        ? { kind: 'report', reportId }
        : null
    return target && { workspaceId, shareId, target, revokedAt, expiresAt, contact: workspace.name }
  })
}
