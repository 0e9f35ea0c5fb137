import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import type { QuoteTextInput } from '#lib/schemas/quote-text.ts'
import { audit } from './audit.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'

export type QuoteText = { id: string; name: string; content: string }

/** A library of more texts than these is searched by nobody. */
const MOST = 200

/** The texts that a quote can take its terms from, by name. */
export const readQuoteTexts = (tx: Tx, scope: Scope): Promise<QuoteText[]> =>
  tx.quoteText.findMany({
    where: { workspaceId: scope.workspaceId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, content: true },
    take: MOST,
  })

export const listQuoteTexts = (scope: Scope): Promise<QuoteText[]> =>
  inWorkspace(scope, (tx) => readQuoteTexts(tx, scope))

/** Adds a text or writes one anew. Quotes that took it keep what they have. */
export function saveQuoteText(scope: Scope, { id, name, content }: QuoteTextInput): Promise<{ id: string }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const texts = await readQuoteTexts(tx, scope)
    if (texts.some((text) => text.name === name && text.id !== id))
      throw invalid({ name: 'There is a text of this name. Choose another.' })
    if (id === null && texts.length >= MOST) throw conflict(`The library holds ${MOST} texts. Remove one.`)
    const kept = id ?? newId()
    if (id === null) await tx.quoteText.create({ data: { workspaceId, id: kept, name, content } })
    else {
      const { count } = await tx.quoteText.updateMany({ where: { workspaceId, id }, data: { name, content } })
      if (count === 0) throw notFound()
    }
    await note(tx, scope, kept, `${id === null ? 'Added' : 'Changed'} the text “${name}”`)
    return { id: kept }
  })
}

export function removeQuoteText(scope: Scope, id: string): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const text = await tx.quoteText.findFirst({ where: { workspaceId, id: knownId(id) } })
    if (!text) throw notFound()
    await tx.quoteText.deleteMany({ where: { workspaceId, id } })
    await note(tx, scope, id, `Removed the text “${text.name}”`)
  })
}

const note = (tx: Tx, scope: Scope, id: string, summary: string) =>
  audit(tx, scope, { action: 'text.changed', subjectKind: 'workspace', subjectId: id, summary })
