import 'server-only'
import type { ShareTarget } from '#lib/auth/proof.ts'
import { dayIn, formatDay } from '#lib/format.ts'
import { tokenSha256 } from '#lib/secret/share-token.ts'
import { database, withSettings } from './database.ts'

export type ShareRow = {
  workspaceId: string
  shareId: string
  target: ShareTarget
  revokedAt: Date | null
  expiresAt: Date
  /** The last on which it opens where its sender lives, in words. */
  lastDay: string
  passwordHash: string | null
  viewLimit: number | null
  openedCount: number
  isDownloadAllowed: boolean
  /** Whom to ask: the name of the workspace, and the contact that it made public. */
  contact: string
  /** Names all that the page of this link is drawn from today; null where that cannot be named in few words. */
  drawing: string | null
}

type DoorRow = Omit<ShareRow, 'lastDay' | 'target' | 'contact' | 'drawing'> & {
  versionId: string | null
  reportId: string | null
  sender: string
  person: string | null
  timeZone: string
  facts: string | null
}

/** The link behind a token, whatever its state; null when there is none. One round trip, since every reader waits for it. */
export async function findShare(token: string): Promise<ShareRow | null> {
  const [row] = await database().$queryRaw<DoorRow[]>`select * from share_door(${tokenSha256(token)})`
  if (!row) return null
  const { versionId, reportId, sender, person, timeZone, facts, ...link } = row
  const target: ShareTarget | null = versionId
    ? { kind: 'quote', versionId }
    : reportId
      ? { kind: 'report', reportId }
      : null
  const contact = person ? `${sender} (${person})` : sender
  const drawnFrom = [link.shareId, link.isDownloadAllowed, contact, dayIn(new Date(), timeZone), facts]
  const lastDay = formatDay(dayIn(new Date(link.expiresAt.getTime() - 1), timeZone))
  return target && { ...link, lastDay, target, contact, drawing: facts && JSON.stringify(drawnFrom) }
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
