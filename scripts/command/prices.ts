import { parseArgs } from 'node:util'
import type { Source, Subject } from '#lib/domain/catalogue/catalogue.ts'
import { type CardExplanation, explainCard } from '#lib/domain/catalogue/explain-card.ts'
import { findSubject } from '#lib/domain/catalogue/find-card.ts'
import { nearestIds } from '#lib/domain/catalogue/nearest.ts'
import { type Day, isDay } from '#lib/domain/day.ts'
import { latestCatalogueFile } from '../catalogue-file.ts'
import { reason } from '../failure.ts'
import { type Refusal, refuse } from './refusal.ts'

export const PRICES_USAGE = 'tunewise prices MODEL [--at DAY] [--known DAY]'

export type PriceAnswer = CardExplanation & {
  ok: true
  catalogue: { id: string; sha256: string }
  currency: string
  pricesAt: Day
  asKnownAt: Day
  model: Omit<Subject, 'cards'>
  source: (Source & { id: string }) | null
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { at: { type: 'string' }, known: { type: 'string' } },
    })
    return { ...values, models: positionals }
  } catch (thrown) {
    return { problem: reason(thrown) }
  }
}

/** The rate card of a model that applies on one day as it was known on another, and why. Days: those of the catalogue. */
export function prices(args: readonly string[]): PriceAnswer | Refusal {
  const given = readArguments(args)
  if ('problem' in given) return refuse(`${given.problem} Usage: ${PRICES_USAGE}`)
  const [id, ...more] = given.models
  if (id === undefined || more.length > 0) return refuse(`Name one model. Usage: ${PRICES_USAGE}`, 'MODEL')
  const { content, sha256 } = latestCatalogueFile()
  const pricesAt = given.at ?? content.asOf
  const asKnownAt = given.known ?? pricesAt
  for (const [flag, day] of [
    ['--at', pricesAt],
    ['--known', asKnownAt],
  ] as const)
    if (!isDay(day)) return refuse(`${day} is not a day. Write it like 2026-11-23.`, flag)
  const subject = findSubject(content, id)
  if (!subject) {
    const near = nearestIds(content, id)
    return refuse(
      `The catalogue does not know ${id}.${near.length ? ` Nearest: ${near.join(', ')}.` : ''}`,
      'MODEL',
    )
  }
  const { cards: _, ...model } = subject
  try {
    const found = explainCard(subject, pricesAt, asKnownAt)
    const source = found.card && content.sources[found.card.sourceId]
    return {
      ok: true,
      catalogue: { id: content.id, sha256 },
      currency: content.currency,
      pricesAt,
      asKnownAt,
      model,
      ...found,
      source: source && found.card ? { id: found.card.sourceId, ...source } : null,
    }
  } catch (thrown) {
    return refuse(reason(thrown))
  }
}
