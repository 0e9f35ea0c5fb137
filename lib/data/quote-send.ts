import 'server-only'
import { createHash } from 'node:crypto'
import type { Scope } from '#lib/auth/proof.ts'
import { canonicalJson } from '#lib/domain/canonical.ts'
import { draftVersion, presentVersion } from '#lib/domain/quote/present-version.ts'
import { openChecks, quoteChecks } from '#lib/domain/quote/quote-check.ts'
import { quoteView } from '#lib/domain/quote/quote-draft.ts'
import { can } from '#lib/domain/quote/quote-permit.ts'
import { linkLastDay, quoteNumber } from '#lib/domain/quote/validity.ts'
import { type LinkTerms, plainTerms } from '#lib/domain/share/link-terms.ts'
import { conflict } from '#lib/errors.ts'
import type { QuoteSend } from '#lib/schemas/quote.ts'
import { audit } from './audit.ts'
import { inWorkspace, type Tx } from './database.ts'
import { advanceProject } from './project-status.ts'
import { quoteContext, quoteDraft } from './quote-context.ts'
import { checkFacts } from './quote-price.ts'
import { lockedQuote, type QuoteRecord } from './quote-version.ts'
import { archived } from './revision.ts'
import { createShareLink } from './share.ts'

export type SentQuote = { number: string; version: number; token: string }

/**
 * Freezes the draft: number, snapshot and its SHA-256, and opens the link to it, all or nothing. The draft must be
 * the one that the sender looked at (`revision`), and what the checks find he has confirmed.
 */
export function sendQuote(scope: Scope, { id, revision, confirmed = [] }: QuoteSend): Promise<SentQuote> {
  return inWorkspace(scope, async (tx) => {
    const quote = await lockedQuote(tx, scope, id)
    if (quote.isArchived) throw archived()
    const version = draftVersion(quote.versions)
    const present = presentVersion(quote.versions)
    const verdict = present === version ? can.send(version.state) : can.revise(present.state)
    if (!verdict.ok) throw conflict(verdict.why)
    if (version?.revision !== revision) throw conflict()
    const draft = await quoteDraft(tx, scope, version.id)
    const unnumbered = await quoteContext(tx, scope, quote, version, quote.today)
    const checks = quoteChecks(draft, await checkFacts(tx, scope, quote, unnumbered))
    const open = openChecks(checks, confirmed)
    if (open.length > 0) throw conflict(open.map(({ message }) => message).join(' '))
    const number = quote.number ?? (await nextNumber(tx, scope, quote.today.slice(0, 4)))
    const context = { ...unnumbered, number }
    const snapshot = quoteView(draft, context)
    const sha256 = createHash('sha256').update(canonicalJson(snapshot)).digest('hex')
    await tx.quote.update({
      where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
      data: { number },
    })
    await tx.quoteVersion.update({
      where: { workspaceId_id: { workspaceId: scope.workspaceId, id: version.id } },
      data: { sentAt: new Date(), sentBy: scope.userId, snapshot, sha256 },
    })
    const link = await openLink(tx, scope, { ...quote, number }, version)
    await advanceProject(tx, scope, quote.projectId, 'quote-sent')
    await audit(tx, scope, {
      action: 'quote.sent',
      subjectKind: 'quote',
      subjectId: id,
      projectId: quote.projectId,
      summary: `Sent ${number}, version ${version.version}`,
      detail: {
        ...{ version: version.version, sha256 },
        ...(checks.length > 0 && { confirmed: confirmed.join(', ') }),
      },
    })
    return { number, version: version.version, token: link.token }
  })
}

/** Another link to the last version sent, for instance after the first was revoked. */
export function createQuoteLink(
  scope: Scope,
  quoteId: string,
  terms?: LinkTerms,
): Promise<{ token: string }> {
  return inWorkspace(scope, async (tx) => {
    const quote = await lockedQuote(tx, scope, quoteId)
    if (quote.isArchived) throw archived()
    const version = presentVersion(quote.versions)
    const verdict = can.link(version.state)
    if (!verdict.ok) throw conflict(verdict.why)
    const link = await openLink(tx, scope, quote, version, terms)
    await audit(tx, scope, {
      action: 'share.created',
      subjectKind: 'share',
      subjectId: link.id,
      projectId: quote.projectId,
      summary: `Made a link to ${quote.number}, version ${version.version}`,
    })
    return { token: link.token }
  })
}

/** Unless its owner says otherwise, a link asks nothing and lives as long as what it shows. */
function openLink(
  tx: Tx,
  scope: Scope,
  quote: QuoteRecord,
  version: QuoteRecord['versions'][number],
  terms = plainTerms(`${quote.number}, version ${version.version}`, linkLastDay(version, quote.today)),
) {
  return createShareLink(tx, scope, { kind: 'quote', versionId: version.id }, terms)
}

/** The counter's row stays locked until the transaction ends, so a number is neither given twice nor lost. */
async function nextNumber(tx: Tx, scope: Scope, year: string): Promise<string> {
  const { workspaceId } = scope
  const [counter] = await tx.$queryRaw<{ value: number }[]>`
    insert into counter (workspace_id, name, value) values (${workspaceId}::uuid, ${`quote-${year}`}, 1)
    on conflict (workspace_id, name) do update set value = counter.value + 1
    returning value`
  const { quotePrefix } = await tx.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { quotePrefix: true },
  })
  if (!counter) throw new Error('the counter gave no number')
  return quoteNumber(quotePrefix, year, counter.value)
}
