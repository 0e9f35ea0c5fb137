import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import type { Currency } from '#lib/domain/money.ts'
import { addMonths, type Month, monthOf } from '#lib/domain/month.ts'
import { compare, sum } from '#lib/domain/rate.ts'
import { checkEstimates, type EstimateCheck } from '#lib/domain/spend/estimate-check.ts'
import { type Reconciliation, reconcile } from '#lib/domain/spend/reconciliation.ts'
import { type UnitCost, unitCost } from '#lib/domain/spend/unit-cost.ts'
import { comparedMonths } from '#lib/domain/variance/compared-month.ts'
import { plannedItems } from '#lib/domain/variance/planned-item.ts'
import { type Variance, varianceOf } from '#lib/domain/variance/variance.ts'
import { notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId } from './id.ts'
import { pinnedCatalogue } from './own-price.ts'
import { type ProjectAccount, projectAccount, type QuotedAccount } from './project-account.ts'
import type { QuotedPlan } from './quoted-plan.ts'
import { readBilled, readRequests } from './spend-day.ts'
import { readSources } from './spend-import.ts'

type Project = { id: string; currency: Currency }

export type ProjectBudget = Pick<ProjectAccount, 'account' | 'budget' | 'history'> & {
  project: Project & { name: string; isArchived: boolean }
  timeZone: string
  /** Null with the reason. */
  variance: Variance | null
  reason: string | null
  /** Which months are not compared, and why. */
  leftOut: string[]
  unit: UnitCost
  estimates: EstimateCheck[]
  /** Months of which several sources speak. */
  reconciliations: Reconciliation[]
}

/** All that the page of a project's budget shows. Throws not-found. */
export function getProjectBudget(scope: Scope, projectId: string): Promise<ProjectBudget> {
  return inWorkspace(scope, async (tx) => {
    const row = await tx.project.findFirst({
      where: { workspaceId: scope.workspaceId, id: knownId(projectId) },
      select: {
        ...{ id: true, name: true, currency: true, archivedAt: true },
        workspace: { select: { timeZone: true } },
      },
    })
    if (!row) throw notFound()
    const { archivedAt, workspace, ...project } = row
    const today = dayIn(new Date(), workspace.timeZone)
    const { plan, account, budget, history } = await projectAccount(tx, scope, project, today)
    const lastMonth = addMonths(monthOf(today), -1)
    const { months, leftOut } = comparedMonths(account.months, lastMonth)
    const compared = { plan, months, account }
    return {
      ...{ account, budget, history, leftOut, timeZone: workspace.timeZone },
      project: { ...project, isArchived: archivedAt !== null },
      ...(await explainedSpend(tx, scope, project, compared)),
      unit: await unitOf(tx, scope, project, plan, compared),
      estimates: checkEstimates(account, lastMonth),
      reconciliations: reconcile(await readSources(tx, scope, project.id)),
    }
  })
}

type Compared = Pick<QuotedAccount, 'plan' | 'account'> & { months: Month[] }

/** The variance of the months that can be compared; null with the reason. */
export async function explainedSpend(
  tx: Tx,
  scope: Scope | ShareScope,
  project: Project,
  { plan, months, account }: Compared,
): Promise<Pick<ProjectBudget, 'variance' | 'reason'>> {
  const without = (reason: string) => ({ variance: null, reason })
  if (!plan.isAccepted) return without('no quote is accepted yet')
  if (!plan.option) return without('what was quoted cannot be compared with this project')
  if (months.length === 0) return without('no month is over, billed and priced in full')
  const { content } = await pinnedCatalogue(tx, scope, plan.option.result)
  const planned = plannedItems(plan.option.file, plan.option.id, content, months)
  if (!planned) return without('a price in the quote is unknown')
  const variance = varianceOf(months, planned, await readBilled(tx, scope, project, months))
  // Both sides must be those of the account: else rows or prices are missing here, and the effects would explain another sum.
  const of = account.months.filter(({ month }) => months.includes(month))
  const isWhole = (a: string, amounts: (string | null)[]) =>
    compare(a, sum(amounts.map((one) => one ?? '0'))) === 0
  if (
    !isWhole(
      variance.planned,
      of.map(({ forecast }) => forecast),
    )
  )
    return without('the quote was computed otherwise than it would be today')
  if (
    !isWhole(
      variance.actual,
      of.map(({ actual }) => actual),
    )
  )
    return without('the rows of the bills do not add up to their months; import them again')
  return { variance, reason: null }
}

function unitOf(
  tx: Tx,
  scope: Scope,
  project: Project,
  { option }: QuotedPlan,
  { account, months }: Pick<Compared, 'account' | 'months'>,
): Promise<UnitCost> {
  const spent = account.months.flatMap(({ month, actual }) =>
    actual !== null && months.includes(month) ? [{ month, amount: actual }] : [],
  )
  const quality = option?.result.options.find(({ id }) => id === option.id)?.quality ?? null
  const wrong = option?.file.options.find(({ id }) => id === option.id)?.wrongAnswerCost ?? '0'
  const cost = typeof wrong === 'string' ? wrong : wrong.likely
  return readRequests(tx, scope, project.id, months).then((sums) => unitCost(spent, sums, quality, cost))
}
