import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { QuoteTemplateLine } from '#lib/domain/quote/quote-template-line.ts'
import { ownTemplate, type TemplateContent } from '#lib/domain/timeline/own-template.ts'
import { templateDays } from '#lib/domain/timeline/template.ts'
import type { TemplateLine } from '#lib/domain/timeline/template-line.ts'
import { dayIn } from '#lib/format.ts'
import type { TemplateQuery } from '#lib/schemas/timeline-template.ts'
import { approachColumn, approachOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { containing, type Direction, pageOf, sortOf } from './listing.ts'
import { quoteTemplates } from './quote-template-list.ts'

/** More than may be in use at once. */
const MOST_OF_QUOTES = 200

type Order = Prisma.TimelineTemplateOrderByWithRelationInput

const sorts: Record<string, (direction: Direction) => Order> = {
  name: (name) => ({ name }),
  approach: (approach) => ({ approach }),
  project: (name) => ({ project: { name } }),
  madeOn: (id) => ({ id }),
}

type List = { rows: TemplateLine[]; total: number }

/** Templates of the workspace's own, by name; found by their name or by the project from which they were made. */
export const listTemplates = (scope: Scope, query: TemplateQuery): Promise<List> =>
  inWorkspace(scope, (tx) => readList(tx, scope, query))

/** The same beside the templates of quotes: all that their screen shows. */
export const getTemplateDesk = (
  scope: Scope,
  query: TemplateQuery,
): Promise<List & { quotes: QuoteTemplateLine[] }> =>
  inWorkspace(scope, async (tx) => ({
    ...(await readList(tx, scope, query)),
    quotes: (await quoteTemplates(tx, scope, { ...query, page: 1, size: MOST_OF_QUOTES })).rows,
  }))

async function readList(tx: Tx, scope: Scope, query: TemplateQuery): Promise<List> {
  const { q, approach, state } = query
  const where: Prisma.TimelineTemplateWhereInput = {
    workspaceId: scope.workspaceId,
    archivedAt: state === 'archived' ? { not: null } : null,
    ...(approach && { approach: approachColumn(approach) }),
    ...(q && { OR: [{ name: containing(q) }, { project: { name: containing(q) } }] }),
  }
  const orderBy = [sortOf<Order>(query.sort, sorts, { name: 'asc' }), { id: 'asc' as const }]
  return {
    total: await tx.timelineTemplate.count({ where }),
    rows: await readRows(tx, scope, { where, orderBy, ...pageOf(query) }),
  }
}

/** What is offered when a plan is made, by name. */
export const offeredTemplates = (tx: Tx, scope: Scope): Promise<TemplateLine[]> =>
  readRows(tx, scope, {
    where: { workspaceId: scope.workspaceId, archivedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 200,
  })

async function readRows(tx: Tx, scope: Scope, found: Omit<Prisma.TimelineTemplateFindManyArgs, 'include'>) {
  const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
  const rows = await tx.timelineTemplate.findMany({
    ...{ where: found.where, orderBy: found.orderBy, skip: found.skip, take: found.take },
    include: { project: { select: { name: true } } },
  })
  return rows.map((row): TemplateLine => {
    const template = ownTemplate(row.id, row.name, row.content as TemplateContent)
    return {
      ...{ id: row.id, revision: row.revision, name: row.name, approach: approachOf(row.approach) },
      tasks: template.phases.reduce((sum, phase) => sum + phase.tasks.length, 0),
      ...{ lowDays: template.range.from, likelyDays: templateDays(template), highDays: template.range.to },
      ...{ projectId: row.projectId, projectName: row.project.name },
      ...{ madeOn: dayIn(row.createdAt, timeZone), isArchived: row.archivedAt !== null },
    }
  })
}
