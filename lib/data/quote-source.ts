import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { clientComparison, quoteLinesOf } from '#lib/domain/comparison/client-comparison.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { type Currency, fromMinor, toMinor } from '#lib/domain/money.ts'
import { PLAIN_DRAFT_LINE, type QuoteDraftLine } from '#lib/domain/quote/quote-draft.ts'
import type { QuoteComparisonView } from '#lib/domain/quote/quote-view.ts'
import { conflict, invalid } from '#lib/errors.ts'
import type { NewQuoteInput } from '#lib/schemas/quote.ts'
import type { Tx } from './database.ts'

type Origin = { comparisonId: string; optionId: string; currency: Currency; lines: QuoteDraftLine[] }

/** The option of a comparison of the same project as lines of a quote; null when the quote starts blank. */
export async function quoteLines(tx: Tx, scope: Scope, input: NewQuoteInput): Promise<Origin | null> {
  const { comparisonId, optionId, projectId } = input
  if (comparisonId === null) return null
  const comparison = await tx.comparison.findFirst({
    where: { workspaceId: scope.workspaceId, id: comparisonId, projectId, archivedAt: null },
    select: { result: true, chosenOptionId: true },
  })
  if (!comparison) throw invalid({ comparisonId: 'Choose a comparison of this project.' })
  const result = comparison.result as ComparisonResult | null
  if (!result) throw conflict('This comparison has not been computed yet. Open it, then repeat this.')
  const chosen = optionId ?? comparison.chosenOptionId
  const option = result.options.find(({ id }) => id === chosen)
  if (!option) throw invalid({ optionId: 'Choose an option of this comparison.' })
  const { currency } = result
  return { comparisonId, optionId: option.id, currency, lines: billedLines(result, option.id) }
}

/** Metered amounts become billed prices here, rounded once. An unknown price is refused, since a quote cannot say it. */
function billedLines(result: ComparisonResult, optionId: string): QuoteDraftLine[] {
  return quoteLinesOf(result, optionId).map(({ kind, label, amount, isBought }) => {
    if (amount === null)
      throw invalid({
        optionId: `The price of “${label}” is unknown. Fill it in the comparison, or start a blank quote.`,
      })
    const unitPriceMinor = String(toMinor(amount, result.currency))
    const line = { kind, label, description: '', quantity: '1', unit: '', unitPriceMinor }
    const unitCost = isBought ? fromMinor(unitPriceMinor, result.currency) : null
    return { ...PLAIN_DRAFT_LINE, ...line, unitCost }
  })
}

type Behind = { comparisonId: string | null; optionId: string | null; currency: Currency }

/**
 * What the client may see of the comparison behind a quote: no rates, no margin. Null when there is none, or when it
 * was computed again in another currency since: its figures would be read in that of the quote.
 */
export async function quoteComparison(
  tx: Tx,
  scope: Scope,
  { comparisonId, optionId, currency }: Behind,
): Promise<QuoteComparisonView | null> {
  if (comparisonId === null || optionId === null) return null
  const comparison = await tx.comparison.findFirst({
    where: { workspaceId: scope.workspaceId, id: comparisonId },
    select: { result: true },
  })
  const result = comparison?.result as ComparisonResult | null | undefined
  if (result?.currency !== currency || !result.options.some(({ id }) => id === optionId)) return null
  return clientComparison(result, optionId)
}

export type QuoteSource = {
  id: string
  name: string
  /** Chosen by somebody, else recommended by the rules, else none. */
  preferred: { optionId: string; because: 'chosen' | 'recommended' } | null
  options: { id: string; label: string }[]
}

/** The computed comparisons of a project from whose options a quote can start, the newest first. */
export async function quoteSources(tx: Tx, scope: Scope, projectId: string): Promise<QuoteSource[]> {
  const rows = await tx.comparison.findMany({
    where: { workspaceId: scope.workspaceId, projectId, archivedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { id: true, name: true, chosenOptionId: true, result: true },
    take: 50,
  })
  return rows.flatMap(({ id, name, chosenOptionId, result }) => {
    const computed = result as ComparisonResult | null
    if (!computed) return []
    const options = computed.options.map((option) => ({ id: option.id, label: option.label }))
    return [{ id, name, preferred: preferredOf(computed, chosenOptionId), options }]
  })
}

function preferredOf({ advice }: ComparisonResult, chosen: string | null): QuoteSource['preferred'] {
  if (chosen) return { optionId: chosen, because: 'chosen' }
  return advice.recommended ? { optionId: advice.recommended, because: 'recommended' } : null
}
