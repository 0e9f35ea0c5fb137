import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'
import { createQuote } from '#lib/data/quote.ts'
import { getQuoteEditor, updateQuoteDraft } from '#lib/data/quote-draft.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { findShare } from '#lib/data/share-access.ts'
import { type SharedQuote, sharedQuote } from '#lib/data/shared-quote.ts'
import type { QuoteDraft } from '#lib/domain/quote/quote-draft.ts'
import { PLAIN_WRITTEN_LINE, writtenQuote } from '#lib/domain/quote/written.ts'
import type { QuoteDraftInput } from '#lib/schemas/quote-draft.ts'
import { shareScope } from './scope.ts'
import { newProject } from './workspace.ts'

export const visitor = { address: '192.0.2.7', userAgent: 'Reader/1.0' }

/** 3 days at 1,200.00 once, and 79.50 a month; with 19 % of tax 4,284.00 and 94.60. */
export const lines: QuoteDraftInput['lines'] = [
  {
    ...{ ...PLAIN_WRITTEN_LINE, kind: 'one-off', label: 'Build', description: '' },
    ...{ quantity: '3', unit: 'days', unitPrice: '1200' },
  },
  {
    ...{ ...PLAIN_WRITTEN_LINE, kind: 'monthly', label: 'Run', description: '' },
    ...{ quantity: '1', unit: '', unitPrice: '79.5' },
  },
]

/** A draft with the two lines above in a project of its own. */
export async function newDraft(scope: Scope) {
  const { projectId } = await newProject(scope)
  const title = 'Prompt it or fine-tune it?'
  const { id } = await createQuote(scope, { projectId, comparisonId: null, optionId: null, title })
  const { revision } = await writeDraft(scope, id, {})
  return { id, projectId, revision }
}

/** What the editor would send of a draft that it was filled with, without its lines. */
export const writtenOf = (draft: QuoteDraft) => {
  const { lines: _, ...written } = writtenQuote(draft, 'USD')
  return written
}

/** Writes on the draft as the editor does: everything at once, over the revision that was read. */
export async function writeDraft(scope: Scope, id: string, change: Partial<QuoteDraftInput>) {
  const { revision, draft } = await getQuoteEditor(scope, id)
  return updateQuoteDraft(scope, { id, revision, ...writtenOf(draft), lines, ...change })
}

export async function newSentQuote(scope: Scope) {
  const draft = await newDraft(scope)
  const sent = await sendQuote(scope, { id: draft.id, revision: draft.revision })
  return { ...draft, ...sent, ...(await opened(sent.token)) }
}

/** The link as the door would hand it out, whatever its state. */
export async function opened(token: string): Promise<{ share: ShareScope; versionId: string }> {
  const row = await findShare(token)
  if (row?.target.kind !== 'quote') throw new Error('not a link to a quote')
  return { share: shareScope(row.workspaceId, row.shareId, row.target), versionId: row.target.versionId }
}

/** What the link shows of its quote. */
export const seenQuote = (share: ShareScope): Promise<SharedQuote> =>
  inWorkspace(share, (tx) => sharedQuote(tx, share))

export const acceptance = (versionId: string, idempotencyKey = newId()) => ({
  ...{ versionId, idempotencyKey },
  ...{ name: 'Ida Berg', role: 'Head of support', take: [] as number[] },
})

export const countOf = (scope: Scope, table: 'acceptance' | 'decline' | 'shareView', where: object) =>
  inWorkspace(scope, (tx) => {
    const counted = { where: { workspaceId: scope.workspaceId, ...where } }
    if (table === 'acceptance') return tx.acceptance.count(counted)
    return table === 'decline' ? tx.decline.count(counted) : tx.shareView.count(counted)
  })
