import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import {
  comparisonContent,
  type VersionContent,
  versionContent,
} from '#lib/domain/comparison/version-content.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { SpendForecast } from '#lib/domain/spend/forecast.ts'
import { forecastOfOption } from '#lib/domain/spend/option-forecast.ts'
import type { Tx } from './database.ts'

type Project = { id: string; currency: Currency }
type Content = Pick<VersionContent, 'file' | 'result'>

/** What a project is to cost, and the option that says so; null where nothing is chosen or its currency is another. */
export type QuotedPlan = {
  forecast: SpendForecast
  option: (Content & { id: string }) | null
  isAccepted: boolean
}

const NONE: QuotedPlan = {
  ...{ forecast: { basis: 'no option chosen yet', months: [] }, option: null },
  isAccepted: false,
}

/** From the option behind the accepted quote, else from the one chosen in the latest comparison, else empty. */
export async function readPlan(tx: Tx, scope: Scope | ShareScope, project: Project): Promise<QuotedPlan> {
  return (await acceptedPlan(tx, scope, project)) ?? (await comparedPlan(tx, scope, project)) ?? NONE
}

async function acceptedPlan(tx: Tx, scope: Scope | ShareScope, project: Project): Promise<QuotedPlan | null> {
  const accepted = await tx.acceptance.findFirst({
    where: { workspaceId: scope.workspaceId, reversal: null, quote: { projectId: project.id } },
    orderBy: { createdAt: 'desc' },
    select: {
      version: { select: { version: true, sentAt: true } },
      quote: { select: { number: true, optionId: true, comparisonId: true } },
    },
  })
  if (!accepted?.quote.comparisonId) return null
  const { quote, version } = accepted
  const sent = await contentOn(tx, scope, accepted.quote.comparisonId, version.sentAt)
  const changed = sent.isNewer ? ', whose comparison was computed again after sending' : ''
  const basis = `accepted quote ${quote.number}, version ${version.version}${changed}`
  return planOf(sent.content, quote.optionId, project.currency, { basis, isAccepted: true })
}

type Sent = { content: Content | null; isNewer: boolean }

/** The comparison as it was when the quote was sent: what is computed later changes no promise. */
async function contentOn(
  tx: Tx,
  { workspaceId }: Scope | ShareScope,
  comparisonId: string,
  on: Date | null,
): Promise<Sent> {
  const version = await tx.comparisonVersion.findFirst({
    where: { workspaceId, comparisonId, ...(on && { createdAt: { lte: on } }) },
    orderBy: { number: 'desc' },
  })
  if (version) return { content: versionContent(version), isNewer: false }
  const row = await tx.comparison.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: comparisonId } },
    include: { comparisonOptions: { orderBy: { position: 'asc' } } },
  })
  const { file, result } = comparisonContent(row)
  const isNewer = row.computedAt !== null && on !== null && row.computedAt > on
  return { content: result && { file, result }, isNewer }
}

async function comparedPlan(
  tx: Tx,
  { workspaceId }: Scope | ShareScope,
  project: Project,
): Promise<QuotedPlan | null> {
  const row = await tx.comparison.findFirst({
    where: { workspaceId, projectId: project.id, archivedAt: null, chosenOptionId: { not: null } },
    orderBy: [{ computedAt: 'desc' }, { id: 'desc' }],
    include: { comparisonOptions: { orderBy: { position: 'asc' } } },
  })
  if (!row) return null
  const basis = `option chosen in the comparison “${row.name}”, not part of an accepted quote`
  const { file, result } = comparisonContent(row)
  const content = result && { file, result }
  return planOf(content, row.chosenOptionId, project.currency, { basis, isAccepted: false })
}

/** Null when the option has not been computed. Figures in another currency than the project's are none to compare with. */
function planOf(
  content: Content | null,
  optionId: string | null,
  currency: Currency,
  { basis, isAccepted }: { basis: string; isAccepted: boolean },
): QuotedPlan | null {
  const option = content?.result.options.find(({ id }) => id === optionId)
  if (!content || !option) return null
  const { workload, horizonMonths, startMonth } = content.result
  if (content.result.currency !== currency)
    return {
      ...{ option: null, isAccepted },
      forecast: {
        basis: `${basis}; it is in ${content.result.currency} and cannot be compared with ${currency}`,
        months: [],
      },
    }
  return {
    ...{ isAccepted, option: { ...content, id: option.id } },
    forecast: { basis, months: forecastOfOption(option, { ...workload, horizonMonths }, startMonth) },
  }
}
