import type { SwitchPoint } from '../comparison/result.ts'
import { type Setting, totalsOf } from '../comparison/totals.ts'
import { type Amount, Exact, exact, sum, text } from '../rate.ts'
import type { Facts } from './advise.ts'
import { type Axis, atPassRate, atTotal, crossingsOf } from './axis.ts'
import { isMeasuredAll, totalWithWrong } from './evidence.ts'
import type { Candidate } from './ranking.ts'

const ONE = new Exact(1)

/** What a running cost comes to over the horizon: `fixed` a month, or `perRequest` for each request of the first month. */
function over(option: Candidate, facts: Facts, part: { perRequest: Amount; fixed: Amount }): Exact {
  const setting: Setting = { ...facts, ...facts.workload, requestsPerMonth: '1' }
  const flow = { ...part, oneOff: '0', events: [], goLiveAfterMonths: option.goLiveAfterMonths }
  return exact(totalsOf(flow, setting).total ?? '0')
}

const perRequestOver = (option: Candidate, facts: Facts): Exact =>
  over(option, facts, { perRequest: option.perRequest ?? '0', fixed: '0' })

/** The wrong answers to one request of the first month, and to those that follow from it. */
const wrongOver = (option: Candidate, facts: Facts): Exact => {
  const perRequest = option.wrongAnswers?.each ?? '0'
  const wrong = ONE.minus(exact(option.quality?.passRate ?? '1'))
  return over(option, facts, { perRequest, fixed: '0' }).times(wrong)
}

/** With the wrong answers as a part of the total, so that they move with it. */
const withWrong = (option: Candidate): Candidate => ({
  ...option,
  total: totalWithWrong(option),
  wrongAnswers: null,
})

const hostingOver = (option: Candidate, facts: Facts): Exact => {
  const lines = option.lines.filter((line) => line.component === 'hosting')
  return over(option, facts, { perRequest: '0', fixed: sum(lines.map((line) => line.amount ?? '0')) })
}

/** The axis along which each candidate's total rises by its own slope. */
function totalAxis(candidates: readonly Candidate[], start: Exact, slopes: readonly Exact[]): Axis {
  const isMeasured = isMeasuredAll(candidates)
  const lines = candidates.map((option, at) => {
    const slope = slopes[at] ?? new Exact(0)
    const passRate = isMeasured ? exact(option.quality?.passRate ?? '1') : ONE
    return { base: exact(option.total).minus(slope.times(start)), slope, passRate }
  })
  return {
    start,
    end: null,
    crossings: crossingsOf(lines),
    at: (value) =>
      candidates.map((option, at) => {
        const line = lines[at]
        return line ? atTotal(option, line.base.plus(line.slope.times(value))) : option
      }),
  }
}

/**
 * The axis of one pass rate: (cost + wrong × (1 − rate)) ÷ rate is a line in 1 ÷ rate, so its crossings are found there
 * and turned over.
 */
function accuracyAxis(candidates: readonly Candidate[], moved: Candidate): Axis {
  const lines = candidates.map((option) => {
    const ifAll = exact(option.wrongAnswers?.ifAll ?? '0')
    return option === moved
      ? { base: ifAll.negated(), slope: exact(option.total).plus(ifAll), passRate: ONE }
      : {
          base: exact(totalWithWrong(option)),
          slope: new Exact(0),
          passRate: exact(option.quality?.passRate ?? '1'),
        }
  })
  return {
    start: exact(moved.quality?.passRate ?? '1'),
    end: ONE,
    crossings: crossingsOf(lines)
      .filter((value) => value.greaterThan(0))
      .map((value) => ONE.dividedBy(value)),
    at: (value) => candidates.map((option) => (option === moved ? atPassRate(option, text(value)) : option)),
  }
}

/** One figure that can be moved alone: the volume, the price of one option, its pass rate. */
export type Mover = { by: SwitchPoint['by']; option: Candidate | null; axis: Axis; what: string }

export function moversOf(candidates: readonly Candidate[], facts: Facts): Mover[] {
  const requests = exact(facts.workload.requestsPerMonth)
  const isMeasured = isMeasuredAll(candidates)
  const counted = isMeasured ? candidates.map(withWrong) : candidates
  const perRequest = candidates.map((option) => perRequestOver(option, facts))
  const perVolume = perRequest.map((cost, at) => {
    const option = isMeasured ? candidates[at] : undefined
    return option ? cost.plus(wrongOver(option, facts)) : cost
  })
  const only = (slope: Exact, at: number) =>
    candidates.map((_, index) => (index === at ? slope : new Exact(0)))
  const priced = candidates.flatMap((option, at): Mover[] =>
    [
      { what: 'model calls', part: (perRequest[at] ?? new Exact(0)).times(requests) },
      { what: 'hosting', part: hostingOver(option, facts) },
    ]
      .filter(({ part }) => !part.isZero())
      .map(({ what, part }) => ({
        by: 'price',
        option,
        what,
        axis: totalAxis(counted, ONE, only(part, at)),
      })),
  )
  const measured = isMeasured ? candidates : []
  return [
    { by: 'volume', option: null, what: '', axis: totalAxis(counted, requests, perVolume) },
    ...priced,
    ...measured.map(
      (option): Mover => ({ by: 'accuracy', option, what: '', axis: accuracyAxis(candidates, option) }),
    ),
  ]
}
