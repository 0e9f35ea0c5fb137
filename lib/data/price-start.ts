import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { RateCard, Subject } from '#lib/domain/catalogue/catalogue.ts'
import { findCard, findSubject } from '#lib/domain/catalogue/find-card.ts'
import { standing } from '#lib/domain/catalogue/own-price.ts'
import { fieldPrices, type PriceField, priceFields } from '#lib/domain/catalogue/price-field.ts'
import type { Day } from '#lib/domain/day.ts'
import { notFound } from '#lib/errors.ts'
import type { OwnPriceForm } from '#lib/schemas/own-price.ts'
import { latestCatalogue } from './catalogue.ts'
import { inWorkspace } from './database.ts'
import { todayOf } from './open-comparison.ts'
import { readOwnPrices } from './own-price.ts'

const typedPrices = (prices: Parameters<typeof fieldPrices>[0]) => {
  const known = fieldPrices(prices)
  return Object.fromEntries(priceFields.map((field) => [field, known[field] ?? ''])) as Record<
    PriceField,
    string
  >
}

const blank = (subject: string, kind: Subject['kind'], currency: string, today: Day): OwnPriceForm => ({
  ...{ subject, kind, currency, prices: typedPrices({}) },
  ...{ validFrom: today, validTo: '', confidence: 'high', note: '' },
  ...{ sourceName: '', sourceUrl: '', sourceDate: today },
})

const shown = (card: Pick<RateCard, 'inference' | 'training' | 'hosting'> | null) => typedPrices(card ?? {})

/**
 * What the form of an own price begins with: the price that it replaces, or that of the catalogue today. Throws
 * not-found when the one to be replaced does not count.
 */
export const getPriceStart = (
  scope: Scope,
  { subject, replaces }: { subject: string; replaces: number | null },
): Promise<OwnPriceForm> =>
  inWorkspace(scope, async (tx) => {
    const { content } = await latestCatalogue(tx)
    const today = await todayOf(tx, scope)
    if (replaces === null) {
      const known = findSubject(content, subject)
      const start = blank(subject, known?.kind ?? 'model', content.currency, today)
      return { ...start, prices: shown(known ? findCard(known, today, today) : null) }
    }
    const price = standing(await readOwnPrices(tx, scope)).find(({ sequence }) => sequence === replaces)
    if (!price) throw notFound()
    const { source, validFrom, validTo, recordedOn: _, isWithdrawal: __, ...rest } = price
    const { sequence: ___, replaces: ____, ...fields } = rest
    return {
      ...fields,
      prices: typedPrices(price.prices),
      ...{ validFrom: validFrom ?? '', validTo: validTo ?? '' },
      ...{ sourceName: source.name, sourceUrl: source.url ?? '', sourceDate: source.date },
    }
  })
