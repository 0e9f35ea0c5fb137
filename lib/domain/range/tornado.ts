import type { Case, Option } from '../comparison/case.ts'
import { pointWith, pricingAt } from '../comparison/point-case.ts'
import { priceOption } from '../comparison/price-option.ts'
import type { Pricing } from '../comparison/pricing.ts'
import { type Amount, compare, exact } from '../rate.ts'
import { inputName } from './input-name.ts'
import type { Kernel } from './kernel.ts'
import type { UncertainInput } from './uncertain-input.ts'

/** The total of one option with one input at its low and at its high end, all others at their likely value. Exact. */
export type Bar = {
  option: string
  label: string
  /** Places in the case that move: several where ranges share a name. */
  paths: string[]
  low: Amount
  high: Amount
  totalLow: Amount
  totalHigh: Amount
}

/** So many inputs are computed exactly and shown: those that move a total the most. */
const MOST_INPUTS = 24

type End = 'low' | 'high'

function swing(kernel: Kernel, input: UncertainInput): number {
  const { registers, curves, points, file } = kernel
  const totalsAt = (end: End | 'likely') => {
    for (const range of input.ranges) registers[file.at(range)] = Number(range[end])
    kernel.run()
    return Array.from({ length: curves.length / points }, (_, at) => curves[(at + 1) * points - 1] as number)
  }
  const low = totalsAt('low')
  const high = totalsAt('high')
  totalsAt('likely')
  return low.reduce((most, value, at) => {
    const width = Math.abs((high[at] as number) - value)
    return Math.max(width, most)
  }, 0)
}

/** Totals of the options that the input can reach, by their place in the case. */
function totalsOf(file: Case, input: UncertainInput, end: End, pricing: Pricing): Map<number, Amount | null> {
  const moved = new Set(input.ranges)
  const point = pointWith(file, (range) => (moved.has(range) ? range[end] : range.likely))
  const moving = pricingAt(pricing, point)
  const reached = point.options.flatMap((option, at): [Option<Amount>, number][] =>
    input.optionAt === null || input.optionAt === at ? [[option, at]] : [],
  )
  return new Map(reached.map(([option, at]) => [at, priceOption(option, point, moving).result.total]))
}

function barsOf(file: Case, input: UncertainInput, pricing: Pricing): Bar[] {
  const high = totalsOf(file, input, 'high', pricing)
  const [range] = input.ranges
  return [...totalsOf(file, input, 'low', pricing)].flatMap(([at, totalLow]) => {
    const totalHigh = high.get(at) ?? null
    const option = file.options[at]
    if (!option || !range || totalLow === null || totalHigh === null || totalLow === totalHigh) return []
    const { low, high: top } = range
    return [
      {
        option: option.id,
        label: inputName(file, input),
        paths: input.paths,
        low,
        high: top,
        totalLow,
        totalHigh,
      },
    ]
  })
}

const width = (bar: Bar) => exact(bar.totalHigh).minus(exact(bar.totalLow)).abs().toFixed()

/** Each input moved alone from low to high: one bar for every option whose total it moves, the widest first. */
export function tornado(
  file: Case,
  kernel: Kernel,
  inputs: readonly UncertainInput[],
  pricing: Pricing,
): Bar[] {
  const { registers, file: places } = kernel
  for (const { ranges } of inputs)
    for (const range of ranges) registers[places.at(range)] = Number(range.likely)
  return inputs
    .map((input) => ({ input, swing: swing(kernel, input) }))
    .sort((a, b) => b.swing - a.swing)
    .slice(0, MOST_INPUTS)
    .flatMap(({ input }) => barsOf(file, input, pricing))
    .map((bar) => ({ bar, width: width(bar) }))
    .sort((a, b) => compare(b.width, a.width))
    .map(({ bar }) => bar)
}
