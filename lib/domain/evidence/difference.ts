import { wilson } from '../comparison/quality.ts'
import { type Amount, Exact, exact, text } from '../rate.ts'
import type { Run } from './run.ts'

/** One run less the other, with its interval of 95 %. */
export type Difference = {
  difference: Amount
  low: Amount
  high: Amount
  pValue: Amount | null
  n: number | null
}

const Z = exact('1.959963984540054')

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

type Share = { p: Exact; low: Exact; high: Exact }

function shareOf(passed: number, decided: number): Share {
  const { low, high } = wilson(passed, decided)
  return { p: new Exact(passed).dividedBy(decided), low: exact(low), high: exact(high) }
}

/** Square and add: the ends of a difference from those of its shares, which go together by `phi`. */
function between(a: Share, b: Share, phi: Exact): Omit<Difference, 'pValue' | 'n'> {
  const root = (x: Exact, y: Exact) =>
    Exact.max(0, x.times(x).minus(phi.times(x).times(y).times(2)).plus(y.times(y))).sqrt()
  const difference = a.p.minus(b.p)
  const bound = (value: Exact) => six(Exact.min(1, Exact.max(-1, value)))
  return {
    difference: six(difference),
    low: bound(difference.minus(root(a.p.minus(a.low), b.high.minus(b.p)))),
    high: bound(difference.plus(root(a.high.minus(a.p), b.p.minus(b.low)))),
  }
}

/** Of two shares, each by itself: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10. */
export function differenceOfShares(of: Run, over: Run): Difference {
  const [a, b] = [of, over].map(({ passed, failed }) =>
    shareOf(passed ?? 0, (passed ?? 0) + (failed ?? 0)),
  ) as [Share, Share]
  return { ...between(a, b, new Exact(0)), pValue: null, n: null }
}

/** How far two answers to one item go together, less half an item for each so that few say little. */
function correlation(both: number, b: number, c: number, neither: number): Exact {
  const norm = new Exact(both + b)
    .times(c + neither)
    .times(both + c)
    .times(b + neither)
  if (norm.isZero()) return new Exact(0)
  const raw = new Exact(both).times(neither).minus(new Exact(b).times(c))
  const half = new Exact(both + b + c + neither).dividedBy(2)
  return (raw.gt(0) ? Exact.max(0, raw.minus(half)) : raw).dividedBy(norm.sqrt())
}

/**
 * On the same items: McNemar’s test, and Newcombe’s interval for pairs, Statistics in Medicine 17 (1998) 2635–2650, method 10.
 * Unlike the plain one it has a width where both decide every item alike.
 */
export function differenceOfPairs(of: Run, over: Run, shared: readonly string[]): Difference {
  const count = (isOf: boolean, isOver: boolean) =>
    shared.filter((key) => of.items.get(key) === isOf && over.items.get(key) === isOver).length
  const [both, b, c, neither] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ] as const
  const n = shared.length
  const phi = correlation(both, b, c, neither)
  return { ...between(shareOf(both + b, n), shareOf(both + c, n), phi), pValue: mcnemar(b, c), n }
}

/** Half the width of an interval of 95 % in standard errors. */
const errorOf = ({ low, high }: Run): Exact =>
  exact(high ?? '0')
    .minus(exact(low ?? '0'))
    .dividedBy(Z.times(2))

/** Of two values with an error each, as if of other items: on the same items the true interval is narrower. */
export function differenceOfValues(of: Run, over: Run): Difference {
  const difference = exact(of.rate ?? '0').minus(exact(over.rate ?? '0'))
  const spread = errorOf(of).pow(2).plus(errorOf(over).pow(2)).sqrt().times(Z)
  return {
    difference: six(difference),
    ...{ low: six(difference.minus(spread)), high: six(difference.plus(spread)), pValue: null, n: null },
  }
}
