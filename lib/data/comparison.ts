import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Intake } from '#lib/domain/advice/intake.ts'
import type { Catalogue } from '#lib/domain/catalogue/catalogue.ts'
import { partOfCatalogue } from '#lib/domain/catalogue/part-of-catalogue.ts'
import { type SubjectChoice, subjectChoices } from '#lib/domain/catalogue/subject-choice.ts'
import type { Case, Option } from '#lib/domain/comparison/case.ts'
import { breakEvenInWords } from '#lib/domain/comparison/conclusion.ts'
import { catalogueIds } from '#lib/domain/comparison/price-change.ts'
import { canReprice, type Repricing, repricing } from '#lib/domain/comparison/reprice.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { type Scenario, scenariosOf } from '#lib/domain/comparison/scenario.ts'
import type { ScenarioFactors } from '#lib/domain/comparison/scenario-factor.ts'
import { type CaseSettings, storedCase } from '#lib/domain/comparison/stored-case.ts'
import type { Day } from '#lib/domain/day.ts'
import { notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import { guidePresets } from './catalogue.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { knownId } from './id.ts'
import { pinnedCatalogue, workspaceCatalogue } from './own-price.ts'

export type ComparisonView = {
  id: string
  revision: number
  name: string
  project: { id: string; name: string; clientName: string; currency: string }
  case: Case
  /** What was answered; null where nobody was asked. */
  intake: Intake | null
  /** Its options carry the ids of the rows, as does `chosenOptionId`. */
  result: ComparisonResult | null
  computedAt: string | null
  timeZone: string
  chosenOptionId: string | null
  isArchived: boolean
  /** With its project, nothing of it can be changed. */
  isProjectArchived: boolean
  /** What is known about the figures that it was started from. */
  remarks: string[]
  /** How many versions there have been; the newest is what is shown. */
  version: number
  /** Cautious, base and bold, at the prices of the result; empty before the first one. */
  scenarios: Scenario[]
  /** What the browser computes with while somebody tries other figures: what saving would compute with. */
  trial: { catalogue: Catalogue; sha256: string }
  /** The prices of today where they differ from those of the result; null where nothing would change. */
  repricing: Repricing | null
}

const withAll = {
  project: {
    select: { id: true, name: true, currency: true, archivedAt: true, client: { select: { name: true } } },
  },
  comparisonVersions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
  comparisonOptions: { orderBy: { position: 'asc' } },
} satisfies Prisma.ComparisonInclude

type Row = Prisma.ComparisonGetPayload<{ include: typeof withAll }>

async function readRow(tx: Tx, { workspaceId }: Scope, id: string): Promise<Row> {
  const row = await tx.comparison.findUnique({
    where: { workspaceId_id: { workspaceId, id: knownId(id) } },
    include: withAll,
  })
  if (!row) throw notFound()
  return row
}

type Catalogues = { pinned: Catalogue; latest: Catalogue; today: Day }

function repricingOf(file: Case, result: ComparisonResult, catalogues: Catalogues): Repricing | null {
  if (!canReprice(result, catalogues.today)) return null
  const found = repricing(file, result, catalogues)
  return found.prices.length > 0 ? found : null
}

async function viewOf(tx: Tx, scope: Scope, row: Row, factors?: ScenarioFactors): Promise<ComparisonView> {
  const { workspaceId } = scope
  const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
  const settings = row.settings as unknown as CaseSettings
  const options = row.comparisonOptions.map((option) => ({
    id: option.id,
    parts: option.parts as unknown as Option,
  }))
  const { project, id, revision, name, chosenOptionId } = row
  const file = storedCase(name, settings, options)
  const result = row.result as ComparisonResult | null
  const { content: latest, sha256 } = await workspaceCatalogue(tx, scope)
  const pinned = result ? (await pinnedCatalogue(tx, scope, result)).content : latest
  return {
    ...{ id, revision, name, chosenOptionId, timeZone },
    project: {
      id: project.id,
      name: project.name,
      clientName: project.client.name,
      currency: project.currency,
    },
    case: file,
    intake: row.intake as Intake | null,
    result,
    computedAt: row.computedAt?.toISOString() ?? null,
    isArchived: row.archivedAt !== null,
    isProjectArchived: project.archivedAt !== null,
    remarks: settings.preset?.startsWith('guide-') ? (await guidePresets(tx)).content.remarks : [],
    version: row.comparisonVersions[0]?.number ?? 0,
    scenarios: result ? scenariosOf(file, pinned, factors) : [],
    trial: { catalogue: partOfCatalogue(latest, catalogueIds(file)), sha256 },
    repricing: result && repricingOf(file, result, { pinned, latest, today: dayIn(new Date(), timeZone) }),
  }
}

/** All that the page of a comparison shows. Throws not-found; an archived one can still be read. */
export const getComparison = (scope: Scope, id: string, factors?: ScenarioFactors): Promise<ComparisonView> =>
  inWorkspace(scope, async (tx) => viewOf(tx, scope, await readRow(tx, scope, id), factors))

export type ComparisonForm = {
  comparison: ComparisonView
  /** What can be called or hosted, each with its price of the day that the case names. */
  choices: { inference: SubjectChoice[]; hosting: SubjectChoice[] }
}

/** The comparison with all that its form offers. Throws not-found. */
export const getComparisonForm = (scope: Scope, id: string): Promise<ComparisonForm> =>
  inWorkspace(scope, async (tx) => {
    const comparison = await viewOf(tx, scope, await readRow(tx, scope, id))
    const { content } = await workspaceCatalogue(tx, scope)
    const pricesAt = comparison.case.pricesAt ?? content.asOf
    return { comparison, choices: subjectChoices(content, pricesAt, comparison.case.asKnownAt ?? pricesAt) }
  })

export type Recommendation = {
  comparisonId: string
  name: string
  sentence: string
  breakEven: string
  chosen: { id: string; label: string } | null
  result: ComparisonResult
  computedAt: string
}

/** The recommendation of the comparison of a project that was computed last; null before there is one. */
export async function latestRecommendation(
  tx: Tx,
  scope: Scope,
  projectId: string,
): Promise<Recommendation | null> {
  const row = await tx.comparison.findFirst({
    where: { workspaceId: scope.workspaceId, projectId, archivedAt: null, computedAt: { not: null } },
    orderBy: [{ computedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true, result: true, computedAt: true, chosenOptionId: true },
  })
  const result = row?.result as ComparisonResult | null | undefined
  if (!row?.computedAt || !result) return null
  const chosen = result.options.find((option) => option.id === row.chosenOptionId)
  return {
    comparisonId: row.id,
    name: row.name,
    sentence: result.advice.sentence,
    breakEven: breakEvenInWords(result, row.chosenOptionId),
    chosen: chosen ? { id: chosen.id, label: chosen.label } : null,
    result,
    computedAt: row.computedAt.toISOString(),
  }
}
