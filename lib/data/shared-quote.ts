import 'server-only'
import type { ShareScope } from '#lib/auth/proof.ts'
import type { QuoteState } from '#lib/domain/quote/quote-state.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { notFound } from '#lib/errors.ts'
import { inWorkspace } from './database.ts'
import { findQuoteRecord } from './quote-version.ts'

/** What the client's link shows, and nothing else. */
export type SharedQuote = {
  versionId: string
  view: QuoteView
  state: QuoteState
  sha256: string
  answer: SharedAnswer | null
}

export type SharedAnswer =
  | { kind: 'accepted'; name: string; role: string; at: string }
  | { kind: 'declined'; name: string; reason: string; at: string }

/** The frozen version behind a link and what became of it. Throws not-found for a link to something else. */
export function getSharedQuote(share: ShareScope): Promise<SharedQuote> {
  const { workspaceId, target } = share
  if (target.kind !== 'quote') throw notFound()
  const { versionId } = target
  return inWorkspace(share, async (tx) => {
    const row = await tx.quoteVersion.findUnique({
      where: { workspaceId_id: { workspaceId, id: versionId } },
      select: { quoteId: true, acceptances: true, declines: true },
    })
    const quote = row && (await findQuoteRecord(tx, share, row.quoteId))
    const version = quote?.versions.find(({ id }) => id === versionId)
    if (!row || !version?.snapshot || !version.sha256) throw notFound()
    const { snapshot: view, sha256, state } = version
    return { versionId, view, state, sha256, answer: answerOf(row) }
  })
}

type Answers = {
  acceptances: { name: string; role: string; createdAt: Date }[]
  declines: { name: string; reason: string; createdAt: Date }[]
}

function answerOf({ acceptances: [yes], declines: [no] }: Answers): SharedAnswer | null {
  if (yes) return { kind: 'accepted', name: yes.name, role: yes.role, at: yes.createdAt.toISOString() }
  if (no) return { kind: 'declined', name: no.name, reason: no.reason, at: no.createdAt.toISOString() }
  return null
}
