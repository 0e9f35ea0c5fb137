import type { Case } from '../comparison/case.ts'
import type { Pricing } from '../comparison/pricing.ts'
import { type Amount, Exact, text } from '../rate.ts'
import { compileKernel } from './kernel.ts'
import { countedPercentiles, percentiles } from './percentile.ts'
import type { Drawing } from './random.ts'
import { type PairCount, type Simulation, simulate } from './simulate.ts'
import { type Bar, tornado } from './tornado.ts'
import { uncertainInputs } from './uncertain-input.ts'

type Spread<T> = { p10: T; p50: T; p90: T }

/** What the ranges of a case do to its result. */
export type Ranges = {
  seed: number
  draws: number
  options: OptionRange[]
  breakEven: BreakEvenRange[]
  tornado: Bar[]
}

export type OptionRange = {
  id: string
  /** Null when a line has no price. */
  total: Spread<Amount> | null
  /** P10 and P90 of the cumulative cost of months 0 to the horizon. */
  band: { p10: Amount; p90: Amount }[] | null
  /** Share of draws in which no other option costs less; a tie of k counts 1/k for each. */
  cheapestShare: Amount | null
}

export type BreakEvenRange = {
  of: string
  over: string
  /** Among the draws that break even; null when none does. */
  month: Spread<number> | null
  /** Shares of all draws; null when a line has no price. */
  neverShare: Amount | null
  /** `of` does not start dearer. */
  cheaperFromStartShare: Amount | null
}

/** More numbers than these are not drawn: a case with very many ranges gets fewer draws, and says how many. */
const MOST_NUMBERS = 10_000_000

/** Floats are good for nine digits here; ten keep the last of them. */
const amountOf = (value: number): Amount => text(new Exact(value).toSignificantDigits(10))

const spreadOf = <T>(values: [number, number, number] | null, of: (value: number) => T): Spread<T> | null =>
  values && { p10: of(values[0]), p50: of(values[1]), p90: of(values[2]) }

const share = (count: number, draws: number): Amount => text(new Exact(count / draws).toDecimalPlaces(4))

function optionRange(id: string, at: number, { draws, columns, cheapest }: Simulation, points: number) {
  const own = columns.slice(at * points, (at + 1) * points).map(percentiles)
  const band = own.flatMap((found) => (found ? [{ p10: amountOf(found[0]), p90: amountOf(found[2]) }] : []))
  const total = spreadOf(own.at(-1) ?? null, amountOf)
  return {
    id,
    total,
    band: band.length === points ? band : null,
    cheapestShare: total && share(cheapest[at] ?? 0, draws),
  }
}

function breakEvenRange(pair: PairCount, options: readonly OptionRange[], draws: number): BreakEvenRange {
  const [of, over] = [options[pair.of], options[pair.over]] as [OptionRange, OptionRange]
  const isKnown = of.total !== null && over.total !== null
  const met = pair.months.reduce((sum, count) => sum + count, 0)
  return {
    of: of.id,
    over: over.id,
    month: isKnown ? spreadOf(countedPercentiles(pair.months), (month) => month) : null,
    neverShare: isKnown ? share(draws - met - pair.fromStart, draws) : null,
    cheaperFromStartShare: isKnown ? share(pair.fromStart, draws) : null,
  }
}

/**
 * Draws every range of the case from a triangular distribution and counts what comes out; null when the case has
 * none. The same case, catalogue and drawing always give the same figures, in whatever order the options stand.
 */
export function rangesOf(file: Case, pricing: Pricing, drawing: Drawing): Ranges | null {
  const inputs = uncertainInputs(file)
  if (inputs.length === 0) return null
  const kernel = compileKernel(file, pricing)
  const draws = Math.min(drawing.draws, Math.ceil(MOST_NUMBERS / inputs.length))
  const simulation = simulate(kernel, inputs, { ...drawing, draws })
  const options = file.options.map((option, at) => optionRange(option.id, at, simulation, kernel.points))
  return {
    seed: drawing.seed,
    draws,
    options,
    breakEven: simulation.pairs.map((pair) => breakEvenRange(pair, options, draws)),
    tornado: tornado(file, kernel, inputs, pricing),
  }
}
