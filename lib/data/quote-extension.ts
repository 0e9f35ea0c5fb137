import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { dayInWords } from '#lib/domain/date-words.ts'
import { extensionProblem } from '#lib/domain/quote/extension.ts'
import { presentVersion } from '#lib/domain/quote/present-version.ts'
import { can } from '#lib/domain/quote/quote-permit.ts'
import { endOfDay } from '#lib/domain/quote/validity.ts'
import { conflict, invalid } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import type { QuoteExtend } from '#lib/schemas/quote-answer.ts'
import { audit } from './audit.ts'
import { dateOf } from './convert.ts'
import { inWorkspace } from './database.ts'
import { newId } from './id.ts'
import { lockedQuote } from './quote-version.ts'
import { archived } from './revision.ts'

/** Gives the last version sent a later last day, also when it has expired; its content stays, and its links live on. */
export function extendQuote(scope: Scope, { id, validUntil, reason }: QuoteExtend): Promise<void> {
  const { workspaceId, userId } = scope
  return inWorkspace(scope, async (tx) => {
    const quote = await lockedQuote(tx, scope, id)
    if (quote.isArchived) throw archived()
    const version = presentVersion(quote.versions)
    const verdict = can.extend(version.state)
    if (!verdict.ok) throw conflict(verdict.why)
    const problem = extensionProblem(version.validUntil, quote.today, validUntil)
    if (problem) throw invalid({ validUntil: problem })
    await tx.quoteExtension.create({
      data: {
        ...{ workspaceId, id: newId(), quoteId: id, versionId: version.id, userId, reason },
        validUntil: dateOf(validUntil),
      },
    })
    const expiresAt = endOfDay(validUntil, (instant) => dayIn(instant, quote.timeZone))
    await tx.shareLink.updateMany({
      where: { workspaceId, versionId: version.id, revokedAt: null, expiresAt: { lt: expiresAt } },
      data: { expiresAt },
    })
    await audit(tx, scope, {
      action: 'quote.extended',
      subjectKind: 'quote',
      subjectId: id,
      projectId: quote.projectId,
      summary: `Extended ${quote.number} until ${dayInWords(validUntil)}: ${reason}`,
    })
  })
}
