import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { QuoteTemplateLine } from '#lib/domain/quote/quote-template-line.ts'
import { notFound } from '#lib/errors.ts'
import { inWorkspace } from './database.ts'
import { knownId } from './id.ts'
import { type CopyableQuote, copyableQuotes } from './quote-copy.ts'
import { type QuoteSource, quoteSources } from './quote-source.ts'
import { quoteTemplates } from './quote-template-list.ts'

export type QuoteStart = { sources: QuoteSource[]; templates: QuoteTemplateLine[]; quotes: CopyableQuote[] }

/** All from which a quote of a project can begin. Throws not-found. */
export function getQuoteStart(scope: Scope, projectId: string): Promise<QuoteStart> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const project = await tx.project.findUnique({
      where: { workspaceId_id: { workspaceId, id: knownId(projectId) } },
      select: { id: true },
    })
    if (!project) throw notFound()
    return {
      sources: await quoteSources(tx, scope, project.id),
      templates: (await quoteTemplates(tx, scope)).rows,
      quotes: await copyableQuotes(tx, scope),
    }
  })
}
