import { breakEvenMonth } from '../comparison/break-even.ts'
import type { ComparisonResult, Component, CostLine, OptionResult } from '../comparison/result.ts'
import { liveShare } from '../comparison/timing.ts'
import { type Flow, type Setting, sumKnown, totalsOf } from '../comparison/totals.ts'
import type { Currency } from '../money.ts'
import { type Amount, Exact, exact, text } from '../rate.ts'

/** What a later go-live does to the costs of an option, as compared; null where a line has no price. */
export type SlipCost = {
  option: string
  currency: Currency
  horizonMonths: number
  /** Within the horizon, late minus on time: less when later, since it starts later. */
  use: Amount | null
  hosting: Amount | null
  support: Amount | null
  /** What hosting and support cost in the time between, where they are booked from the day of the baseline. */
  booked: Amount | null
  /** Against every option that it pays back over, when that one serves until this goes live. */
  instead: { over: string; more: Amount | null; before: number | null; after: number | null }[]
}

type Compared = Pick<
  ComparisonResult,
  'options' | 'currency' | 'horizonMonths' | 'workload' | 'discountRatePerYear'
>

const PARTS: Record<'use' | 'hosting' | 'support', Component[]> = {
  use: ['inference'],
  hosting: ['hosting'],
  support: ['people', 'other'],
}

/** Days as months of a year of 365. */
const monthsOf = (days: number): Exact => new Exact(days).times(12).dividedBy(365).toDecimalPlaces(6)

/**
 * What it means that an option goes live `days` later (earlier when negative) than the baseline says. Only what runs by the
 * month moves; what is paid once stays. By itself a later start is cheaper, which nobody should take for a gain: somebody has
 * to do the work until then, so break-even is told as if the other option went on.
 */
export function slipCost(compared: Compared, optionId: string, days: number): SlipCost | null {
  const option = compared.options.find(({ id }) => id === optionId)
  if (!option || days === 0) return null
  const { workload, horizonMonths, discountRatePerYear, currency } = compared
  const setting = { ...workload, horizonMonths, discountRatePerYear }
  const onTime = exact(option.goLiveAfterMonths)
  const late = text(Exact.max(0, onTime.plus(monthsOf(days))))
  const change = (part: keyof typeof PARTS) => {
    const flow = flowOf(option, PARTS[part])
    return minus(totalsOf({ ...flow, goLiveAfterMonths: late }, setting).total, totalsOf(flow, setting).total)
  }
  const fixed = sumKnown(monthlyOf(option, [...PARTS.hosting, ...PARTS.support]).map((line) => line.amount))
  return {
    option: option.label,
    currency,
    horizonMonths,
    ...{ use: change('use'), hosting: change('hosting'), support: change('support') },
    booked: fixed && days > 0 ? text(exact(fixed).times(monthsOf(days))) : null,
    instead: insteadOf(compared, option, { late, setting }),
  }
}

const minus = (a: Amount | null, b: Amount | null): Amount | null =>
  a === null || b === null ? null : text(exact(a).minus(exact(b)))

const monthlyOf = (option: OptionResult, components: readonly Component[]): CostLine[] =>
  option.lines.filter((line) => line.kind === 'monthly' && components.includes(line.component))

/** The months of some components alone; a request costs what the option says, where use is among them. */
function flowOf(option: OptionResult, components: readonly Component[]): Flow {
  const isUse = components.includes('inference')
  return {
    oneOff: '0',
    perRequest: isUse ? option.perRequest : '0',
    fixed: isUse ? '0' : sumKnown(monthlyOf(option, components).map((line) => line.amount)),
    events: [],
    goLiveAfterMonths: option.goLiveAfterMonths,
  }
}

type Late = { late: Amount; setting: Setting }

function insteadOf(compared: Compared, option: OptionResult, { late, setting }: Late): SlipCost['instead'] {
  const fixedLines = option.lines.filter((line) => line.kind === 'monthly' && line.component !== 'inference')
  const flow = {
    ...{ oneOff: option.oneOff, perRequest: option.perRequest, goLiveAfterMonths: late },
    fixed: sumKnown(fixedLines.map((line) => line.amount)),
    events: option.lines.filter((line) => line.kind === 'at-month'),
  }
  const { cumulative } = totalsOf(flow, setting)
  const priced = (result: OptionResult) => ({ result, flow, warnings: [] })
  return compared.options
    .filter((other) => other.id !== option.id)
    .flatMap((other) => {
      const bridged = bridge(cumulative, other, (month) =>
        exact(liveShare(month, option.goLiveAfterMonths)).minus(exact(liveShare(month, late))),
      )
      const before = breakEvenMonth(priced(option), priced(other)).value
      const after = breakEvenMonth(priced({ ...option, cumulative: bridged }), priced(other)).value
      const more = minus(bridged.at(-1) ?? null, option.total)
      return before === null && after === null ? [] : [{ over: other.label, more, before, after }]
    })
}

/** A curve with the other option's running costs in the share of every month in which that one stands in. */
function bridge(
  cumulative: readonly (Amount | null)[],
  other: OptionResult,
  shareIn: (month: number) => Exact,
): (Amount | null)[] {
  let bridged: Amount | null = '0'
  return cumulative.map((amount, month) => {
    const running = month === 0 ? '0' : (other.monthly[month - 1] ?? null)
    const part = running === null ? null : text(exact(running).times(shareIn(month)))
    bridged = sumKnown([bridged, part])
    return sumKnown([amount, bridged])
  })
}
