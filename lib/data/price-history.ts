import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { RateCard, Subject } from '#lib/domain/catalogue/catalogue.ts'
import { type CardExplanation, explainCard } from '#lib/domain/catalogue/explain-card.ts'
import { findSubject } from '#lib/domain/catalogue/find-card.ts'
import { type OwnPrice, standing, withOwnPrices } from '#lib/domain/catalogue/own-price.ts'
import type { Day } from '#lib/domain/day.ts'
import { notFound } from '#lib/errors.ts'
import { formatDay } from '#lib/format.ts'
import type { PriceLook } from '#lib/schemas/price.ts'
import { latestCatalogue } from './catalogue.ts'
import { inWorkspace } from './database.ts'
import { todayOf } from './open-comparison.ts'
import { readOwnPrices } from './own-price.ts'

/** A card with its source, and why it does or does not apply. */
type PriceCard = RateCard & {
  sourceName: string
  sourceUrl: string | null
  why: string
  isTaken: boolean
}

export type PriceHistory = {
  subject: Omit<Subject, 'cards'>
  /** Whether the catalogue itself knows it. */
  isKnown: boolean
  currency: string
  today: Day
  /** The day that was looked at, and the one as of whose knowledge. */
  at: Day
  known: Day
  explanation: Pick<CardExplanation, 'why' | 'canBeQuoted'>
  /** The one that applies first, then the newest. */
  cards: PriceCard[]
  /** Own prices of it that count, for those who may replace or withdraw them. */
  own: OwnPrice[]
}

/** Every price on record of one thing, with the workspace's own. Throws not-found. */
export const getPriceHistory = (
  scope: Scope,
  id: string,
  look: PriceLook = { at: null, known: null },
): Promise<PriceHistory> =>
  inWorkspace(scope, async (tx) => {
    const { content: latest } = await latestCatalogue(tx)
    const prices = await readOwnPrices(tx, scope)
    const content = withOwnPrices(latest, prices)
    const found = findSubject(content, id)
    if (!found) throw notFound()
    const today = await todayOf(tx, scope)
    const at = look.at ?? today
    const known = look.known ?? today
    const { card: taken, others, ...explanation } = explainCard(found, at, known, formatDay)
    const whyNot = new Map(others.map((other) => [other.id, other.why]))
    const { cards, ...subject } = found
    const newest = cards.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
    return {
      ...{ subject, today, at, known, explanation, currency: content.currency },
      isKnown: findSubject(latest, id) !== undefined,
      cards: [...newest.filter((card) => card === taken), ...newest.filter((card) => card !== taken)].map(
        (card) => ({
          ...card,
          sourceName: content.sources[card.sourceId]?.name ?? card.sourceId,
          sourceUrl: content.sources[card.sourceId]?.url ?? null,
          why: whyNot.get(card.id) ?? explanation.why,
          isTaken: card === taken,
        }),
      ),
      own: standing(prices).filter((price) => price.subject === found.id),
    }
  })
