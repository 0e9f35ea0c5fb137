import type { Day } from '../day.ts'
import type { Currency } from '../money.ts'
import type { Catalogue, Confidence, RateCard, Source, Subject } from './catalogue.ts'

/** A price that a workspace recorded for itself, such as that of a contract. Never edited: a later one takes its place. */
export type OwnPrice = {
  /** Counts the own prices of a workspace, from 1 on and without a gap. */
  sequence: number
  /** An id of the catalogue, or one of a model of the client's own. */
  subject: string
  kind: Subject['kind']
  validFrom: Day | null
  validTo: Day | null
  /** The day on which it was recorded, in the zone of the workspace. */
  recordedOn: Day
  currency: Currency
  confidence: Exclude<Confidence, 'unverified'>
  source: { name: string; url: string | null; date: Day }
  prices: OwnPrices
  note: string
  /** The one in whose place it stands; null for a new one. */
  replaces: number | null
  /** It only says that the one it replaces no longer counts. */
  isWithdrawal: boolean
}

/** Per 1,000,000 tokens, per call or per hour; what is left out is unknown. */
export type OwnPrices = Pick<RateCard, 'inference' | 'training' | 'hosting'>

const idOf = (price: OwnPrice): string => `own:${price.sequence}`

const providerOf = (subject: string): string => subject.split('/')[0] ?? subject

/** Those that count of the own prices: neither withdrawn nor replaced by another of them. */
export function standing(prices: readonly OwnPrice[]): OwnPrice[] {
  const gone = new Set(prices.map((price) => price.replaces))
  return prices.filter((price) => !price.isWithdrawal && !gone.has(price.sequence))
}

function cardOf(price: OwnPrice, replacedOn: Day | null): RateCard {
  return {
    id: idOf(price),
    validFrom: price.validFrom,
    validTo: price.validTo,
    recordedAt: price.recordedOn,
    readAt: price.source.date,
    status: 'in force',
    sourceId: idOf(price),
    confidence: price.confidence,
    currency: price.currency,
    own: { sequence: price.sequence, replacedOn },
    ...(price.note && { note: price.note }),
    ...price.prices,
  }
}

const stranger = (id: string, { kind }: OwnPrice): Subject => ({
  ...{ id, kind, name: id, provider: providerOf(id) },
  lifecycle: { status: 'active' },
  cards: [],
})

/**
 * The catalogue as a workspace sees it: its own prices are cards beside the others, and come first. A subject that the
 * catalogue does not know becomes one. The same catalogue when there are none.
 */
export function withOwnPrices(catalogue: Catalogue, prices: readonly OwnPrice[]): Catalogue {
  if (prices.length === 0) return catalogue
  const bySubject = Map.groupBy(
    prices.filter((price) => !price.isWithdrawal),
    (price) => price.subject,
  )
  const replacedOn = new Map(prices.map((price) => [price.replaces, price.recordedOn]))
  const cardsOf = (id: string) =>
    (bySubject.get(id) ?? []).map((price) => cardOf(price, replacedOn.get(price.sequence) ?? null))
  const known = new Set(catalogue.subjects.map(({ id }) => id))
  const strangers = [...bySubject]
    .filter(([id]) => !known.has(id))
    .flatMap(([id, [first]]) => (first ? [stranger(id, first)] : []))
  const sources = prices.map((price): [string, Source] => {
    const { name, url, date } = price.source
    return [idOf(price), { name, kind: 'own', date, ...(url && { url }) }]
  })
  return {
    ...catalogue,
    own: Math.max(...prices.map(({ sequence }) => sequence)),
    sources: { ...catalogue.sources, ...Object.fromEntries(sources) },
    subjects: [...catalogue.subjects, ...strangers].map((subject) =>
      bySubject.has(subject.id) ? { ...subject, cards: [...subject.cards, ...cardsOf(subject.id)] } : subject,
    ),
  }
}
