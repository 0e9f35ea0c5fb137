import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { addDays } from '#lib/domain/day.ts'
import { presentVersion } from '#lib/domain/quote/present-version.ts'
import { VALIDITY_DAYS } from '#lib/domain/quote/validity.ts'
import { notFound } from '#lib/errors.ts'
import type { QuoteCopy } from '#lib/schemas/quote.ts'
import { audit } from './audit.ts'
import { dateOf, termsColumns } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { newId } from './id.ts'
import { quoteDraft } from './quote-context.ts'
import { writeLines } from './quote-line.ts'
import { findQuoteRecord } from './quote-version.ts'

/**
 * A first draft with the lines, texts and terms of another quote, of any project of the workspace. What was compared is
 * taken along within the same project only: another client is shown nothing of it.
 */
export function copyQuote(scope: Scope, { id: from, projectId }: QuoteCopy): Promise<{ id: string }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const project = await tx.project.findUnique({
      where: { workspaceId_id: { workspaceId, id: projectId }, archivedAt: null },
      select: { id: true },
    })
    const source = await findQuoteRecord(tx, scope, from)
    if (!project || !source) throw notFound()
    const version = presentVersion(source.versions)
    const draft = await quoteDraft(tx, scope, version.id)
    const { comparisonId, optionId } = source
    const compared = source.projectId === projectId ? { comparisonId, optionId } : {}
    const id = newId()
    const versionId = newId()
    await tx.quote.create({ data: { workspaceId, id, projectId, ...compared } })
    await tx.quoteVersion.create({
      data: {
        ...{ workspaceId, id: versionId, quoteId: id, version: 1, currency: version.currency },
        ...termsColumns(draft),
        validUntil: dateOf(addDays(source.today, VALIDITY_DAYS)),
      },
    })
    await writeLines(tx, scope, versionId, draft.lines)
    await audit(tx, scope, {
      action: 'quote.created',
      subjectKind: 'quote',
      subjectId: id,
      projectId,
      summary: `Started the quote “${draft.title}” from ${source.number ?? 'another draft'}`,
    })
    return { id }
  })
}

/** So many quotes are offered to be taken over. */
const MOST_OFFERED = 200

export type CopyableQuote = { id: string; number: string | null; title: string; clientName: string }

/** The quotes of the workspace, the newest first. */
export const copyableQuotes = (tx: Tx, scope: Scope): Promise<CopyableQuote[]> =>
  tx.$queryRaw<CopyableQuote[]>`
    select quote.id, quote.number, version.title, client.name as "clientName"
    from quote
    join project on project.workspace_id = quote.workspace_id and project.id = quote.project_id
    join client on client.workspace_id = project.workspace_id and client.id = project.client_id
    join lateral (select item.title from quote_version item
      where item.workspace_id = quote.workspace_id and item.quote_id = quote.id
      order by (item.sent_at is null), item.version desc limit 1) version on true
    where quote.workspace_id = ${scope.workspaceId}::uuid and quote.archived_at is null
    order by quote.id desc limit ${MOST_OFFERED}`
