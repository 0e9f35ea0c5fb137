import { type Amount, type Exact, sum, times } from '../rate.ts'
import { quotient } from './quotient.ts'
import type { CostLine } from './result.ts'
import { discounted, discountFactors, liveShare, requestsIn } from './timing.ts'

/** What the months of one option are made of; null where a line of that kind is unknown. */
export type Flow = {
  oneOff: Amount | null
  /** Metered cost of one request. */
  perRequest: Amount | null
  /** Monthly costs that do not depend on the requests. */
  fixed: Amount | null
  events: CostLine[]
  goLiveAfterMonths: Amount
}

export type Setting = {
  horizonMonths: number
  requestsPerMonth: Amount
  growthPerMonth: Amount
  discountRatePerYear: Amount
}

/** The sum, or null as soon as one part is unknown. */
export const sumKnown = (amounts: readonly (Amount | null)[]): Amount | null =>
  amounts.includes(null) ? null : sum(amounts.filter((amount) => amount !== null))

/** Requests that the option serves in month m: those of the live share of the month. */
const served = (month: number, flow: Flow, setting: Setting): Amount =>
  times(
    requestsIn(month, setting.requestsPerMonth, setting.growthPerMonth),
    liveShare(month, flow.goLiveAfterMonths),
  )

function runningCost(month: number, requests: Amount, flow: Flow, factor: Exact | null): Amount | null {
  const metered = flow.perRequest === null ? null : times(flow.perRequest, requests)
  const fixed = flow.fixed === null ? null : times(flow.fixed, liveShare(month, flow.goLiveAfterMonths))
  const cost = sumKnown([metered, fixed])
  return cost === null ? null : discounted(cost, factor)
}

function eventCost(month: number, flow: Flow, factor: Exact | null): Amount | null {
  const cost = sumKnown(flow.events.filter((line) => line.month === month).map((line) => line.amount))
  return cost === null ? null : discounted(cost, factor)
}

/**
 * The months of one option. cumulative(m) = one-offs + Σ monthly + Σ events up to m, for m = 0 to the horizon;
 * total = cumulative(horizon). From the first unknown part on, cumulative is null.
 */
export function totalsOf(flow: Flow, setting: Setting) {
  const all = Array.from({ length: setting.horizonMonths }, (_, index) => index + 1)
  const factors = discountFactors(setting.horizonMonths, setting.discountRatePerYear)
  const requests = all.map((month) => served(month, flow, setting))
  const monthly = all.map((month, at) => runningCost(month, requests[at] ?? '0', flow, factors[at] ?? null))
  const events = all.map((month, at) => eventCost(month, flow, factors[at] ?? null))
  const cumulative: (Amount | null)[] = [flow.oneOff]
  for (const month of all)
    cumulative[month] = sumKnown([
      cumulative[month - 1] ?? null,
      monthly[month - 1] ?? null,
      events[month - 1] ?? null,
    ])
  const total = cumulative[setting.horizonMonths] ?? null
  const allRequests = sum(requests)
  return {
    monthly,
    events,
    cumulative,
    total,
    allInPerRequest: total === null || allRequests === '0' ? null : quotient(total, allRequests),
  }
}
