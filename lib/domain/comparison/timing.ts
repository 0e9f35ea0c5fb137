import { type Amount, Exact, exact, text, times } from '../rate.ts'
import { settle } from './quotient.ts'

/** Share of month m (1, 2, …) in which the option is live: min(1, max(0, m − goLive)). */
export function liveShare(month: number, goLiveAfterMonths: Amount): Amount {
  const share = exact(String(month)).minus(exact(goLiveAfterMonths))
  return text(Exact.min(1, Exact.max(0, share)))
}

/** Requests of month m: N × (1 + g)^(m − 1). */
export const requestsIn = (month: number, requestsPerMonth: Amount, growthPerMonth: Amount): Amount =>
  growthPerMonth === '0'
    ? requestsPerMonth
    : times(
        requestsPerMonth,
        text(
          exact(growthPerMonth)
            .plus(1)
            .pow(month - 1),
        ),
      )

/** What an amount of month m counts for today: a / (1 + r)^(m/12), to twenty decimals where it does not end. */
export function discounted(amount: Amount, month: number, ratePerYear: Amount): Amount {
  if (ratePerYear === '0') return amount
  const base = exact(ratePerYear).plus(1)
  const factor = month % 12 === 0 ? base.pow(month / 12) : base.pow(new Exact(month).dividedBy(12))
  return settle(exact(amount).dividedBy(factor))
}
