import { type Amount, Exact, exact, sum, text, times } from '../rate.ts'
import type { Quality } from './case.ts'
import { quotient } from './quotient.ts'
import type { QualityResult } from './result.ts'
import { percentage } from './words.ts'

/** 97.5 % quantile of the normal distribution. */
const Z = new Exact('1.959963984540054')

/** Wilson score interval of 95 % for `passed` of `decided` (Wilson 1927), six decimals, within 0 and 1. */
export function wilson(passed: number, decided: number): { low: Amount; high: Amount } {
  const n = new Exact(decided)
  const p = new Exact(passed).dividedBy(n)
  const zz = Z.times(Z)
  const middle = p.plus(zz.dividedBy(n.times(2)))
  const spread = Z.times(
    p
      .times(new Exact(1).minus(p))
      .dividedBy(n)
      .plus(zz.dividedBy(n.times(n).times(4)))
      .sqrt(),
  )
  const scale = zz.dividedBy(n).plus(1)
  const bound = (value: Exact) => text(Exact.min(1, Exact.max(0, value.dividedBy(scale))).toDecimalPlaces(6))
  return { low: bound(middle.minus(spread)), high: bound(middle.plus(spread)) }
}

/** Errors are shown apart and decide nothing. */
export function qualityOf(quality: Quality | null): QualityResult | null {
  if (!quality) return null
  const decided = quality.passed + quality.failed
  if (decided === 0) return { ...quality, passRate: null, low: null, high: null }
  return {
    ...quality,
    passRate: quotient(String(quality.passed), String(decided)),
    ...wilson(quality.passed, decided),
  }
}

/** cost / p + wrong × (1 − p) / p as one quotient; null without evidence or without a single pass. */
export function perCorrectAnswer(
  perRequest: Amount | null,
  quality: Quality | null,
  wrongAnswerCost: Amount,
): Amount | null {
  if (perRequest === null || !quality || quality.passed === 0) return null
  const decided = String(quality.passed + quality.failed)
  const spent = sum([times(perRequest, decided), times(wrongAnswerCost, String(quality.failed))])
  return quotient(spent, String(quality.passed))
}

/** `88.5% (85.4% to 91.0%) of 512`, or the honest absence of it. */
export function qualityInWords(quality: QualityResult | null): string {
  if (!quality?.passRate || quality.low === null || quality.high === null) return 'not measured'
  const errors = quality.errored > 0 ? `, ${quality.errored} errors apart` : ''
  const rate = percentage(text(exact(quality.passRate)))
  return `${rate} (${percentage(quality.low)} to ${percentage(quality.high)}) of ${quality.passed + quality.failed}${errors}`
}
