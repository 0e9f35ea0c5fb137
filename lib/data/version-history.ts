import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import {
  type Difference,
  inputDifferences,
  type TotalDifference,
  totalDifferences,
} from '#lib/domain/comparison/difference.ts'
import { type PriceChange, priceChanges } from '#lib/domain/comparison/price-change.ts'
import type { VersionContent } from '#lib/domain/comparison/version-content.ts'
import { notFound } from '#lib/errors.ts'
import { memberNames } from './activity.ts'
import { findVersion } from './comparison-version.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId } from './id.ts'
import { pinnedCatalogue } from './own-price.ts'

type VersionRow = {
  number: number
  /** Instant, ISO text. */
  at: string
  /** Null for those made before versions began. */
  who: string | null
  reason: string
  engine: string
  release: string
  recommendation: string
}

export type VersionHistory = {
  comparison: { id: string; name: string; revision: number; isArchived: boolean; timeZone: string }
  project: { id: string; name: string }
  currency: string
  /** The newest two hundred, the newest first; there is always one. */
  versions: VersionRow[]
  /** What lies between two of them; null while there is one alone. */
  difference: VersionDifference | null
}

type VersionDifference = {
  was: VersionRow
  now: VersionRow
  inputs: Difference[]
  prices: PriceChange[]
  totals: TotalDifference[]
  /** Null where it is the same sentence. */
  advice: { was: string; now: string } | null
}

/** The content of two versions beside each other; each is some twenty kilobytes, so only these two are read whole. */
async function differenceOf(
  tx: Tx,
  scope: Scope,
  comparisonId: string,
  { was, now }: { was: VersionRow; now: VersionRow },
): Promise<VersionDifference> {
  const before = await findVersion(tx, scope, comparisonId, was.number)
  const after = await findVersion(tx, scope, comparisonId, now.number)
  const side = async ({ result }: VersionContent) => ({
    ...{ pricesAt: result.pricesAt, asKnownAt: result.asKnownAt },
    catalogue: (await pinnedCatalogue(tx, scope, result)).content,
  })
  const [spoken, speaks] = [before.result.advice.sentence, after.result.advice.sentence]
  return {
    ...{ was, now },
    inputs: inputDifferences(before.file, after.file),
    prices: priceChanges(after.file, await side(before), await side(after)),
    totals: totalDifferences(before.result.options, after.result.options),
    advice: spoken === speaks ? null : { was: spoken, now: speaks },
  }
}

const MOST_VERSIONS = 200

type Listed = Omit<VersionRow, 'at' | 'who'> & { at: Date; by: string | null; currency: string }

/** The newest versions by what a list shows of them. */
async function listed(tx: Tx, scope: Scope, comparisonId: string) {
  const rows = await tx.$queryRaw<Listed[]>`
    select number, created_at as at, created_by::text as by, reason, release_id as release,
      result ->> 'engine' as engine, result ->> 'currency' as currency,
      result -> 'advice' ->> 'sentence' as recommendation
    from comparison_version
    where workspace_id = ${scope.workspaceId}::uuid and comparison_id = ${comparisonId}::uuid
    order by number desc limit ${MOST_VERSIONS}`
  const authors = rows.flatMap(({ by }) => by ?? [])
  const names = await memberNames(tx, scope, authors)
  const versions = rows.map(
    ({ at, by, currency: _, ...row }): VersionRow => ({
      ...{ ...row, at: at.toISOString() },
      who: (by && names.get(by)) ?? null,
    }),
  )
  return { versions, currency: rows[0]?.currency ?? '' }
}

/**
 * The versions of a comparison, and what lies between two of them: those of the numbers, else the last two.
 * Throws not-found, also for a number that there is not.
 */
export function getVersions(
  scope: Scope,
  id: string,
  between: { from: number | null; to: number | null },
): Promise<VersionHistory> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const comparison = await tx.comparison.findUnique({
      where: { workspaceId_id: { workspaceId, id: knownId(id) } },
      select: {
        ...{ id: true, name: true, revision: true, archivedAt: true },
        project: { select: { id: true, name: true, archivedAt: true } },
        workspace: { select: { timeZone: true } },
      },
    })
    if (!comparison) throw notFound()
    const { versions, currency } = await listed(tx, scope, comparison.id)
    const numbered = (number: number | undefined) => {
      const row = versions.find((version) => version.number === number)
      if (!row) throw notFound()
      return row
    }
    const now = numbered(between.to ?? versions[0]?.number)
    const was =
      between.from === null ? versions.find(({ number }) => number < now.number) : numbered(between.from)
    const { project, workspace, archivedAt, ...rest } = comparison
    return {
      comparison: {
        ...{ ...rest, timeZone: workspace.timeZone },
        isArchived: archivedAt !== null || project.archivedAt !== null,
      },
      project: { id: project.id, name: project.name },
      ...{ currency, versions },
      difference: was ? await differenceOf(tx, scope, comparison.id, { was, now }) : null,
    }
  })
}
