import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import type { ReportSpendView } from '#lib/domain/report/report-view.ts'
import { forecastAgainstActual, type SpendForecast } from '#lib/domain/spend/forecast.ts'
import { forecastOfOption } from '#lib/domain/spend/option-forecast.ts'
import { type Reconciliation, reconcile } from '#lib/domain/spend/reconciliation.ts'
import { notFound } from '#lib/errors.ts'
import { ALL_SPEND, type SpendQuery } from '#lib/schemas/spend-query.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId } from './id.ts'
import { type ImportRow, listImports, readSources } from './spend-import.ts'
import { readSums } from './spend-list.ts'
import { readSpend, type SpendPage } from './spend-page.ts'

type Project = { id: string; currency: Currency }

export type ProjectSpend = {
  project: Project & { name: string; isArchived: boolean }
  page: SpendPage
  /** Of the whole project: the filters of the list do not narrow it. */
  account: ReportSpendView
  /** The bills that were taken over, the newest first. */
  imports: ImportRow[]
  /** Months of which several sources speak. */
  reconciliations: Reconciliation[]
  timeZone: string
}

/** All that the page of a project's spend shows. Throws not-found. */
export function getProjectSpend(scope: Scope, projectId: string, query: SpendQuery): Promise<ProjectSpend> {
  return inWorkspace(scope, async (tx) => {
    const project = await tx.project.findFirst({
      where: { workspaceId: scope.workspaceId, id: knownId(projectId) },
      select: {
        ...{ id: true, name: true, currency: true, archivedAt: true },
        workspace: { select: { timeZone: true } },
      },
    })
    if (!project) throw notFound()
    const { archivedAt, workspace: _, ...named } = project
    return {
      project: { ...named, isArchived: archivedAt !== null },
      page: await readSpend(tx, scope, { ...query, project: project.id, client: null }, 'project-spend'),
      account: await spendAccount(tx, scope, project),
      imports: await listImports(tx, scope, project.id),
      reconciliations: reconcile(await readSources(tx, scope, project.id)),
      timeZone: project.workspace.timeZone,
    }
  })
}

/** Forecast against actual of a project; with `to`, as if spend of later months were not logged yet. */
export async function spendAccount(
  tx: Tx,
  scope: Scope,
  project: Project,
  to: Month | null = null,
): Promise<ReportSpendView> {
  const forecast = await projectForecast(tx, scope, project)
  const sums = await readSums(tx, scope, { ...ALL_SPEND, project: project.id, to })
  return forecastAgainstActual(forecast, project.currency, sums)
}

/** From the option behind the accepted quote, else from the one chosen in the latest comparison, else empty. */
async function projectForecast(tx: Tx, scope: Scope, project: Project): Promise<SpendForecast> {
  const accepted = await acceptedForecast(tx, scope, project)
  return (
    accepted ?? (await comparedForecast(tx, scope, project)) ?? { basis: 'no option chosen yet', months: [] }
  )
}

async function acceptedForecast(
  tx: Tx,
  { workspaceId }: Scope,
  project: Project,
): Promise<SpendForecast | null> {
  const accepted = await tx.acceptance.findFirst({
    where: { workspaceId, quote: { projectId: project.id } },
    orderBy: { createdAt: 'desc' },
    select: {
      version: { select: { version: true, sentAt: true } },
      quote: {
        select: { number: true, optionId: true, comparison: { select: { result: true, computedAt: true } } },
      },
    },
  })
  if (!accepted?.quote.comparison) return null
  const { quote, version } = accepted
  const { result, computedAt } = accepted.quote.comparison
  const isNewer = computedAt !== null && version.sentAt !== null && computedAt > version.sentAt
  const changed = isNewer ? ', whose comparison was computed again after sending' : ''
  const basis = `accepted quote ${quote.number}, version ${version.version}${changed}`
  return forecastFrom(result as ComparisonResult | null, quote.optionId, project.currency, basis)
}

async function comparedForecast(
  tx: Tx,
  { workspaceId }: Scope,
  project: Project,
): Promise<SpendForecast | null> {
  const comparison = await tx.comparison.findFirst({
    where: { workspaceId, projectId: project.id, archivedAt: null, chosenOptionId: { not: null } },
    orderBy: [{ computedAt: 'desc' }, { id: 'desc' }],
    select: { name: true, result: true, chosenOptionId: true },
  })
  if (!comparison) return null
  const basis = `option chosen in the comparison “${comparison.name}”, not part of an accepted quote`
  return forecastFrom(
    comparison.result as ComparisonResult | null,
    comparison.chosenOptionId,
    project.currency,
    basis,
  )
}

/** Null when the option has not been computed. Figures in another currency than the project's are none to compare with. */
function forecastFrom(
  result: ComparisonResult | null,
  optionId: string | null,
  currency: Currency,
  basis: string,
): SpendForecast | null {
  const option = result?.options.find(({ id }) => id === optionId)
  if (!result || !option) return null
  if (result.currency !== currency)
    return {
      basis: `${basis}; it is in ${result.currency} and cannot be compared with ${currency}`,
      months: [],
    }
  const { workload, horizonMonths, startMonth } = result
  return { basis, months: forecastOfOption(option, { ...workload, horizonMonths }, startMonth) }
}
