import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { quoteLinesOf } from '#lib/domain/comparison/client-comparison.ts'
import { canReprice } from '#lib/domain/comparison/reprice.ts'
import { usedPrices } from '#lib/domain/comparison/used-price.ts'
import { comparisonContent } from '#lib/domain/comparison/version-content.ts'
import type { Day } from '#lib/domain/day.ts'
import { fromMinor, toMinor } from '#lib/domain/money.ts'
import type { CheckFacts } from '#lib/domain/quote/check.ts'
import { DEFAULT_TERM_MONTHS, type QuoteContext } from '#lib/domain/quote/quote-draft.ts'
import { changesInWords } from '#lib/domain/quote/renewal-words.ts'
import { amountOf } from './convert.ts'
import type { Tx } from './database.ts'
import { pinnedCatalogue, workspaceCatalogue } from './own-price.ts'
import type { QuoteRecord } from './quote-version.ts'

type Behind = Pick<QuoteRecord, 'comparisonId' | 'optionId'>

/** What the option behind a quote pays for, by the result that the client is shown; null without one. */
export async function optionPrices(
  tx: Tx,
  scope: Scope,
  { comparisonId, optionId }: Behind,
  today: Day,
): Promise<CheckFacts['option']> {
  if (comparisonId === null || optionId === null) return null
  const row = await tx.comparison.findFirst({
    where: { workspaceId: scope.workspaceId, id: comparisonId },
    include: { comparisonOptions: { orderBy: { position: 'asc' } } },
  })
  const { file, result } = row ? comparisonContent(row) : { file: null, result: null }
  const option = result?.options.find(({ id }) => id === optionId)
  if (!file || !result || !option) return null
  const { content: catalogue } = await pinnedCatalogue(tx, scope, result)
  const { content: latest } = await workspaceCatalogue(tx, scope)
  const prices = usedPrices(file, optionId, { ...result, catalogue }, latest)
  const now = { catalogue: latest, pricesAt: today, asKnownAt: today }
  const { currency } = result
  return {
    unknownLines: option.lines.filter(({ state }) => state === 'unknown').map(({ label }) => label),
    prices,
    changes: canReprice(result, today) ? changesInWords(prices, usedPrices(file, optionId, now, latest)) : [],
    costs: quoteLinesOf(result, optionId).flatMap(({ kind, label, amount, isBought }) =>
      isBought && amount !== null
        ? [{ kind, label, unitCost: fromMinor(toMinor(amount, currency), currency), currency }]
        : [],
    ),
  }
}

/** What the checks of a draft know beside it. */
export async function checkFacts(
  tx: Tx,
  scope: Scope,
  quote: Behind & Pick<QuoteRecord, 'today'>,
  { currency, comparison }: Pick<QuoteContext, 'currency' | 'comparison'>,
): Promise<CheckFacts> {
  const { marginFloorPercent } = await tx.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: { marginFloorPercent: true },
  })
  return {
    ...{ currency, today: quote.today, termMonths: comparison?.horizonMonths ?? DEFAULT_TERM_MONTHS },
    marginFloorPercent: marginFloorPercent && amountOf(marginFloorPercent),
    option: await optionPrices(tx, scope, quote, quote.today),
  }
}
