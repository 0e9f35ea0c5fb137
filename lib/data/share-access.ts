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

type LinkRow = Omit<ShareRow, 'target' | 'contact'> & { versionId: string | null; reportId: string | null }

/** The link behind a token, whatever its state; null when there is none. The row that is found names the tenant in passing. */
export function findShare(token: string): Promise<ShareRow | null> {
  const hash = tokenSha256(token)
  return withSettings({ 'app.share_token_sha256': Buffer.from(hash).toString('hex') }, async (tx) => {
    const [link] = await tx.$queryRaw<LinkRow[]>`
      select workspace_id as "workspaceId", id as "shareId", version_id as "versionId", report_id as "reportId",
        revoked_at as "revokedAt", expires_at as "expiresAt",
        set_config('app.workspace_id', workspace_id::text, true)
      from share_link where token_sha256 = ${hash}`
    if (!link) return null
    const workspace = await tx.workspace.findUniqueOrThrow({
      where: { id: link.workspaceId },
      select: { name: true },
    })
    const { workspaceId, shareId, versionId, reportId, revokedAt, expiresAt } = link
    const target: ShareTarget | null = versionId
      ? { kind: 'quote', versionId }
      : reportId
        ? { kind: 'report', reportId }
        : null
    return target && { workspaceId, shareId, target, revokedAt, expiresAt, contact: workspace.name }
  })
}
