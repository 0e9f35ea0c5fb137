import { type Amount, Exact, exact } from '../rate.ts'
import { type Difference, differenceOfPairs, differenceOfShares, differenceOfValues } from './difference.ts'
import type { Run } from './run.ts'

/** Two runs beside each other: by how much the first is more, or why that cannot be said. */
export type RunComparison = {
  of: string
  over: string
  task: string
  metric: string
  /** Items on which both were decided, where the files have single items; null: shares or values were compared. */
  n: number | null
  /** Of `of` less that of `over`, with its interval of 95 %; null when they cannot be compared. */
  difference: Amount | null
  low: Amount | null
  high: Amount | null
  /** Exact McNemar test on the items that only one of them passed; null without single items. */
  pValue: Amount | null
  /** False: a difference of values, and not of shares of items that passed. */
  isShare: boolean
  /** The less, the better. */
  isLowerBetter: boolean
  /** Why there is no difference. */
  reason: string | null
}

const isShare = ({ passed }: Run): boolean => passed !== null

const sharedOf = (of: Run, over: Run): string[] => [...of.items.keys()].filter((key) => over.items.has(key))

function whyNot(of: Run, over: Run): string | null {
  const byContent = of.isItemByContent && over.isItemByContent
  if (!byContent && (of.key === null || over.key === null))
    return 'a file does not say which items were tried'
  if (!byContent && of.key !== over.key) return 'they were not measured on the same items in the same way'
  const undecided = [of, over].find(({ rate }) => rate === null)
  if (undecided) return `${undecided.model ?? 'one of them'} has no decided item`
  if (isShare(of) !== isShare(over)) return 'only one file says how many items passed'
  if (isShare(of)) return null
  return [of, over].some(({ low, high }) => low === null || high === null)
    ? `a file gives no error of its ${of.metric}, and single values are in neither`
    : null
}

function differenceOf(of: Run, over: Run): Difference | string {
  const reason = whyNot(of, over)
  if (reason) return reason
  if (!isShare(of)) return differenceOfValues(of, over)
  if (of.items.size === 0 || over.items.size === 0) return differenceOfShares(of, over)
  const shared = sharedOf(of, over)
  return shared.length === 0 ? 'they have no item in common' : differenceOfPairs(of, over, shared)
}

function compareTwo(of: Run, over: Run): RunComparison {
  const found = differenceOf(of, over)
  const none = { difference: null, low: null, high: null, pValue: null, n: null }
  return {
    ...{ of: of.model ?? 'unknown', over: over.model ?? 'unknown', task: of.task, metric: of.metric },
    ...(typeof found === 'string' ? none : found),
    ...{ isShare: isShare(of) && isShare(over), isLowerBetter: of.isLowerBetter },
    reason: typeof found === 'string' ? `not comparable, because ${found}` : null,
  }
}

/** Two runs of one name, or of evaluations without one that asked some of the same. */
const claimsSame = (of: Run, over: Run): boolean =>
  of.metric === over.metric &&
  (of.task === over.task ||
    (of.isItemByContent && over.isItemByContent && [...of.items.keys()].some((key) => over.items.has(key))))

/** Every run with each one before it that claims the same task and metric, by their places in the list. */
export const comparePairs = (runs: readonly Run[]): (RunComparison & { ofAt: number; overAt: number })[] =>
  runs.flatMap((of, ofAt) =>
    runs
      .slice(0, ofAt)
      .flatMap((over, overAt) => (claimsSame(of, over) ? [{ ...compareTwo(of, over), ofAt, overAt }] : [])),
  )

export const compareRuns = (runs: readonly Run[]): RunComparison[] =>
  comparePairs(runs).map(({ ofAt: _, overAt: __, ...comparison }) => comparison)

/**
 * Items that each option needs so that a difference is seen in eight of ten evaluations, at the usual level of 5 %.
 * Normal approximation of two shares (Fleiss, Levin and Paik, 2003, 4.14), rounded up.
 */
export function itemsNeeded(rate: Amount, difference: Amount): number {
  const [one, two] = [exact(rate), exact(rate).plus(exact(difference))]
  if (two.lte(0) || two.gte(1) || one.lte(0) || one.gte(1) || exact(difference).isZero())
    throw new RangeError('Both shares lie between 0 and 1, and differ.')
  const mean = one.plus(two).dividedBy(2)
  const of = (p: Exact) => p.times(new Exact(1).minus(p))
  const level = exact('1.959963984540054').times(of(mean).times(2).sqrt())
  const power = exact('0.8416212335729143').times(of(one).plus(of(two)).sqrt())
  return level.plus(power).pow(2).dividedBy(exact(difference).pow(2)).ceil().toNumber()
}
