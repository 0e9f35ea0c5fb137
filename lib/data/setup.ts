import 'server-only'
import { DESK_LOCALE } from '#lib/domain/locale.ts'
import { sha256 } from '#lib/secret/opaque.ts'
import { audit } from './audit.ts'
import { database, withSettings } from './database.ts'
import { newId } from './id.ts'
import { openSession } from './session.ts'
import type { Client } from './user.ts'

/** True while the one-time address has not been used. */
export async function isClaimable(token: string): Promise<boolean> {
  const row = await database().setupToken.findUnique({ where: { tokenSha256: sha256(token) } })
  return row !== null && row.usedAt === null
}

export type Claim = {
  workspaceName: string
  currency: string
  timeZone: string
  name: string
  email: string
  passwordHash: string
}

/**
 * Claims an empty installation: the workspace, its owner and his first session, all or nothing. Of two that race, the
 * one that marks the token first wins. Returns the session's id, or null when the token is unknown or used.
 */
export function claim(token: string, input: Claim, client: Client): Promise<string | null> {
  const workspaceId = newId()
  const userId = newId()
  return withSettings({ 'app.workspace_id': workspaceId }, async (tx) => {
    const { count } = await tx.setupToken.updateMany({
      where: { tokenSha256: sha256(token), usedAt: null },
      data: { usedAt: new Date() },
    })
    if (count === 0) return null
    const { workspaceName, currency, timeZone, name, email, passwordHash } = input
    await tx.workspace.create({
      data: {
        id: workspaceId,
        name: workspaceName,
        currency,
        timeZone,
        locale: DESK_LOCALE,
        quotePrefix: 'Q',
        taxRatePercent: '0',
        terms: '',
      },
    })
    await tx.user.create({ data: { id: userId, name, email, passwordHash, passwordChangedAt: new Date() } })
    await tx.member.create({ data: { workspaceId, userId, role: 'owner' } })
    await audit(
      tx,
      { workspaceId, userId },
      {
        action: 'workspace.created',
        subjectKind: 'workspace',
        subjectId: workspaceId,
        summary: `Created the workspace ${workspaceName}`,
      },
    )
    return openSession(tx, { userId, workspaceId, ...client })
  })
}
