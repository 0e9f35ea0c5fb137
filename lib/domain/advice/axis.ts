import { type Amount, Exact, exact, text } from '../rate.ts'
import { type Candidate, choose, NEARLY_EQUAL } from './ranking.ts'

/** One figure that is moved while all others stay: what the candidates cost at each of its values. */
export type Axis = {
  start: Exact
  /** The figure never reaches this. */
  end: Exact | null
  /** All values at which two candidates change places, in any order; the recommendation is constant between them. */
  crossings: Exact[]
  at: (value: Exact) => Candidate[]
}

export type Turn = { direction: 'above' | 'below'; value: Exact; to: Candidate }

/** Cost of a candidate as a line: `base` + `slope` × figure, divided by `passRate` where quality counts. */
export type CostLine = { base: Exact; slope: Exact; passRate: Exact }

/** Values above nothing where one line meets another, or meets what counts as nearly equal to it. */
export const crossingsOf = (lines: readonly CostLine[]): Exact[] =>
  lines.flatMap((a) =>
    lines.flatMap((b) =>
      a === b
        ? []
        : [exact('1'), exact(NEARLY_EQUAL)].flatMap((factor) => {
            const ownRate = b.passRate
            const otherRate = factor.times(a.passRate)
            const rise = a.slope.times(ownRate).minus(b.slope.times(otherRate))
            const gap = b.base.times(otherRate).minus(a.base.times(ownRate))
            return rise.isZero() ? [] : [gap.dividedBy(rise)]
          }),
    ),
  )

const halfWay = (a: Exact, b: Exact): Exact => a.plus(b).dividedBy(2)

/**
 * The nearest value, above or below the start, beyond which `chosen` is no longer what the rules prefer (or, if it is
 * not now, beyond which it is); null when no value does that.
 */
export function turnOf(axis: Axis, chosenId: string, direction: Turn['direction']): Turn | null {
  const isUp = direction === 'above'
  const { start, end } = axis
  const isChosen = (option: Candidate | undefined) => option?.id === chosenId
  const now = isChosen(choose(axis.at(start)))
  const passed = axis.crossings
    .filter((value) => (isUp ? value.greaterThan(start) : value.lessThan(start) && value.greaterThan(0)))
    .filter((value) => !isUp || end === null || value.lessThan(end))
    .sort((a, b) => (isUp ? a.comparedTo(b) : b.comparedTo(a)))
  for (const [index, value] of passed.entries()) {
    const next = passed[index + 1] ?? (isUp ? (end ?? value.times(2)) : new Exact(0))
    const to = choose(axis.at(halfWay(value, next)))
    if (to && isChosen(to) !== now) return { direction, value, to }
  }
  return null
}

/** The same candidate at another total. */
export const atTotal = (option: Candidate, total: Exact): Candidate => ({ ...option, total: text(total) })

/** The same candidate with another pass rate. */
export const atPassRate = (option: Candidate, passRate: Amount): Candidate =>
  option.quality ? { ...option, quality: { ...option.quality, passRate } } : option
