import type { Trainable } from '#lib/domain/dataset/trainable.ts'
import { exact, text } from '#lib/domain/rate.ts'
import { formatAmount, formatFixed, formatNumber, formatPercent } from '#lib/format.ts'

const hundredfold = (share: string): string => text(exact(share).times(100))

/** `88.5%`; of a metric that is no share the value itself. */
export const rateWord = (rate: string | null, isShare: boolean): string =>
  rate === null ? 'not measured' : isShare ? formatPercent(hundredfold(rate), 1) : formatNumber(rate, 4)

/** `85.4% to 91.0%`. */
export const rangeWord = (low: string | null, high: string | null, isShare: boolean): string | null =>
  low === null || high === null ? null : `${rateWord(low, isShare)} to ${rateWord(high, isShare)}`

/** `+3.2 points`, of two shares. */
export const pointsWord = (difference: string): string => {
  const points = formatFixed(hundredfold(difference), 1)
  return `${difference.startsWith('-') ? '' : '+'}${points} points`
}

/** `−0.1`, of two values of a metric that is no share. */
export const changeWord = (difference: string): string =>
  `${difference.startsWith('-') ? '' : '+'}${formatNumber(difference, 4)}`

/** Milliseconds as people say them: `840 ms`, `2.1 s`. */
export const latencyWord = (milliseconds: string | null): string =>
  milliseconds === null
    ? 'unknown'
    : exact(milliseconds).lt(1_000)
      ? `${formatNumber(milliseconds, 0)} ms`
      : `${formatNumber(text(exact(milliseconds).dividedBy(1_000)), 1)} s`

/** A cost of one request, with the digits that tell it apart. */
export const unitCostWord = (amount: string | null, currency: string): string =>
  amount === null ? 'unknown' : formatAmount(amount, currency, 6)

/** By which table tokens are counted, and how exact that is. */
export const encodingWord = (model: Trainable | null): string => {
  if (model === null) return 'Counted by o200k_base.'
  return model.isOwnEncoding
    ? `Counted by its own encoding, ${model.encoding}.`
    : `Counted by ${model.encoding} in place of its own encoding, which is not public: a tenth more or less is possible.`
}
