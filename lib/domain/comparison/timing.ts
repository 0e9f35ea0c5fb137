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

/**
 * What amounts of months 1 to `months` are divided by to count for today: (1 + r)^(m/12), null where r is nothing. The
 * twelfth root is drawn once, since a root of 120 digits takes longer than all else; whole years are exact.
 */
export function discountFactors(months: number, ratePerYear: Amount): (Exact | null)[] {
  if (ratePerYear === '0') return Array(months).fill(null)
  const year = exact(ratePerYear).plus(1)
  const root = year.pow(new Exact(1).dividedBy(12))
  return Array.from({ length: months }, (_, index) => {
    const month = index + 1
    return year.pow(Math.floor(month / 12)).times(root.pow(month % 12))
  })
}

/** The amount by its factor, to twenty decimals where it does not end; null where there is nothing to divide by. */
export const discounted = (amount: Amount, factor: Exact | null): Amount =>
  factor === null || amount === '0' ? amount : settle(exact(amount).dividedBy(factor))
