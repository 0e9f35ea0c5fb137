import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { addDays } from '#lib/domain/day.ts'
import { draftVersion, presentVersion } from '#lib/domain/quote/present-version.ts'
import { isPayable, PLAIN_TERMS } from '#lib/domain/quote/quote-draft.ts'
import { can } from '#lib/domain/quote/quote-permit.ts'
import { VALIDITY_DAYS } from '#lib/domain/quote/validity.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import type { NewQuoteInput } from '#lib/schemas/quote.ts'
import type { QuoteReason } from '#lib/schemas/quote-answer.ts'
import { audit } from './audit.ts'
import { amountOf, dateOf, termsColumns } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { newId } from './id.ts'
import { quoteDraft } from './quote-context.ts'
import { writeLines } from './quote-line.ts'
import { quoteLines } from './quote-source.ts'
import { lockedQuote, type QuoteRecord } from './quote-version.ts'
import { archived } from './revision.ts'

const FIRST_TERMS = { discountPercent: '0', taxRounding: 'document' } as const

/** A first draft in a project: from an option of one of its comparisons, or blank. */
export function createQuote(scope: Scope, input: NewQuoteInput): Promise<{ id: string }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const project = await tx.project.findUnique({
      where: { workspaceId_id: { workspaceId, id: input.projectId }, archivedAt: null },
      include: { workspace: { select: { timeZone: true, taxRatePercent: true, terms: true } } },
    })
    if (!project) throw notFound()
    const { timeZone, taxRatePercent, terms } = project.workspace
    const source = await quoteLines(tx, scope, input)
    const lines = source?.lines ?? []
    const taxed = { ...FIRST_TERMS, taxRatePercent: amountOf(taxRatePercent) }
    if (!isPayable({ ...PLAIN_TERMS, ...taxed, lines }))
      throw invalid({ optionId: 'The figures of this option are too large for a quote.' })
    const id = newId()
    const versionId = newId()
    await tx.quote.create({
      data: {
        workspaceId,
        id,
        projectId: project.id,
        comparisonId: source?.comparisonId,
        optionId: source?.optionId,
      },
    })
    await tx.quoteVersion.create({
      data: {
        ...{ workspaceId, id: versionId, quoteId: id, version: 1, taxRatePercent, terms },
        title: input.title,
        introduction: '',
        currency: source?.currency ?? project.currency,
        validUntil: dateOf(addDays(dayIn(new Date(), timeZone), VALIDITY_DAYS)),
        ...FIRST_TERMS,
      },
    })
    await writeLines(tx, scope, versionId, lines)
    await note(tx, scope, { id, projectId: project.id }, 'created', `Started the quote “${input.title}”`)
    return { id }
  })
}

/** A draft that follows a version sent earlier; that one stays open until this one is sent. */
export function reviseQuote(scope: Scope, id: string): Promise<{ id: string; version: number }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const quote = await lockedQuote(tx, scope, id)
    if (quote.isArchived) throw archived()
    const last = presentVersion(quote.versions)
    const verdict = can.revise(draftVersion(quote.versions)?.state ?? last.state)
    if (!verdict.ok) throw conflict(verdict.why)
    const draft = await quoteDraft(tx, scope, last.id)
    const versionId = newId()
    const version = last.version + 1
    await tx.quoteVersion.create({
      data: {
        ...{ workspaceId, id: versionId, quoteId: id, version, currency: last.currency },
        ...termsColumns(draft),
        validUntil: dateOf(addDays(quote.today, VALIDITY_DAYS)),
      },
    })
    await writeLines(tx, scope, versionId, draft.lines)
    await note(tx, scope, quote, 'revised', `Started version ${version} of ${quote.number}`)
    return { id, version }
  })
}

/** Takes an open quote back, in all its versions, for good; its links then say so. */
export function withdrawQuote(scope: Scope, { id, reason }: QuoteReason): Promise<void> {
  const { workspaceId, userId } = scope
  return inWorkspace(scope, async (tx) => {
    const quote = await lockedQuote(tx, scope, id)
    const verdict = can.withdraw(presentVersion(quote.versions).state)
    if (!verdict.ok) throw conflict(verdict.why)
    await tx.quoteWithdrawal.create({ data: { workspaceId, id: newId(), quoteId: id, userId, reason } })
    await note(tx, scope, quote, 'withdrawn', `Withdrew ${quote.number}: ${reason}`)
  })
}

/** Puts a quote away that nobody can answer any more; its number stays taken. */
export function archiveQuote(scope: Scope, id: string): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const quote = await lockedQuote(tx, scope, id)
    const verdict = can.archive(presentVersion(quote.versions).state)
    if (!verdict.ok) throw conflict(verdict.why)
    if (quote.isArchived) return
    await tx.quote.updateMany({ where: { workspaceId, id }, data: { archivedAt: new Date() } })
    await note(tx, scope, quote, 'archived', `Archived ${nameOf(quote)}`)
  })
}

export function restoreQuote(scope: Scope, id: string): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const quote = await lockedQuote(tx, scope, id)
    if (!quote.isArchived) return
    await tx.quote.updateMany({ where: { workspaceId, id }, data: { archivedAt: null } })
    await note(tx, scope, quote, 'restored', `Restored ${nameOf(quote)}`)
  })
}

const nameOf = ({ number, versions }: QuoteRecord): string => number ?? `the draft “${versions[0]?.title}”`

const note = (
  tx: Tx,
  scope: Scope,
  quote: { id: string; projectId: string },
  verb: string,
  summary: string,
) =>
  audit(tx, scope, {
    action: `quote.${verb}`,
    subjectKind: 'quote',
    subjectId: quote.id,
    projectId: quote.projectId,
    summary,
  })
