import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import type { QuoteAnswer } from '#lib/domain/quote/quote-answer.ts'
import { chosenInWords } from '#lib/domain/quote/quote-words.ts'
import type { Tx } from './database.ts'
import type { QuoteRecord } from './quote-version.ts'

/** What the client said last and what still counts of it; null while he has not answered. */
export async function findAnswer(tx: Tx, scope: Scope, quote: QuoteRecord): Promise<QuoteAnswer | null> {
  const { workspaceId } = scope
  const versionOf = (id: string) => quote.versions.find((item) => item.id === id)?.version ?? 0
  const yes = await tx.acceptance.findFirst({ where: { workspaceId, quoteId: quote.id, reversal: null } })
  if (yes) {
    const { name, role, sha256, address, createdAt, versionId, recordedBy, how } = yes
    return {
      kind: 'accepted',
      ...{ name, role, sha256, address, at: createdAt.toISOString(), version: versionOf(versionId) },
      entered: recordedBy === null ? null : { by: await nameOf(tx, recordedBy), how },
      chosen: chosenIn(quote, versionId),
    }
  }
  const no = await tx.decline.findFirst({
    where: { workspaceId, quoteId: quote.id },
    orderBy: { createdAt: 'desc' },
  })
  if (!no) return null
  const { name, reason, address, createdAt, versionId } = no
  return {
    kind: 'declined',
    ...{ name, reason, address, at: createdAt.toISOString(), version: versionOf(versionId) },
  }
}

const nameOf = async (tx: Tx, id: string): Promise<string> =>
  (await tx.user.findUnique({ where: { id }, select: { name: true } }))?.name ?? 'a former member'

function chosenIn(quote: QuoteRecord, versionId: string): string | null {
  const snapshot = quote.versions.find((item) => item.id === versionId)?.snapshot
  return snapshot ? chosenInWords(snapshot) : null
}

/** What the workspace did to a quote after it was sent, with who and why. */
export type QuoteTurn = { reason: string; by: string; at: string } & (
  | { kind: 'withdrawn' }
  | { kind: 'extended'; version: number; validUntil: Day }
  | { kind: 'reopened'; name: string; acceptedAt: string }
)

type TurnRow = {
  kind: 'withdrawn' | 'extended' | 'reopened'
  reason: string
  by: string | null
  at: Date
  version: number
  validUntil: Day
  name: string
  acceptedAt: Date
}

/** Withdrawal, extensions and acceptances that were taken back, the newest first. */
export async function quoteTurns(tx: Tx, scope: Scope, quoteId: string): Promise<QuoteTurn[]> {
  const rows = await tx.$queryRaw<TurnRow[]>`
    select turn.*, app_user.name as by from (
      select 'withdrawn' as kind, reason, user_id, created_at as at, 0 as version, null as "validUntil",
        null as name, null::timestamptz as "acceptedAt"
      from quote_withdrawal where workspace_id = ${scope.workspaceId}::uuid and quote_id = ${quoteId}::uuid
      union all
      select 'extended', later.reason, later.user_id, later.created_at, version.version,
        later.valid_until::text, null, null
      from quote_extension later
      join quote_version version on version.workspace_id = later.workspace_id and version.id = later.version_id
      where later.workspace_id = ${scope.workspaceId}::uuid and later.quote_id = ${quoteId}::uuid
      union all
      select 'reopened', back.reason, back.user_id, back.created_at, 0, null, answer.name, answer.created_at
      from acceptance_reversal back
      join acceptance answer on answer.workspace_id = back.workspace_id and answer.id = back.acceptance_id
      where back.workspace_id = ${scope.workspaceId}::uuid and back.quote_id = ${quoteId}::uuid
    ) turn left join app_user on app_user.id = turn.user_id
    order by turn.at desc`
  return rows.map(({ kind, reason, by, at, version, validUntil, name, acceptedAt }) => {
    const told = { reason, by: by ?? 'a former member', at: at.toISOString() }
    if (kind === 'extended') return { ...told, kind, version, validUntil }
    return kind === 'reopened'
      ? { ...told, kind, name, acceptedAt: acceptedAt.toISOString() }
      : { ...told, kind }
  })
}
