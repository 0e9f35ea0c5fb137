import type { Catalogue, RateCard, Subject } from '#lib/domain/catalogue/catalogue.ts'
import { findCard, findSubject } from '#lib/domain/catalogue/find-card.ts'
import type { Case } from '#lib/domain/comparison/case.ts'
import { computeComparison, pricingOf } from '#lib/domain/comparison/compute-comparison.ts'
import { pointCase } from '#lib/domain/comparison/point-case.ts'
import { seeded } from '#lib/domain/range/random.ts'
import { rangesOf } from '#lib/domain/range/ranges.ts'
import type { Measurement } from '../bench.ts'
import { rangedCase } from '../bench-support/ranged-case.ts'
import { latestCatalogueFile } from '../catalogue-file.ts'

const DRAWS = 10_000

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

/** Milliseconds of the middle one of `count` runs, after as many to warm up. */
function median(count: number, run: () => void): number {
  const times = Array.from({ length: count * 2 }, () => {
    const begin = performance.now()
    run()
    return performance.now() - begin
  }).slice(count)
  return middle(times)
}

/** The catalogue with invented models beside its own until it holds `count` cards. */
function grown(catalogue: Catalogue, count: number): Catalogue {
  const cards = (subject: Subject, at: number): RateCard[] =>
    subject.cards.map((card) => ({ ...card, id: `${card.id}-${at}` }))
  const subjects = [...catalogue.subjects]
  let held = subjects.reduce((sum, subject) => sum + subject.cards.length, 0)
  for (let at = 0; held < count; at += 1) {
    const model = catalogue.subjects[at % catalogue.subjects.length] as Subject
    const copy = { ...model, id: `${model.id}-${at}`, aliases: [], cards: cards(model, at) }
    subjects.push(copy)
    held += copy.cards.length
  }
  return { ...catalogue, subjects }
}

/** The catalogue cut down to its first `count` cards. */
function cut(catalogue: Catalogue, count: number): Catalogue {
  let left = count
  const subjects = catalogue.subjects.flatMap((subject) => {
    const cards = subject.cards.slice(0, left)
    left -= cards.length
    return cards.length > 0 ? [{ ...subject, cards }] : []
  })
  return { ...catalogue, subjects }
}

const LOOK_UPS = 20_000

/** Microseconds of one look-up of each catalogue, taken in turns; ids from the whole of the smaller one. */
function lookUps(catalogues: readonly Catalogue[], ids: readonly string[]): number[] {
  const run = (catalogue: Catalogue) => {
    const begin = performance.now()
    for (let at = 0; at < LOOK_UPS; at += 1) {
      const subject = findSubject(catalogue, ids[at % ids.length] as string)
      if (subject) findCard(subject, '2026-11-23', '2026-11-23')
    }
    return ((performance.now() - begin) * 1_000) / LOOK_UPS
  }
  const rounds = Array.from({ length: 60 }, () => catalogues.map(run)).slice(20)
  return catalogues.map((_, at) => middle(rounds.map((round) => round[at] as number)))
}

export default async function engine(): Promise<Measurement[]> {
  const { content: catalogue } = latestCatalogueFile()
  const file: Case = rangedCase()
  const point = pointCase(file, 'likely')
  const pricing = pricingOf(point, catalogue)
  const exact = median(31, () => computeComparison(point, catalogue, ''))
  const draws = median(15, () => rangesOf(file, pricing, seeded(1, DRAWS)))
  const small = cut(catalogue, 135)
  const ids = small.subjects.map((subject) => subject.id)
  const [few = 0, many = 0] = lookUps([small, grown(small, 100_000)], ids)
  return [
    // What the browser computes at each key while figures are tried.
    { what: 'Exact comparison, 4 options, 36 months', value: exact, unit: 'ms', most: 16 },
    { what: '10,000 draws of the same', value: draws, unit: 'ms', most: 150 },
    { what: 'Draws, to as many exact runs', value: draws / (exact * DRAWS), unit: 'ratio' },
    { what: 'Look-up among 135 cards', value: few, unit: 'µs' },
    { what: 'Look-up among 100,000 cards', value: many, unit: 'µs' },
    { what: 'Look-up, 100,000 cards to 135', value: many / few, unit: 'ratio', most: 2 },
  ]
}
