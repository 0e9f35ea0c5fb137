import type { Kernel } from './kernel.ts'
import type { Drawing } from './random.ts'
import { triangular } from './triangular.ts'
import type { UncertainInput } from './uncertain-input.ts'

/** What was counted over all draws; options by their place in the case. */
export type Simulation = {
  draws: number
  /** Of each option and month from 0 on: the cumulative cost of every draw. */
  columns: Float64Array[]
  /** Of each option: draws in which it was cheapest; a tie of k counts 1/k for each. */
  cheapest: Float64Array
  pairs: PairCount[]
}

export type PairCount = {
  of: number
  over: number
  /** Draws by the month of break-even. */
  months: Uint32Array
  /** Draws in which `of` does not start dearer. */
  fromStart: number
}

/** Closer than floats can tell: equal. */
const SLACK = 1 + 1e-12

/** Places, bounds and stream of one input, ready to be drawn. */
function drawerOf(input: UncertainInput, { file, registers }: Kernel, { streamOf }: Drawing): () => void {
  const next = streamOf(input.key)
  const targets = input.ranges.map((range) => ({
    place: file.at(range),
    low: Number(range.low),
    likely: Number(range.likely),
    high: Number(range.high),
  }))
  return () => {
    const u = next()
    for (const { place, low, likely, high } of targets) registers[place] = triangular(u, low, likely, high)
  }
}

function countPair(pair: PairCount, { curves, points }: Kernel) {
  const own = pair.of * points
  const other = pair.over * points
  const isPaid = (month: number) =>
    (curves[own + month] as number) <= (curves[other + month] as number) * SLACK
  if (isPaid(0)) {
    pair.fromStart += 1
    return
  }
  for (let month = 1; month < points; month += 1)
    if (isPaid(month)) {
      pair.months[month] = (pair.months[month] as number) + 1
      return
    }
}

function countCheapest(cheapest: Float64Array, { curves, points }: Kernel) {
  let least = Number.POSITIVE_INFINITY
  for (let at = points - 1; at < curves.length; at += points)
    if ((curves[at] as number) < least) least = curves[at] as number
  let ties = 0
  for (let at = points - 1; at < curves.length; at += points)
    if ((curves[at] as number) <= least * SLACK) ties += 1
  for (let option = 0; option < cheapest.length; option += 1)
    if ((curves[(option + 1) * points - 1] as number) <= least * SLACK)
      cheapest[option] = (cheapest[option] as number) + 1 / ties
}

/** Runs the kernel for every draw. An option with an unknown line has NaN columns and is never cheapest. */
export function simulate(kernel: Kernel, inputs: readonly UncertainInput[], drawing: Drawing): Simulation {
  const { curves, points } = kernel
  const { draws } = drawing
  const options = curves.length / points
  const drawers = inputs.map((input) => drawerOf(input, kernel, drawing))
  const columns = Array.from(curves, () => new Float64Array(draws))
  const cheapest = new Float64Array(options)
  const places = Array.from({ length: options }, (_, at) => at)
  const pairs = places.flatMap((of) =>
    places
      .filter((over) => over !== of)
      .map((over): PairCount => ({ of, over, months: new Uint32Array(points), fromStart: 0 })),
  )
  for (let draw = 0; draw < draws; draw += 1) {
    for (const next of drawers) next()
    kernel.run()
    for (let at = 0; at < curves.length; at += 1) (columns[at] as Float64Array)[draw] = curves[at] as number
    countCheapest(cheapest, kernel)
    for (const pair of pairs) countPair(pair, kernel)
  }
  return { draws, columns, cheapest, pairs }
}
