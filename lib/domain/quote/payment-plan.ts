import { apportion, percentOf } from '../money.ts'
import { type Amount, Exact, exact } from '../rate.ts'
import { isTaken, type OfferLine } from './offer.ts'
import type { LineMoney } from './quote-view.ts'

/** How much of what is paid once falls due: per cent, whole minor units, or what the other parts leave. */
export type PaymentShare = { percent: Amount } | { amountMinor: string } | { rest: true }

/** One part of the plan: a deposit, an instalment. `due` says when, in words. */
export type PaymentPart = { label: string; due: string; share: PaymentShare }

export type Payment = { label: string; due: string; amountMinor: string }

const add = (parts: readonly bigint[]): bigint => parts.reduce((a, b) => a + b, 0n)
const percents = (parts: readonly PaymentPart[]): Amount[] =>
  parts.flatMap(({ share }) => ('percent' in share ? [share.percent] : []))

const isWhole = (shares: readonly Amount[]): boolean =>
  shares.reduce((sum, share) => sum.plus(exact(share)), exact('0')).equals(100)

/** Per cent as whole weights that keep their proportions. */
function weights(shares: readonly Amount[]): bigint[] {
  const decimals = Math.max(0, ...shares.map((share) => exact(share).decimalPlaces()))
  return shares.map((share) => BigInt(exact(share).times(Exact.pow(10, decimals)).toFixed(0)))
}

const fixedOf = (share: PaymentShare, total: bigint): bigint =>
  'percent' in share
    ? percentOf(total, share.percent)
    : 'amountMinor' in share
      ? BigInt(share.amountMinor)
      : 0n

/** Why the parts cannot pay exactly `total` whole minor units, in one sentence; null when they can. */
export function planProblem(parts: readonly PaymentPart[], total: bigint): string | null {
  if (parts.length === 0) return null
  const rests = parts.filter(({ share }) => 'rest' in share).length
  if (rests > 1) return 'Only one part of a payment plan can be the rest.'
  const shares = percents(parts)
  if (rests === 0 && shares.length === parts.length)
    return isWhole(shares) ? null : 'The parts of the payment plan do not add up to 100%.'
  const fixed = add(parts.map(({ share }) => fixedOf(share, total)))
  if (rests === 0 && fixed !== total)
    return 'The parts of the payment plan do not add up to the total. Make one of them the rest.'
  return fixed > total ? 'The parts of the payment plan are more than the total.' : null
}

/**
 * What each part comes to; the parts always add up to `total`. Per cent alone are shared by largest remainder. Fixed
 * parts that a smaller choice of the client leaves no room for end where the total ends: the plan pays no more than it.
 */
export function planPayments(parts: readonly PaymentPart[], total: bigint): bigint[] {
  const shares = percents(parts)
  if (shares.length === parts.length && isWhole(shares)) return apportion(total, weights(shares))
  let left = total
  const fixed = parts.map(({ share }) => {
    let paid = fixedOf(share, total)
    if (paid > left) paid = left
    left -= paid
    return paid
  })
  const rest = parts.findIndex(({ share }) => 'rest' in share)
  const last = rest >= 0 ? rest : parts.length - 1
  return fixed.map((amount, at) => (at === last ? amount + left : amount))
}

/** The one-off lines that are taken and fall due by the plan, and those that fall due with an event, by its name. */
function dueLines(lines: readonly (OfferLine & LineMoney)[]) {
  const planned: bigint[] = []
  const milestones = new Map<string, bigint>()
  for (const line of lines) {
    if (line.kind !== 'one-off' || !isTaken(line)) continue
    const total = BigInt(line.totalMinor)
    if (line.milestone === null) planned.push(total)
    else milestones.set(line.milestone, (milestones.get(line.milestone) ?? 0n) + total)
  }
  return { planned: add(planned), isPlanned: planned.length > 0, milestones }
}

/** What the parts of the plan share: all that is paid once and waits for no milestone, with tax. */
export const plannedTotal = (lines: readonly (OfferLine & LineMoney)[]): bigint => dueLines(lines).planned

/** What stands for one-off lines without a milestone when nothing says when they are paid. */
const UNPLANNED = 'Everything else paid once'

const ON_MILESTONE = 'when this is reached'

/** Who pays what when, of all that is paid once; adds up to the one-off total. Empty without plan and milestones. */
export function payments(lines: readonly (OfferLine & LineMoney)[], plan: readonly PaymentPart[]): Payment[] {
  const { planned, isPlanned, milestones } = dueLines(lines)
  if (plan.length === 0 && milestones.size === 0) return []
  const parts = planPayments(plan, planned).map((amount, at): Payment => {
    const { label, due } = plan[at] as PaymentPart
    return { label, due, amountMinor: String(amount) }
  })
  if (plan.length === 0 && isPlanned) parts.push({ label: UNPLANNED, due: '', amountMinor: String(planned) })
  const events = [...milestones].map(([label, amount]) => ({
    ...{ label, due: ON_MILESTONE, amountMinor: String(amount) },
  }))
  return [...parts, ...events]
}
