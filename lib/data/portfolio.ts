import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { addMonths, monthOf } from '#lib/domain/month.ts'
import { accuracySummary } from '#lib/domain/portfolio/accuracy.ts'
import { type Portfolio, type PortfolioFigure, portfolioFigures } from '#lib/domain/portfolio/portfolio.ts'
import { type Sender, senderOf } from '#lib/domain/sender.ts'
import { dayIn } from '#lib/format.ts'
import type { Period } from '#lib/schemas/portfolio.ts'
import { inWorkspace, type Tx } from './database.ts'
import { finishedProjects } from './finished-project.ts'
import { findLogo, senderColumns } from './look.ts'
import { acceptedMargins, quoteOutcomes } from './quote-outcome.ts'
import { spendByApproach, spendByProvider } from './spend-share.ts'

/** How the workspace does: quotes that wait today, and of a period what ended, was spent and was finished. */
export const getPortfolio = (scope: Scope, period: Period): Promise<Portfolio> =>
  inWorkspace(scope, (tx) => readPortfolio(tx, scope, period))

export type PortfolioDocument = { view: Portfolio & { sender: Sender }; logo: Uint8Array | null }

/** The same as its PDF draws it: named and dressed like the workspace's other documents. */
export function getPortfolioDocument(scope: Scope, period: Period): Promise<PortfolioDocument> {
  return inWorkspace(scope, async (tx) => {
    const where = { id: scope.workspaceId }
    const sender = senderOf(await tx.workspace.findUniqueOrThrow({ where, select: senderColumns }))
    const portfolio = await readPortfolio(tx, scope, period)
    return { view: { ...portfolio, sender }, logo: await findLogo(tx, scope, sender.look) }
  })
}

async function readPortfolio(tx: Tx, scope: Scope, period: Period): Promise<Portfolio> {
  const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
  const today = dayIn(new Date(), timeZone)
  const finished = await finishedProjects(tx, scope, period, addMonths(monthOf(today), -1))
  return {
    ...{ today, from: period.from, to: period.to, finished },
    ...(await quoteOutcomes(tx, scope, { ...period, today, timeZone })),
    margins: await acceptedMargins(tx, scope, { ...period, timeZone }),
    byProvider: await spendByProvider(tx, scope, period),
    byApproach: await spendByApproach(tx, scope, period),
    accuracy: accuracySummary(finished),
  }
}

/** Its figures one by one, for a file. */
export async function listPortfolio(
  scope: Scope,
  { page, size, ...period }: Period & { page: number; size: number },
): Promise<{ rows: PortfolioFigure[]; total: number }> {
  const figures = portfolioFigures(await getPortfolio(scope, period))
  return { rows: figures.slice((page - 1) * size, page * size), total: figures.length }
}
