import { TOKENS } from '../catalogue/card-price.ts'
import {
  type Catalogue,
  type Confidence,
  canQuote,
  type RateCard,
  type Subject,
} from '../catalogue/catalogue.ts'
import { findCard, findSubject } from '../catalogue/find-card.ts'
import type { Day } from '../day.ts'
import type { Currency } from '../money.ts'
import { type Amount, sum } from '../rate.ts'
import type { Call, Case, Option } from './case.ts'
import { atTier, batchPrice, items } from './inference.ts'
import { pointCase } from './point-case.ts'
import type { Pricing } from './pricing.ts'

/** Something of the catalogue that an option pays for: what it costs, where and when that was read, and how long it lives. */
export type UsedPrice = {
  /** Id of the catalogue. */
  id: string
  name: string
  /** Those that the option pays; empty where no card applies or may be quoted. */
  prices: { label: string; amount: Amount }[]
  currency: Currency
  source: { name: string; readOn: Day } | null
  confidence: Confidence | null
  /** A price that the workspace agreed on: what it is, is nobody else's business. */
  isOwn: boolean
  retiresOn: Day | null
  replacement: string | null
}

type Side = Pick<Pricing, 'catalogue' | 'pricesAt' | 'asKnownAt'>

/** Prices of a call's own kinds of tokens, at the tier that its prompt reaches. */
function pricesOfCall(call: Call<Amount>, card: RateCard): UsedPrice['prices'] {
  const prompt = sum([call.inputTokens, call.cachedInputTokens, call.cacheWriteTokens])
  const prices = atTier(card.inference ?? {}, prompt)
  const priced = (label: string, amount: Amount | null | undefined) => (amount ? [{ label, amount }] : [])
  return [
    ...items(call).flatMap((item) => [
      ...(call.batchShare === '1' ? [] : priced(TOKENS[item.price], prices[item.price])),
      ...(call.batchShare === '0' ? [] : priced(TOKENS[item.batch], batchPrice(prices, item))),
    ]),
    ...priced(TOKENS.perCall, prices.perCall),
  ]
}

const pricesOfHosting = ({ hosting }: RateCard): UsedPrice['prices'] =>
  hosting ? [{ label: `Hosting, per hour of a ${hosting.unit}`, amount: hosting.pricePerHour }] : []

type Use = { id: string; pricesIn: (card: RateCard) => UsedPrice['prices'] }

const usesOf = ({ inference, hosting }: Option<Amount>): Use[] => [
  ...inference.flatMap((call) =>
    call.model === null || call.price !== null
      ? []
      : [{ id: call.model, pricesIn: (card: RateCard) => pricesOfCall(call, card) }],
  ),
  ...hosting.flatMap((item) =>
    item.hosting === null ? [] : [{ id: item.hosting, pricesIn: pricesOfHosting }],
  ),
]

function usedPrice(
  { id, pricesIn }: Use,
  { catalogue, pricesAt, asKnownAt }: Side,
  latest: Catalogue,
): UsedPrice {
  const subject: Subject | undefined = findSubject(catalogue, id)
  const card = subject ? findCard(subject, pricesAt, asKnownAt) : null
  const { retiresOn = null, replacement = null } = (findSubject(latest, id) ?? subject)?.lifecycle ?? {}
  return {
    ...{ id, name: subject?.name ?? id, retiresOn, replacement },
    prices: card && canQuote(card.confidence) ? pricesIn(card) : [],
    currency: card?.currency ?? catalogue.currency,
    source: card && { name: catalogue.sources[card.sourceId]?.name ?? card.sourceId, readOn: card.readAt },
    confidence: card?.confidence ?? null,
    isOwn: card?.own !== undefined,
  }
}

/**
 * All that an option takes from the catalogue, each thing once, in the order in which it names them. Prices are those
 * that its result rests on (`then`); how long a model lives is what the newest catalogue says.
 */
export function usedPrices(file: Case, optionId: string, then: Side, latest: Catalogue): UsedPrice[] {
  const option = pointCase(file, 'likely').options.find(({ id }) => id === optionId)
  const found = new Map<string, UsedPrice>()
  for (const use of option ? usesOf(option) : []) {
    const used = usedPrice(use, then, latest)
    const before = found.get(use.id)
    const more = used.prices.filter(({ label }) => before?.prices.every((price) => price.label !== label))
    found.set(use.id, before ? { ...before, prices: [...before.prices, ...more] } : used)
  }
  return [...found.values()]
}
