import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { addDays } from '#lib/domain/day.ts'
import { presentVersion } from '#lib/domain/quote/present-version.ts'
import { draftFromTemplate, type QuoteTemplateContent, templateOf } from '#lib/domain/quote/quote-template.ts'
import { VALIDITY_DAYS } from '#lib/domain/quote/validity.ts'
import { conflict, notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import type {
  QuoteFromTemplate,
  QuoteTemplateChange,
  QuoteTemplateInput,
} from '#lib/schemas/quote-template.ts'
import { audit } from './audit.ts'
import { asJson, dateOf, termsColumns } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'
import { quoteDraft } from './quote-context.ts'
import { writeLines } from './quote-line.ts'
import { findQuoteRecord } from './quote-version.ts'
import { missed } from './revision.ts'

/** More than anybody chooses among. */
const MOST = 100

/** Keeps what a quote says to any client for the next ones. The quote itself stays as it is. */
export function createQuoteTemplate(
  scope: Scope,
  { quoteId, name }: QuoteTemplateInput,
): Promise<{ id: string }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const quote = await findQuoteRecord(tx, scope, quoteId)
    if (!quote) throw notFound()
    await requireRoom(tx, scope)
    const { id: versionId, currency } = presentVersion(quote.versions)
    const content = asJson(templateOf(await quoteDraft(tx, scope, versionId)))
    const id = newId()
    await tx.quoteTemplate.create({ data: { workspaceId, id, name, currency, content } })
    await tell(tx, scope, { id, summary: `Made the quote template “${name}”` })
    return { id }
  })
}

export function renameQuoteTemplate(
  scope: Scope,
  { id, revision, name }: QuoteTemplateChange,
): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const former = await tx.quoteTemplate.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
    const { count } = await tx.quoteTemplate.updateMany({
      where: { workspaceId, id, revision, archivedAt: null },
      data: { name, revision: { increment: 1 } },
    })
    if (count === 0 || !former) throw missed(former)
    await tell(tx, scope, { id, summary: `Renamed the quote template “${former.name}” to “${name}”` })
  })
}

/** Offers it no more; quotes that were made from it stay. To archive what is archived changes nothing. */
export const archiveQuoteTemplate = (scope: Scope, id: string): Promise<void> =>
  setArchived(scope, id, true, 'Archived')

export const restoreQuoteTemplate = (scope: Scope, id: string): Promise<void> =>
  setArchived(scope, id, false, 'Restored')

function setArchived(scope: Scope, id: string, isArchived: boolean, verb: string): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const where = { workspaceId_id: { workspaceId, id: knownId(id) } }
    const row = await tx.quoteTemplate.findUnique({ where, select: { name: true } })
    if (!row) throw notFound()
    if (!isArchived) await requireRoom(tx, scope)
    const { count } = await tx.quoteTemplate.updateMany({
      where: { workspaceId, id, archivedAt: isArchived ? null : { not: null } },
      data: { archivedAt: isArchived ? new Date() : null, revision: { increment: 1 } },
    })
    if (count > 0) await tell(tx, scope, { id, summary: `${verb} the quote template “${row.name}”` })
  })
}

/** A first draft in a project with what a template says, under the question of its client. */
export function startFromTemplate(
  scope: Scope,
  { id: from, projectId, title }: QuoteFromTemplate,
): Promise<{ id: string }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const template = await tx.quoteTemplate.findFirst({ where: { workspaceId, id: from, archivedAt: null } })
    const project = await tx.project.findUnique({
      where: { workspaceId_id: { workspaceId, id: projectId }, archivedAt: null },
      select: { workspace: { select: { timeZone: true } } },
    })
    if (!project || !template) throw notFound()
    const validUntil = addDays(dayIn(new Date(), project.workspace.timeZone), VALIDITY_DAYS)
    const content = template.content as unknown as QuoteTemplateContent
    const draft = draftFromTemplate(content, { title, validUntil })
    const [id, versionId] = [newId(), newId()]
    await tx.quote.create({ data: { workspaceId, id, projectId } })
    await tx.quoteVersion.create({
      data: {
        ...{ workspaceId, id: versionId, quoteId: id, version: 1, currency: template.currency },
        ...termsColumns(draft),
        validUntil: dateOf(validUntil),
      },
    })
    await writeLines(tx, scope, versionId, draft.lines)
    await audit(tx, scope, {
      ...{ action: 'quote.created', subjectKind: 'quote', subjectId: id, projectId },
      summary: `Started the quote “${title}” from the template “${template.name}”`,
    })
    return { id }
  })
}

async function requireRoom(tx: Tx, { workspaceId }: Scope): Promise<void> {
  const count = await tx.quoteTemplate.count({ where: { workspaceId, archivedAt: null } })
  if (count >= MOST) throw conflict(`There are ${MOST} templates of quotes. Archive one.`)
}

const tell = (tx: Tx, scope: Scope, { id, summary }: { id: string; summary: string }) =>
  audit(tx, scope, {
    ...{ action: 'template.changed', subjectKind: 'workspace', subjectId: id },
    summary,
  })
