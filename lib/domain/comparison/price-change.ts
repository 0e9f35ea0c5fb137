import type { RateCard } from '../catalogue/catalogue.ts'
import { findCard, findSubject } from '../catalogue/find-card.ts'
import type { Day } from '../day.ts'
import { type Amount, exact, text } from '../rate.ts'
import type { Case } from './case.ts'
import { wordsOf } from './field-word.ts'
import type { Pricing } from './pricing.ts'

/** One price of something that a case uses, on two days. */
export type PriceChange = {
  /** Id of the catalogue. */
  id: string
  /** Which price, such as `cached input`. */
  what: string
  /** Null: no price was on record. */
  was: Amount | null
  now: Amount | null
  /** now / was, six decimals; null where either is unknown or the first was nothing. */
  ratio: Amount | null
  /** Where the price of now was read, and when; null without one. */
  source: { id: string; date: Day } | null
}

type Side = Pick<Pricing, 'catalogue' | 'pricesAt' | 'asKnownAt'>

/** Every price of a card by its name. Those of a context tier name its threshold. */
function pricesOf(card: RateCard | null): Map<string, Amount> {
  const prices = new Map<string, Amount>()
  const add = (fields: object | undefined, after = '') => {
    for (const [key, value] of Object.entries(fields ?? {}))
      if (typeof value === 'string' && NUMBER.test(value)) prices.set(`${wordsOf(key)}${after}`, value)
  }
  const { tiers = [], ...inference } = card?.inference ?? {}
  add(inference)
  for (const { aboveInputTokens, ...tier } of tiers) add(tier, ` above ${aboveInputTokens} tokens`)
  add(card?.training)
  add(card?.hosting)
  add(card?.storage)
  return prices
}

const NUMBER = /^\d+(\.\d+)?$/

const cardOf = ({ catalogue, pricesAt, asKnownAt }: Side, id: string): RateCard | null => {
  const subject = findSubject(catalogue, id)
  return subject ? findCard(subject, pricesAt, asKnownAt) : null
}

function ratioOf(was: Amount | null, now: Amount | null): Amount | null {
  if (was === null || now === null || exact(was).isZero()) return null
  return text(exact(now).dividedBy(exact(was)).toDecimalPlaces(6))
}

function changesOf(id: string, then: RateCard | null, now: RateCard | null): PriceChange[] {
  const [before, after] = [pricesOf(then), pricesOf(now)]
  const source = now && { id: now.sourceId, date: now.readAt }
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const [was, is] = [before.get(what) ?? null, after.get(what) ?? null]
    return was === is ? [] : [{ id, what, was, now: is, ratio: ratioOf(was, is), source }]
  })
}

/** Ids of the catalogue that a case uses, each once, in the order in which it names them. */
export const catalogueIds = (file: Case): string[] => [
  ...new Set(
    file.options.flatMap((option) => [
      ...option.inference.flatMap(({ model }) => model ?? []),
      ...option.hosting.flatMap(({ hosting }) => hosting ?? []),
    ]),
  ),
]

/** Price then, price now: what differs of all prices that a case takes from the catalogue. */
export const priceChanges = (file: Case, then: Side, now: Side): PriceChange[] =>
  catalogueIds(file).flatMap((id) => changesOf(id, cardOf(then, id), cardOf(now, id)))
