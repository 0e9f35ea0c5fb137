import type { RateCard, Subject } from '#lib/domain/catalogue/catalogue.ts'
import { findCard } from '#lib/domain/catalogue/find-card.ts'
import { fieldPrices, PRICE_FIELDS, type PriceField } from '#lib/domain/catalogue/price-field.ts'
import { addDays, type Day } from '#lib/domain/day.ts'
import { type Amount, compare } from '#lib/domain/rate.ts'
import { formatDay, formatRate } from '#lib/format.ts'
import type { ChartSeries, ChartSpec } from './spec.ts'

const DRAWN: readonly PriceField[] = ['input', 'cachedInput', 'output']
const TONES: ChartSeries['tone'][] = ['ink', 'muted', 'muted']

/** A first day that is not known: the one on which it was recorded, or the last on which it applied, if that was before. */
const firstKnown = ({ validFrom, validTo, recordedAt }: RateCard): Day =>
  validFrom ?? (validTo !== null && validTo <= recordedAt ? addDays(validTo, -1) : recordedAt)

/** The days on which a price begins or ends, and the day of the look. */
function daysOf({ cards }: Subject, today: Day): Day[] {
  const days = cards.flatMap((card) => [firstKnown(card), card.validTo ?? today])
  return [...new Set([...days, today])].sort()
}

/** From that day on, or before the day on which a price ended whose beginning is not known. */
const labelOf = (day: Day, card: RateCard | null): string =>
  card?.validFrom === null && card.validTo !== null ? `before ${formatDay(card.validTo)}` : formatDay(day)

/**
 * What something cost from each day on which its price changed, as is known today; null when it has no price at all, or
 * one that never changed. One group of bars a day: between two days a price stands still.
 */
export function priceHistorySpec(subject: Subject, today: Day, currency: string): ChartSpec | null {
  const all = daysOf(subject, today).map((day) => {
    const card = findCard(subject, day, today)
    return { label: labelOf(day, card), prices: fieldPrices(card ?? {}) }
  })
  const points = all.filter(
    ({ prices }, index) => index === 0 || JSON.stringify(prices) !== JSON.stringify(all[index - 1]?.prices),
  )
  if (points.length < 2) return null
  const isMetered = points.some(({ prices }) => prices.input || prices.output)
  const fields = isMetered
    ? DRAWN.filter((field) => points.some(({ prices }) => prices[field]))
    : (['hostingPerHour', 'trainingPerMillion', 'trainingPerHour'] as const).filter((field) =>
        points.some(({ prices }) => prices[field]),
      )
  const [main] = fields
  if (!main) return null
  const values = points.map(({ prices }) => prices[main] ?? null)
  return {
    kind: 'bar',
    title: conclusionOf(PRICE_FIELDS[main], values, currency),
    description: `For each day on which a price changed what it was from then on, in ${currency}.`,
    labels: points.map(({ label }) => label),
    xTitle: 'From',
    yTitle: isMetered ? `Per 1M tokens (${currency})` : `Price (${currency})`,
    currency,
    series: fields.map((field, index) => ({
      label: PRICE_FIELDS[field].split(',')[0] ?? field,
      tone: TONES[index] ?? 'muted',
      values: points.map(({ prices }) => prices[field] ?? null),
    })),
    marks: [],
  }
}

function conclusionOf(what: string, values: (Amount | null)[], currency: string): string {
  const known = values.filter((value) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return `${what}: no price is known`
  const way = compare(last, first)
  const verb = way === 0 ? 'is again' : way < 0 ? 'fell to' : 'rose to'
  return `${what}: ${verb} ${formatRate(last, currency)}${way === 0 ? '' : ` from ${formatRate(first, currency)}`}`
}
