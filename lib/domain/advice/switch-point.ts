import type { SwitchPoint } from '../comparison/result.ts'
import { figure, percentage } from '../comparison/words.ts'
import { type Amount, type Exact, text } from '../rate.ts'
import type { Facts } from './advise.ts'
import { type Turn, turnOf } from './axis.ts'
import { type Mover, moversOf } from './mover.ts'
import { type Candidate, choose } from './ranking.ts'

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
