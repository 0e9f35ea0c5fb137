import type { SwitchPoint } from '../comparison/result.ts'
import { type Setting, totalsOf } from '../comparison/totals.ts'
import { figure, percentage } from '../comparison/words.ts'
import { type Amount, Exact, exact, sum, text } from '../rate.ts'
import type { Facts } from './advise.ts'
import { type Axis, atPassRate, atTotal, crossingsOf, type Turn, turnOf } from './axis.ts'
import { isMeasuredAll } from './evidence.ts'
import { type Candidate, choose } from './ranking.ts'

const ONE = new Exact(1)

/** What a running cost comes to over the horizon: `fixed` a month, or `perRequest` for each request of the first month. */
function over(option: Candidate, facts: Facts, part: { perRequest: Amount; fixed: Amount }): Exact {
  const setting: Setting = { ...facts, ...facts.workload, requestsPerMonth: '1' }
  const flow = { ...part, oneOff: '0', events: [], goLiveAfterMonths: option.goLiveAfterMonths }
  return exact(totalsOf(flow, setting).total ?? '0')
}

const perRequestOver = (option: Candidate, facts: Facts): Exact =>
  over(option, facts, { perRequest: option.perRequest ?? '0', fixed: '0' })

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

/** The axis of one pass rate: cost ÷ rate is a line in 1 ÷ rate, so its crossings are found there and turned over. */
function accuracyAxis(candidates: readonly Candidate[], moved: Candidate): Axis {
  const zero = new Exact(0)
  const lines = candidates.map((option) =>
    option === moved
      ? { base: zero, slope: exact(option.total), passRate: ONE }
      : { base: exact(option.total), slope: zero, passRate: exact(option.quality?.passRate ?? '1') },
  )
  return {
    start: exact(moved.quality?.passRate ?? '1'),
    end: ONE,
    crossings: crossingsOf(lines)
      .filter((value) => value.greaterThan(0))
      .map((value) => ONE.dividedBy(value)),
    at: (value) => candidates.map((option) => (option === moved ? atPassRate(option, text(value)) : option)),
  }
}

type Mover = { by: SwitchPoint['by']; option: Candidate | null; axis: Axis; what: string }

function moversOf(candidates: readonly Candidate[], facts: Facts): Mover[] {
  const requests = exact(facts.workload.requestsPerMonth)
  const perRequest = candidates.map((option) => perRequestOver(option, facts))
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
        axis: totalAxis(candidates, ONE, only(part, at)),
      })),
  )
  const measured = isMeasuredAll(candidates) ? candidates : []
  return [
    { by: 'volume', option: null, what: '', axis: totalAxis(candidates, requests, perRequest) },
    ...priced,
    ...measured.map(
      (option): Mover => ({ by: 'accuracy', option, what: '', axis: accuracyAxis(candidates, option) }),
    ),
  ]
}

/** Volumes are whole: the first from which, or below which, the rules prefer another. */
function wholeVolume({ axis }: Mover, { value, to, direction }: Turn): Exact {
  const isTurned = choose(axis.at(value.ceil()))?.id === to.id
  return isTurned === (direction === 'above') ? value.ceil() : value.floor().plus(1)
}

function inWords({ by, option, what }: Mover, { direction, value, to }: Turn, at: Amount): string {
  const side = direction === 'above'
  if (by === 'volume') {
    const volume = `${figure(at)} requests a month`
    return side
      ? `From ${volume} on we would choose ${to.label}.`
      : `Below ${volume} we would choose ${to.label}.`
  }
  if (by === 'accuracy')
    return `If ${side ? 'more' : 'less'} than ${percentage(at)} of the answers of ${option?.label} were right, we would choose ${to.label}.`
  const share = value.minus(1).abs()
  const change = share.lessThan('0.001') ? 'hardly' : percentage(text(share))
  return `If the ${what} of ${option?.label} cost ${change} ${side ? 'more' : 'less'}, we would choose ${to.label}.`
}

function switchOf(mover: Mover, turn: Turn): SwitchPoint {
  const value = mover.by === 'volume' ? wholeVolume(mover, turn) : turn.value.toDecimalPlaces(6)
  const at = text(value)
  return {
    by: mover.by,
    option: mover.option?.id ?? null,
    direction: turn.direction,
    from: text(mover.axis.start),
    at,
    to: turn.to.id,
    sentence: inWords(mover, turn, at),
  }
}

/** Prices that would have to rise or fall by more than this factor say nothing. */
const FAR = 10

const isNear = ({ by }: Mover, { value }: Turn): boolean =>
  by !== 'price' || (value.lessThan(FAR) && value.times(FAR).greaterThan(1))

const KINDS = ['volume', 'price', 'accuracy']

/** By how much the figure must change: 2 for double or half. */
const distance = ({ axis }: Mover, { value }: Turn): Exact => {
  const [low, high] = value.lessThan(axis.start) ? [value, axis.start] : [axis.start, value]
  return low.isZero() ? high.plus(1) : high.dividedBy(low)
}

type Found = { mover: Mover; turn: Turn }

/** Volumes before prices before accuracy, the smallest change first: whatever the order of the options. */
const byWeight = (a: Found, b: Found): number =>
  KINDS.indexOf(a.mover.by) - KINDS.indexOf(b.mover.by) ||
  distance(a.mover, a.turn).comparedTo(distance(b.mover, b.turn)) ||
  ((a.mover.option?.label ?? '') < (b.mover.option?.label ?? '') ? -1 : 1)

/**
 * The volume, price or accuracy at which the rules would no longer prefer `chosen`, all else unchanged; where they do
 * not prefer it now, at which they would. Found by solving for the points at which two costs meet.
 */
export function switchPoints(
  chosenId: string,
  candidates: readonly Candidate[],
  facts: Facts,
): SwitchPoint[] {
  if (candidates.length < 2) return []
  return moversOf(candidates, facts)
    .flatMap((mover) =>
      (['below', 'above'] as const).flatMap((direction): Found[] => {
        const turn = turnOf(mover.axis, chosenId, direction)
        return turn && isNear(mover, turn) ? [{ mover, turn }] : []
      }),
    )
    .sort(byWeight)
    .map(({ mover, turn }) => switchOf(mover, turn))
}
