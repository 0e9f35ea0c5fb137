import { wilson } from '../comparison/quality.ts'
import { type Amount, Exact, exact, text } from '../rate.ts'
import type { Run } from './run.ts'

/** Two runs beside each other: by how much the second is better, or why that cannot be said. */
export type RunComparison = {
  of: string
  over: string
  task: string
  metric: string
  /** Items on which both were decided, where the files have single items; null: shares were compared. */
  n: number | null
  /** rate of `of` − rate of `over`, with its interval of 95 %; null when they cannot be compared. */
  difference: Amount | null
  low: Amount | null
  high: Amount | null
  /** Exact McNemar test on the items that only one of them passed; null without single items. */
  pValue: Amount | null
  /** Why there is no difference. */
  reason: string | null
}

const six = (value: Exact): Amount => text(value.toDecimalPlaces(6))

/**
 * Exact two-sided McNemar test: how likely so uneven a split of `b` + `c` discordant items is by chance alone.
 * @see McNemar 1947; the binomial form is that of Agresti, Categorical Data Analysis, 10.1.
 */
export function mcnemar(b: number, c: number): Amount {
  const n = b + c
  let term = new Exact(1).dividedBy(new Exact(2).pow(n))
  let tail = term
  for (let at = 1; at <= Math.min(b, c); at += 1) {
    term = term.times(n - at + 1).dividedBy(at)
    tail = tail.plus(term)
  }
  return six(Exact.min(1, tail.times(2)))
}

/** Of two shares of the same size: Newcombe's interval (1998, method 10) from the Wilson interval of each. */
function unpaired(of: Run, over: Run) {
  const [a, b] = [of, over].map(({ passed, failed }) => {
    const decided = (passed ?? 0) + (failed ?? 0)
    return { p: new Exact(passed ?? 0).dividedBy(decided), ...wilson(passed ?? 0, decided) }
  }) as [{ p: Exact; low: Amount; high: Amount }, { p: Exact; low: Amount; high: Amount }]
  const difference = a.p.minus(b.p)
  const root = (x: Exact, y: Exact) => x.times(x).plus(y.times(y)).sqrt()
  return {
    difference: six(difference),
    low: six(difference.minus(root(a.p.minus(exact(a.low)), exact(b.high).minus(b.p)))),
    high: six(difference.plus(root(exact(a.high).minus(a.p), b.p.minus(exact(b.low))))),
    ...{ pValue: null, n: null },
  }
}

/** On the same items: what only one of them passed decides. */
function paired(of: Run, over: Run, shared: readonly string[]) {
  const only = (a: Run, b: Run) => shared.filter((key) => a.items.get(key) && !b.items.get(key)).length
  const [b, c, n] = [only(of, over), only(over, of), shared.length]
  const difference = new Exact(b - c).dividedBy(n)
  const variance = new Exact(b + c).minus(new Exact(b - c).pow(2).dividedBy(n)).dividedBy(new Exact(n).pow(2))
  const spread = variance.sqrt().times(exact('1.959963984540054'))
  return {
    difference: six(difference),
    low: six(difference.minus(spread)),
    high: six(difference.plus(spread)),
    ...{ pValue: mcnemar(b, c), n },
  }
}

function whyNot(of: Run, over: Run): string | null {
  if (of.key === null || over.key === null)
    return 'not comparable, because a file does not say which items were tried'
  if (of.key !== over.key)
    return 'not comparable, because they were not measured on the same items in the same way'
  if ([of, over].some(({ passed, rate }) => passed === null && rate !== null))
    return `not comparable, because ${of.metric} is no share of items that passed, or the file does not say how many`
  const undecided = [of, over].find(({ passed, failed }) => (passed ?? 0) + (failed ?? 0) === 0)
  return undecided ? `not comparable, because ${undecided.model ?? 'one of them'} has no decided item` : null
}

function compareTwo(of: Run, over: Run): RunComparison {
  const named = {
    ...{ of: of.model ?? 'unknown', over: over.model ?? 'unknown', task: of.task, metric: of.metric },
  }
  const none = { difference: null, low: null, high: null, pValue: null, n: null }
  const reason = whyNot(of, over)
  if (reason) return { ...named, ...none, reason }
  if (of.items.size === 0 || over.items.size === 0) return { ...named, ...unpaired(of, over), reason: null }
  const shared = [...of.items.keys()].filter((key) => over.items.has(key))
  if (shared.length === 0)
    return { ...named, ...none, reason: 'not comparable, because they have no item in common' }
  return { ...named, ...paired(of, over, shared), reason: null }
}

/** Every run with each one before it that claims the same task and metric, by their places in the list. */
export const comparePairs = (runs: readonly Run[]): (RunComparison & { ofAt: number; overAt: number })[] =>
  runs.flatMap((of, ofAt) =>
    runs
      .slice(0, ofAt)
      .flatMap((over, overAt) =>
        over.task === of.task && over.metric === of.metric ? [{ ...compareTwo(of, over), ofAt, overAt }] : [],
      ),
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
