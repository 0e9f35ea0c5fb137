import { percentOfShare, shareOfPercent } from '../percent.ts'
import type { Amount } from '../rate.ts'

/** What moves where the case itself gives no range: volume, hours of work, months until it is live. */
export type Factors = { volume: Amount; work: Amount; wait: Amount }
export type ScenarioFactors = { cautious: Factors; bold: Factors }

export const USUAL_FACTORS: ScenarioFactors = {
  cautious: { volume: '1.5', work: '1.25', wait: '1.5' },
  bold: { volume: '0.75', work: '0.9', wait: '0.75' },
}

export const factorName: Record<keyof Factors, string> = {
  volume: 'Requests',
  work: 'Hours of work',
  wait: 'Time until it is live',
}

const sides = ['cautious', 'bold'] as const
const figures = ['volume', 'work', 'wait'] as const

/** One factor, and its key in a URL, where it stands in per cent. */
export type FactorPlace = { key: string; side: keyof ScenarioFactors; figure: keyof Factors }

export const FACTOR_PLACES: readonly FactorPlace[] = sides.flatMap((side) =>
  figures.map((figure) => ({ key: `${side}-${figure}`, side, figure })),
)

export const usualPercent = ({ side, figure }: FactorPlace): string =>
  percentOfShare(USUAL_FACTORS[side][figure])

/** Read without a library, since a browser loads this with the page. */
const PERCENT = /^(1000|\d{1,3}(\.\d{1,6})?)$/

/** Why a percentage is none of a factor; null when it is one. */
export const factorSlip = (percent: string): string | null =>
  PERCENT.test(percent) ? null : 'Enter a percentage from 0 to 1000.'

/** Factors by what a URL says in per cent; what it does not say, or what makes no sense, is as usual. */
export function readFactors(percentAt: (key: string) => string | null | undefined): ScenarioFactors {
  const factors = { cautious: { ...USUAL_FACTORS.cautious }, bold: { ...USUAL_FACTORS.bold } }
  for (const { key, side, figure } of FACTOR_PLACES) {
    const percent = percentAt(key)
    if (percent && factorSlip(percent) === null) factors[side][figure] = shareOfPercent(percent)
  }
  return factors
}
