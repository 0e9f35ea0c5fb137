import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { createQuote } from '#lib/data/quote.ts'
import { paths } from '#lib/paths.ts'
import { unsealToken } from '#lib/secret/share-token.ts'
import { buildSample } from '../demo/sample.ts'
import type { Places } from './open.ts'

/** The sample workspace, and where to look in it: the project that was carried through, and the quote that waits. */
export async function fillSample(scope: Scope): Promise<Places> {
  await buildSample(scope)
  const { workspaceId } = scope
  const found = await inWorkspace(scope, async (tx) => {
    const project = await tx.project.findFirstOrThrow({ where: { workspaceId, name: 'Ticket assistant' } })
    const { id: comparisonId } = await tx.comparison.findFirstOrThrow({
      where: { workspaceId, projectId: project.id },
    })
    const quote = await tx.quote.findFirstOrThrow({ where: { workspaceId, projectId: project.id } })
    const open = { workspaceId, revokedAt: null, expiresAt: { gt: new Date() } }
    const shared = await tx.shareLink.findFirstOrThrow({ where: { ...open, versionId: { not: null } } })
    const report = await tx.shareLink.findFirstOrThrow({ where: { ...open, reportId: { not: null } } })
    return { project, comparisonId, quote, shared, report }
  })
  const { project, comparisonId, quote, shared, report } = found
  const draft = await createQuote(scope, {
    ...{ projectId: project.id, comparisonId, optionId: null, title: 'What comes next?' },
  })
  return {
    ...{ projects: paths.project(project.id), clients: paths.client(project.clientId) },
    ...{ comparisons: paths.comparison(comparisonId), quotes: paths.quote(quote.id) },
    ...{ reports: paths.report(report.reportId ?? ''), '/quotes/[id]/edit': paths.editQuote(draft.id) },
    ...{ share: paths.share(unsealToken(report.tokenSealed) ?? '') },
    sharedQuote: paths.share(unsealToken(shared.tokenSealed) ?? ''),
    '/prices/of/[...subject]': paths.price('openai/gpt-5.4-mini'),
  }
}
