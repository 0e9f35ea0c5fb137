import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { CheckFacts } from '#lib/domain/quote/check.ts'
import { draftVersion, presentVersion } from '#lib/domain/quote/present-version.ts'
import { isPayable, type QuoteContext, type QuoteDraft } from '#lib/domain/quote/quote-draft.ts'
import { can } from '#lib/domain/quote/quote-permit.ts'
import { readWritten } from '#lib/domain/quote/read-written.ts'
import type { WrittenQuote } from '#lib/domain/quote/written.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import type { QuoteDraftInput } from '#lib/schemas/quote-draft.ts'
import { audit } from './audit.ts'
import { dateOf, termsColumns } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId } from './id.ts'
import { quoteContext, quoteDraft } from './quote-context.ts'
import { writeLines } from './quote-line.ts'
import { checkFacts } from './quote-price.ts'
import { type QuoteText, readQuoteTexts } from './quote-text.ts'
import { findQuoteRecord, lockedQuote, type QuoteRecord } from './quote-version.ts'
import { archived } from './revision.ts'

export type QuoteEditor = {
  id: string
  revision: number
  projectId: string
  draft: QuoteDraft
  context: QuoteContext
  /** What the checks before sending know, so that they are made while somebody writes. */
  facts: CheckFacts
  /** The library of texts. */
  texts: QuoteText[]
}

/** The draft of a quote, ready to be written on. Throws not-found, or a conflict when every version has been sent. */
export function getQuoteEditor(scope: Scope, id: string): Promise<QuoteEditor> {
  return inWorkspace(scope, async (tx) => {
    const quote = await findQuoteRecord(tx, scope, knownId(id))
    if (!quote) throw notFound()
    const version = writable(quote)
    const context = await quoteContext(tx, scope, quote, version, quote.today)
    return {
      ...{ id, context, revision: version.revision, projectId: quote.projectId },
      draft: await quoteDraft(tx, scope, version.id),
      facts: await checkFacts(tx, scope, quote, context),
      texts: await readQuoteTexts(tx, scope),
    }
  })
}

export type SavedDraft = Pick<QuoteEditor, 'draft' | 'revision'>

/** The draft as it is saved now, to be set against what somebody else has written on it. Throws as the editor does. */
export function getSavedDraft(scope: Scope, id: string): Promise<SavedDraft> {
  return inWorkspace(scope, async (tx) => {
    const quote = await findQuoteRecord(tx, scope, knownId(id))
    if (!quote) throw notFound()
    const { id: versionId, revision } = writable(quote)
    return { revision, draft: await quoteDraft(tx, scope, versionId) }
  })
}

/** Saves what was written. Answers with the revision that the next save must name. */
export function updateQuoteDraft(
  scope: Scope,
  { id, revision, ...written }: QuoteDraftInput,
): Promise<{ revision: number }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const quote = await lockedQuote(tx, scope, id)
    const version = writable(quote)
    const draft = readDraft(written, version.currency)
    const { count } = await tx.quoteVersion.updateMany({
      where: { workspaceId, id: version.id, revision, sentAt: null },
      data: { ...termsColumns(draft), validUntil: dateOf(draft.validUntil), revision: { increment: 1 } },
    })
    if (count === 0) throw conflict()
    await writeLines(tx, scope, version.id, draft.lines)
    await noteEdit(tx, scope, quote)
    return { revision: revision + 1 }
  })
}

function writable(quote: QuoteRecord) {
  const version = draftVersion(quote.versions)
  const verdict = can.edit(version?.state ?? presentVersion(quote.versions).state)
  if (!version || !verdict.ok) throw conflict(verdict.ok ? undefined : verdict.why)
  if (quote.isArchived) throw archived()
  return version
}

/** Amounts become whole minor units; one with more decimals than the currency has is refused at its field. */
function readDraft(input: WrittenQuote, currency: string): QuoteDraft {
  const { draft, problems } = readWritten(input, currency)
  const fields = problems.map(({ path, message }) => [path.join('.'), message])
  if (fields.length > 0) throw invalid(Object.fromEntries(fields))
  if (!isPayable(draft)) throw invalid({ lines: 'The total is too large. Check the quantities and prices.' })
  return draft
}

const QUIET_MINUTES = 10

/** A draft saves itself every second; the history names an editor once in ten minutes instead of once a key. */
async function noteEdit(tx: Tx, scope: Scope, quote: QuoteRecord): Promise<void> {
  const { workspaceId, userId } = scope
  const recent = await tx.auditEvent.findFirst({
    where: {
      ...{ workspaceId, actorId: userId, subjectId: quote.id, action: 'quote.edited' },
      at: { gt: new Date(Date.now() - QUIET_MINUTES * 60_000) },
    },
    select: { id: true },
  })
  if (recent) return
  await audit(tx, scope, {
    action: 'quote.edited',
    subjectKind: 'quote',
    subjectId: quote.id,
    projectId: quote.projectId,
    summary: `Edited ${quote.number ?? 'the draft of a quote'}`,
  })
}
