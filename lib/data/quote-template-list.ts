import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { QuoteTemplateContent } from '#lib/domain/quote/quote-template.ts'
import type { QuoteTemplateLine } from '#lib/domain/quote/quote-template-line.ts'
import { dayIn } from '#lib/format.ts'
import type { ListQuery } from '#lib/schemas/list.ts'
import { inWorkspace, type Tx } from './database.ts'
import { containing, pageOf } from './listing.ts'

type Query = ListQuery & { state: 'archived' | null }
type List = { rows: QuoteTemplateLine[]; total: number }

/** As many as may be in use at once. */
const ALL: Query = { q: '', sort: null, page: 1, size: 100, state: null }

/** The templates of quotes by name: those in use, unless the query asks for others. */
export const listQuoteTemplates = (scope: Scope, query: Query): Promise<List> =>
  inWorkspace(scope, (tx) => quoteTemplates(tx, scope, query))

/** The same within what a page reads. */
export async function quoteTemplates(tx: Tx, scope: Scope, query: Query = ALL): Promise<List> {
  const where = {
    workspaceId: scope.workspaceId,
    archivedAt: query.state === 'archived' ? { not: null } : null,
    ...(query.q && { name: containing(query.q) }),
  }
  const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
  const total = await tx.quoteTemplate.count({ where })
  const orderBy = [{ name: 'asc' as const }, { id: 'asc' as const }]
  const found = await tx.quoteTemplate.findMany({ where, orderBy, ...pageOf(query) })
  const rows = found.map(({ id, revision, name, currency, content, createdAt, archivedAt }) => ({
    ...{ id, revision, name, currency, isArchived: archivedAt !== null },
    lines: (content as unknown as QuoteTemplateContent).lines.length,
    madeOn: dayIn(createdAt, timeZone),
  }))
  return { rows, total }
}
