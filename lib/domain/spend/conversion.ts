import { type Day, daysBetween } from '../day.ts'
import type { Currency } from '../money.ts'
import { type Amount, Exact, exact, text } from '../rate.ts'

/** What one unit of `from` was worth in `to` on a day, and who says so. */
export type FxRate = { from: Currency; to: Currency; day: Day; rate: Amount; source: string }

/** A rate as it is used: an inverse one divides. */
type FxLeg = FxRate & { isInverse: boolean }

export type Conversion = {
  from: Currency
  to: Currency
  /** Of the rate; of two that are chained the older one. */
  day: Day
  /** One unit of `from` in `to`, to be shown: a quotient is rounded to twelve digits, amounts are not made with it. */
  rate: Amount
  /** None: both are the same currency. Two: by way of the euro. */
  legs: readonly FxLeg[]
}

/** Rates by pair, the latest day first and one a day. */
export type RateBook = ReadonlyMap<string, readonly FxRate[]>

/** Days for which a rate still holds: over weekends and holidays, and no longer. */
export const RATE_DAYS = 10

const HUB = 'EUR'
const SHOWN_DIGITS = 12
const DECIMALS = 30

const pairOf = (from: Currency, to: Currency): string => `${from} ${to}`

/** Rates in the order in which they were recorded: of two for the same pair and day the later one counts. */
export function rateBook(rates: readonly FxRate[]): RateBook {
  const pairs = new Map<string, Map<Day, FxRate>>()
  for (const rate of rates) {
    const key = pairOf(rate.from, rate.to)
    const days = pairs.get(key) ?? new Map<Day, FxRate>()
    pairs.set(key, days.set(rate.day, rate))
  }
  return new Map(
    [...pairs].map(([key, days]) => [key, [...days.values()].sort((a, b) => (a.day < b.day ? 1 : -1))]),
  )
}

function lastUntil(book: RateBook, from: Currency, to: Currency, day: Day): FxRate | undefined {
  const found = book.get(pairOf(from, to))?.find((rate) => rate.day <= day)
  return found && daysBetween(found.day, day) <= RATE_DAYS ? found : undefined
}

const dayOfLegs = (legs: readonly FxLeg[]): Day => legs.map((leg) => leg.day).sort()[0] ?? ''

const freshest = (ways: readonly (readonly FxLeg[])[]): readonly FxLeg[] | undefined =>
  [...ways].sort((a, b) => (dayOfLegs(a) < dayOfLegs(b) ? 1 : dayOfLegs(a) > dayOfLegs(b) ? -1 : 0))[0]

/** The rate as it was recorded, and the one of the opposite pair. */
function straight(book: RateBook, from: Currency, to: Currency, day: Day): FxLeg[][] {
  const direct = lastUntil(book, from, to, day)
  const inverse = lastUntil(book, to, from, day)
  return [
    ...(direct ? [[{ ...direct, isInverse: false }]] : []),
    ...(inverse ? [[{ ...inverse, isInverse: true }]] : []),
  ]
}

function waysOf(book: RateBook, from: Currency, to: Currency, day: Day): (readonly FxLeg[])[] {
  const ways = straight(book, from, to, day)
  if (from === HUB || to === HUB) return ways
  const there = freshest(straight(book, from, HUB, day))
  const back = freshest(straight(book, HUB, to, day))
  return there && back ? [...ways, [...there, ...back]] : ways
}

/**
 * How `from` is converted to `to` on a day: by the rate of that day, or the last one of the ten days before it. The most
 * recent way is taken; of equally recent ones the direct rate, then its inverse, then the way by the euro. Null where
 * there is none: a missing rate is never 1.
 */
export function findConversion(
  book: RateBook,
  { from, to, day }: { from: Currency; to: Currency; day: Day },
): Conversion | null {
  if (from === to) return { from, to, day, rate: '1', legs: [] }
  const legs = freshest(waysOf(book, from, to, day))
  if (!legs) return null
  const { top, bottom } = fractionOf(legs)
  const rate = bottom.eq(1) ? top : top.dividedBy(bottom).toSignificantDigits(SHOWN_DIGITS)
  return { from, to, day: dayOfLegs(legs), rate: text(rate), legs }
}

const productOf = (legs: readonly FxLeg[]) =>
  legs.reduce((product, { rate }) => product.times(exact(rate)), new Exact(1))

const fractionOf = (legs: readonly FxLeg[]) => ({
  top: productOf(legs.filter(({ isInverse }) => !isInverse)),
  bottom: productOf(legs.filter(({ isInverse }) => isInverse)),
})

/** Exact by a direct rate; where it divides, rounded once, half-even, to thirty decimals. */
export function convert(amount: Amount, { legs }: Conversion): Amount {
  const { top, bottom } = fractionOf(legs)
  const product = exact(amount).times(top)
  return text(bottom.eq(1) ? product : product.dividedBy(bottom).toDecimalPlaces(DECIMALS))
}

export type RatePath = 'none' | 'direct' | 'inverse' | 'euro'

export const pathOf = ({ legs }: Conversion): RatePath => {
  const [first] = legs
  if (!first) return 'none'
  return legs.length > 1 ? 'euro' : first.isInverse ? 'inverse' : 'direct'
}

/** Who says so; two where they differ. */
export const sourcesOf = ({ legs }: Conversion): string[] => [...new Set(legs.map(({ source }) => source))]
