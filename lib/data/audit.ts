import 'server-only'
import { createHash } from 'node:crypto'
import type { RequestScope, Scope, ShareScope } from '#lib/auth/proof.ts'
import { canonicalJson } from '#lib/domain/canonical.ts'
import type { Tx } from './database.ts'
import { newId } from './id.ts'

export type AuditEntry = {
  /** Noun and verb, e.g. `quote.sent`. */
  action: string
  subjectKind: string
  subjectId: string | null
  projectId?: string | null
  /** One sentence for the activity list, without secrets. */
  summary: string
  detail?: Record<string, string | number | boolean | null>
}

/** A member before the first proof of him exists: while he claims the installation, signs in or sets a password. */
export type Arrival = { workspaceId: string; userId: string }

function actorOf(scope: Scope | ShareScope | RequestScope | Arrival) {
  if ('userId' in scope) return { actorKind: 'member', actorId: scope.userId }
  if ('shareId' in scope) return { actorKind: 'share', actorId: scope.shareId }
  return { actorKind: 'request', actorId: null }
}

/**
 * Appends to the workspace's chain within the caller's transaction: each row's SHA-256 covers the row before it.
 * An advisory lock per workspace makes writers queue, so the sequence has no gaps and no forks.
 */
export async function audit(
  tx: Tx,
  scope: Scope | ShareScope | RequestScope | Arrival,
  entry: AuditEntry,
): Promise<void> {
  const { workspaceId } = scope
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${workspaceId}, 7))::text`
  const last = await tx.auditEvent.findFirst({
    where: { workspaceId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  })
  const row = {
    workspaceId,
    id: newId(),
    sequence: (last?.sequence ?? 0n) + 1n,
    at: new Date(),
    ...actorOf(scope),
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    projectId: entry.projectId ?? null,
    summary: entry.summary,
    detail: entry.detail ?? {},
    previousHash: last?.hash ?? '',
  }
  const hash = createHash('sha256')
    .update(canonicalJson({ ...row, sequence: row.sequence.toString(), at: row.at.toISOString() }))
    .digest('hex')
  await tx.auditEvent.create({ data: { ...row, hash } })
}
