import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { createMember } from '#lib/data/member.ts'
import { askQuestion } from '#lib/data/question.ts'
import { getReception, saveReception } from '#lib/data/reception.ts'
import { getWorkspace, updateWorkspace } from '#lib/data/workspace.ts'
import { paths } from '#lib/paths.ts'
import { unsealToken } from '#lib/secret/share-token.ts'
import { crowdComparison } from './comparison.ts'
import { crowdEvidence } from './evidence.ts'
import { longName, longText, many } from './name.ts'
import type { Places } from './open.ts'
import { crowdPlan } from './plan.ts'
import { crowdPrices } from './price.ts'
import { crowdClients, crowdMembers, crowdProjects } from './project.ts'
import { crowdQuotes, crowdReport } from './quote.ts'
import { crowdSpend } from './spend.ts'

const QUESTIONS = 12

/**
 * Fills a workspace until its screens are full: 300 projects of 60 clients, names in five scripts as long as their
 * fields allow (120 to 200 characters), the six options that a comparison holds at most, with up to 80 lines each,
 * quotes of 42 lines, a plan of 60 tasks beside those of its template, 10,000 spend records in six currencies, and
 * so on. By the functions that the screens use, except for the records. Returns where to look.
 */
export async function buildCrowd(scope: Scope): Promise<Places> {
  await describeWorkspace(scope)
  await crowdMembers(scope)
  const clients = await crowdClients(scope)
  const projects = await crowdProjects(scope, clients)
  const projectId = projects[0] ?? ''
  const subject = { projectId, ...(await crowdComparison(scope, projectId)) }
  await crowdEvidence(scope, projectId, subject.comparisonId)
  await crowdPlan(scope, projectId)
  const price = await crowdPrices(scope)
  const { quoteId, draftId, share } = await crowdQuotes(scope, subject, projects.slice(1, 60))
  const { importId, ruleId } = await crowdSpend(scope, projects)
  const { reportId, reportToken } = await crowdReport(scope, projectId)
  for (const at of many(QUESTIONS, Number))
    await askQuestion(
      share,
      {
        name: longName(at, 120),
        email: `${'reader.'.repeat(9)}${at}@example.com`,
        question: longText(1_000),
      },
      { address: '192.0.2.14', userAgent: 'Mozilla/5.0 (crowd)' },
    )
  return {
    ...{ projects: paths.project(projectId), clients: paths.client(clients[0] ?? '') },
    ...{ comparisons: paths.comparison(subject.comparisonId), quotes: paths.quote(quoteId) },
    ...{ reports: paths.report(reportId), share: paths.share(reportToken) },
    sharedQuote: paths.share(await tokenOf(scope, share.shareId)),
    ...{ '/quotes/[id]/edit': paths.editQuote(draftId), '/spend/rules/[id]': paths.spendRule(ruleId) },
    ...{ '/spend/imports/[id]': paths.import(importId), '/prices/of/[...subject]': paths.price(price) },
    '/request/[address]': paths.request((await getReception(scope)).address ?? ''),
    '/set-password': await invitation(scope),
  }
}

async function describeWorkspace(scope: Scope): Promise<void> {
  const { id: _, ...workspace } = await getWorkspace(scope)
  const named = { ...workspace, name: longName(0, 120), terms: longText(4_000) }
  await updateWorkspace(scope, { ...named, quotePrefix: 'CROWDED', taxRatePercent: '19' })
  await saveReception(scope, { contact: longName(0, 160), isOpen: true })
}

/** Where somebody who was added sets a password. */
async function invitation(scope: Scope): Promise<string> {
  const email = `late@${scope.workspaceId.slice(-12)}.example.com`
  return paths.setPassword(await createMember(scope, { name: longName(1, 120), email, role: 'viewer' }))
}

const tokenOf = (scope: Scope, id: string): Promise<string> =>
  inWorkspace(scope, async (tx) => {
    const where = { workspaceId_id: { workspaceId: scope.workspaceId, id } }
    const { tokenSealed } = await tx.shareLink.findUniqueOrThrow({ where })
    return unsealToken(tokenSealed) ?? ''
  })
