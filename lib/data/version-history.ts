import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import {
  type Difference,
  inputDifferences,
  type TotalDifference,
  totalDifferences,
} from '#lib/domain/comparison/difference.ts'
import { type PriceChange, priceChanges } from '#lib/domain/comparison/price-change.ts'
import { type VersionContent, versionContent } from '#lib/domain/comparison/version-content.ts'
import { notFound } from '#lib/errors.ts'
import { memberNames } from './activity.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { ComparisonVersion } from './generated/client.ts'
import { knownId } from './id.ts'
import { pinnedCatalogue } from './own-price.ts'

export type VersionRow = {
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
  /** The newest first; there is always one. */
  versions: VersionRow[]
  /** What lies between two of them; null while there is one alone. */
  difference: VersionDifference | null
}

export type VersionDifference = {
  was: VersionRow
  now: VersionRow
  inputs: Difference[]
  prices: PriceChange[]
  totals: TotalDifference[]
  /** Null where it is the same sentence. */
  advice: { was: string; now: string } | null
}

async function differenceOf(
  tx: Tx,
  scope: Scope,
  was: ComparisonVersion,
  now: ComparisonVersion,
  rows: Map<number, VersionRow>,
): Promise<VersionDifference | null> {
  const [from, to] = [rows.get(was.number), rows.get(now.number)]
  if (!from || !to) return null
  const [before, after] = [versionContent(was), versionContent(now)]
  const side = async ({ result }: VersionContent) => ({
    ...{ pricesAt: result.pricesAt, asKnownAt: result.asKnownAt },
    catalogue: (await pinnedCatalogue(tx, scope, result)).content,
  })
  const [spoken, speaks] = [before.result.advice.sentence, after.result.advice.sentence]
  return {
    ...{ was: from, now: to },
    inputs: inputDifferences(before.file, after.file),
    prices: priceChanges(after.file, await side(before), await side(after)),
    totals: totalDifferences(before.result.options, after.result.options),
    advice: spoken === speaks ? null : { was: spoken, now: speaks },
  }
}

async function rowsOf(tx: Tx, scope: Scope, kept: ComparisonVersion[]): Promise<VersionRow[]> {
  const authors = kept.flatMap((row) => row.createdBy ?? [])
  const names = await memberNames(tx, scope, authors)
  return kept.map((row) => {
    const { result } = versionContent(row)
    return {
      ...{ number: row.number, at: row.createdAt.toISOString(), reason: row.reason },
      who: (row.createdBy && names.get(row.createdBy)) ?? null,
      ...{ engine: result.engine, release: row.releaseId, recommendation: result.advice.sentence },
    }
  })
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
    const kept = await tx.comparisonVersion.findMany({
      where: { workspaceId, comparisonId: comparison.id },
      orderBy: { number: 'desc' },
    })
    const rows = await rowsOf(tx, scope, kept)
    const numbered = (number: number | undefined) => {
      const row = kept.find((version) => version.number === number)
      if (!row) throw notFound()
      return row
    }
    const now = numbered(between.to ?? kept[0]?.number)
    const was =
      between.from === null ? kept.find(({ number }) => number < now.number) : numbered(between.from)
    const { project, workspace, archivedAt, ...rest } = comparison
    return {
      comparison: {
        ...{ ...rest, timeZone: workspace.timeZone },
        isArchived: archivedAt !== null || project.archivedAt !== null,
      },
      project: { id: project.id, name: project.name },
      currency: versionContent(now).result.currency,
      versions: rows,
      difference: was
        ? await differenceOf(tx, scope, was, now, new Map(rows.map((row) => [row.number, row])))
        : null,
    }
  })
}
