import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Approach } from '#lib/domain/approach.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { approachOf } from './convert.ts'
import type { Tx } from './database.ts'

export type ChosenOption = {
  id: string
  approach: Approach
  /** The comparison that it is part of, when that was computed. */
  result: ComparisonResult | null
}

/** The option that the client accepted, else the one chosen last; null when nothing was chosen. */
export async function findChosenOption(
  tx: Tx,
  scope: Scope,
  projectId: string,
): Promise<ChosenOption | null> {
  const { workspaceId } = scope
  const accepted = await tx.acceptance.findFirst({
    where: { workspaceId, reversal: null, quote: { projectId } },
    orderBy: { createdAt: 'desc' },
    select: { quote: { select: { optionId: true } } },
  })
  const compared = await tx.comparison.findFirst({
    where: { workspaceId, projectId, archivedAt: null, chosenOptionId: { not: null } },
    orderBy: [{ computedAt: 'desc' }, { id: 'desc' }],
    select: { chosenOptionId: true },
  })
  const id = accepted?.quote.optionId ?? compared?.chosenOptionId
  if (!id) return null
  const option = await tx.comparisonOption.findFirst({
    where: { workspaceId, id, comparison: { projectId } },
    select: { approach: true, comparison: { select: { result: true } } },
  })
  if (!option) return null
  return {
    id,
    approach: approachOf(option.approach),
    result: option.comparison.result as ComparisonResult | null,
  }
}
