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
  passwordHash: string | null
  viewLimit: number | null
  openedCount: number
  isDownloadAllowed: boolean
  /** Whom to ask: the name of the workspace, and the contact that it made public. */
  contact: string
}

type LinkRow = Omit<ShareRow, 'target' | 'contact'> & { versionId: string | null; reportId: string | null }

/** The link behind a token, whatever its state; null when there is none. The row that is found names the tenant in passing. */
export function findShare(token: string): Promise<ShareRow | null> {
  const hash = tokenSha256(token)
  return withSettings({ 'app.share_token_sha256': Buffer.from(hash).toString('hex') }, async (tx) => {
    const [link] = await tx.$queryRaw<(LinkRow & { setting: string })[]>`
      select workspace_id as "workspaceId", id as "shareId", version_id as "versionId", report_id as "reportId",
        revoked_at as "revokedAt", expires_at as "expiresAt", password_hash as "passwordHash",
        view_limit as "viewLimit", opened_count as "openedCount", is_download_allowed as "isDownloadAllowed",
        set_config('app.workspace_id', workspace_id::text, true) as setting
      from share_link where token_sha256 = ${hash}`
    if (!link) return null
    const workspace = await tx.workspace.findUniqueOrThrow({
      where: { id: link.workspaceId },
      select: { name: true, reception: { select: { contact: true } } },
    })
    const { versionId, reportId, setting: _, ...row } = link
    const target: ShareTarget | null = versionId
      ? { kind: 'quote', versionId }
      : reportId
        ? { kind: 'report', reportId }
        : null
    const person = workspace.reception?.contact
    const contact = person ? `${workspace.name} (${person})` : workspace.name
    return target && { ...row, target, contact }
  })
}

/** Counts a reader in; false when the link has let in as many as it may. One statement, so that a race has one end. */
export function countOpening({ workspaceId, shareId }: Pick<ShareRow, 'workspaceId' | 'shareId'>) {
  return withSettings({ 'app.workspace_id': workspaceId }, async (tx) => {
    const counted = await tx.$executeRaw`
      update share_link set opened_count = opened_count + 1
      where workspace_id = ${workspaceId}::uuid and id = ${shareId}::uuid
        and revoked_at is null and expires_at > now() and (view_limit is null or opened_count < view_limit)`
    return counted === 1
  })
}
