import { randomUUID } from 'node:crypto'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import { acceptQuote, declineQuote, recordView } from '#lib/data/acceptance.ts'
import { createQuote } from '#lib/data/quote.ts'
import { getQuoteEditor, updateQuoteDraft } from '#lib/data/quote-draft.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { findShare } from '#lib/data/share-access.ts'
import { CONFIRMABLE } from '#lib/domain/quote/check.ts'
import { PLAIN_WRITTEN_LINE, type WrittenLine, writtenQuote } from '#lib/domain/quote/written.ts'

type OwnLine = Omit<WrittenLine, keyof typeof PLAIN_WRITTEN_LINE> & Partial<WrittenLine>

type Offer = {
  projectId: string
  comparisonId: string
  optionId: string
  title: string
  introduction: string
  discountPercent?: string
  validUntil?: string
  /** Lines of the consultancy's own beside those of the option. */
  more?: OwnLine[]
}

/** A quote from the chosen option, written out and ready to be sent. Returns its id. */
export async function draftQuote(scope: Scope, offer: Offer): Promise<string> {
  const { projectId, comparisonId, optionId, title, introduction, more = [] } = offer
  const { id } = await createQuote(scope, { projectId, comparisonId, optionId, title })
  const { draft, revision, context } = await getQuoteEditor(scope, id)
  const written = writtenQuote(draft, context.currency)
  await updateQuoteDraft(scope, {
    ...{ ...written, id, revision, title, introduction },
    lines: [...written.lines, ...more.map((line) => ({ ...PLAIN_WRITTEN_LINE, ...line }))],
    discount: offer.discountPercent ?? written.discount,
    validUntil: offer.validUntil ?? written.validUntil,
  })
  return id
}

const visitor = { address: '192.0.2.14', userAgent: 'Mozilla/5.0 (sample client)' }

/** Sends the draft and opens its link as the client would. */
export async function sendAndOpen(scope: Scope, id: string): Promise<ShareScope> {
  const { revision } = await getQuoteEditor(scope, id)
  const { token } = await sendQuote(scope, { id, revision, confirmed: [...CONFIRMABLE] })
  const share = (await findShare(token)) as ShareScope | null
  if (!share) throw new Error('the link that was just made is not there')
  await recordView(share, 'page', visitor)
  return share
}

const versionOf = ({ target }: ShareScope): string => {
  if (target.kind !== 'quote') throw new Error('the link shows no quote')
  return target.versionId
}

export const accept = (share: ShareScope, name: string, role: string): Promise<void> =>
  acceptQuote(
    share,
    { versionId: versionOf(share), idempotencyKey: randomUUID(), name, role, take: [] },
    visitor,
  )

export const decline = (share: ShareScope, name: string, reason: string): Promise<void> =>
  declineQuote(share, { versionId: versionOf(share), name, reason }, visitor)
