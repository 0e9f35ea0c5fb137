import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from '../comparison/quality.ts'
import { compare } from '../rate.ts'
import { compareRuns, itemsNeeded } from './compare-runs.ts'
import { mcnemar } from './difference.ts'
import { ofCounts, type Run, runOf } from './run.ts'

const run = (model: string, passed: number, failed: number, given: Partial<Run> = {}): Run =>
  runOf({ model, task: 't', metric: 'm', key: 'k', ...ofCounts({ passed, failed, errored: 0 }), ...given })

const items = (...passes: boolean[]) => new Map(passes.map((isPass, at) => [String(at), isPass]))

describe('published values', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  it.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('Wilson’s interval of %s in %s is %s to %s', (passed, n, low, high) => {
    const found = wilson(passed, n)
    expect([Number(found.low).toFixed(4), Number(found.high).toFixed(4)]).toEqual([low, high])
  })

  // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
  it.each([
    [[56, 70], [48, 80], '0.0524', '0.3339'],
    [[9, 10], [3, 10], '0.1705', '0.8090'],
  ] as const)('the difference of %s and %s lies between %s and %s', ([a, n], [b, m], low, high) => {
    const [found] = compareRuns([run('over', b, m - b), run('of', a, n - a)])
    expect([Number(found?.low).toFixed(4), Number(found?.high).toFixed(4)]).toEqual([low, high])
  })

  const pair = (both: number, b: number, c: number, neither: number) => {
    const passes = (...counts: [number, boolean][]) =>
      items(...counts.flatMap(([count, isPass]) => Array<boolean>(count).fill(isPass)))
    const of = passes([both, true], [b, true], [c, false], [neither, false])
    const over = passes([both, true], [b, false], [c, true], [neither, false])
    const n = both + b + c + neither
    const runs = [run('over', both + c, n - both - c, { items: over })]
    return compareRuns([...runs, run('of', both + b, n - both - b, { items: of })])[0]
  }

  // Armitage and Berry, Statistical Methods in Medical Research (1994), p. 127: 0.0129. Fay, exact2x2: Exact McNemar’s
  // Test, 9 against 2: 0.06543. Fagerland, Lydersen and Laake, BMC Medical Research Methodology 13:91 (2013): 0.070, 0.053.
  it.each([
    [12, 2, '0.012939'],
    [9, 2, '0.06543'],
    [1, 7, '0.070312'],
    [6, 16, '0.052479'],
    [0, 0, '1'],
  ])('McNemar’s exact test of %s against %s is %s', (b, c, p) => {
    expect(mcnemar(b, c)).toBe(p)
  })

  // Bentur (2009) in Fagerland, Lydersen and Laake, Statistics in Medicine 33 (2014): −0.286, −0.507 to −0.026.
  it('Newcombe’s interval of pairs is as published, and is none of a width of nothing', () => {
    const found = pair(1, 1, 7, 12)
    expect([found?.difference, found?.low, found?.high].map((end) => Number(end).toFixed(3))).toEqual([
      ...['-0.286', '-0.507', '-0.026'],
    ])
    // Three of three alike: as far as Wilson’s interval of 3 of 3 reaches down, 3.8415 / (3 + 3.8415).
    expect(pair(3, 0, 0, 0)).toMatchObject({ difference: '0', pValue: '1' })
    expect(Number(pair(3, 0, 0, 0)?.high)).toBeCloseTo(0.5615, 4)
  })

  it('items for 60 against 70 % are 356 each', () => {
    expect(itemsNeeded('0.6', '0.1')).toBe(356) // Fleiss, Levin and Paik, table A.4 without continuity correction
  })
})

describe('two runs', () => {
  it('on the same items are compared by what only one of them passed', () => {
    const over = run('base', 1, 3, { items: items(true, false, false, false) })
    const of = run('tuned', 3, 1, { items: items(true, true, true, false) })
    expect(compareRuns([over, of])).toEqual([
      expect.objectContaining({ of: 'tuned', over: 'base', difference: '0.5', pValue: '0.5', reason: null }),
    ])
  })

  it.each([
    [{ key: 'other' }, 'not measured on the same items'],
    [{ key: null }, 'does not say which items'],
    [{ passed: 0, failed: 0, rate: null }, 'has no decided item'],
    [{ passed: null, failed: null, rate: '0.5' }, 'only one file says how many'],
    [{ items: new Map([['z', true]]) }, 'no item in common'],
  ])('with %o are not comparable, and it is said why', (given, words) => {
    const of = run('b', 1, 1, given)
    const [found] = compareRuns([run('a', 1, 1, { items: items(true, false) }), of])
    expect(found).toMatchObject({ difference: null, reason: expect.stringContaining(words) })
  })

  it('of a metric that is no share are compared by the errors that the files give, and less can be better', () => {
    const of = (model: string, rate: string, low: string | null, high: string | null) =>
      runOf({ ...{ model, task: 't', metric: 'mae', key: 'k', rate, low, high, n: 50 }, isLowerBetter: true })
    const base = of('base', '0.5', '0.4', '0.6')
    // sqrt(0.1² + 0.1²) = 0.141421
    expect(compareRuns([base, of('tuned', '0.3', '0.2', '0.4')])).toEqual([
      expect.objectContaining({
        difference: '-0.2',
        low: '-0.341421',
        high: '-0.058579',
        isLowerBetter: true,
      }),
    ])
    const [found] = compareRuns([base, of('tuned', '0.3', null, null)])
    expect(found?.reason).toContain('a file gives no error of its mae')
  })

  it('have a difference within its interval, and the opposite one the other way round', () => {
    const count = fc.integer({ min: 1, max: 400 })
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const [one] = compareRuns([run('x', a, b), run('y', c, d)])
        const [two] = compareRuns([run('y', c, d), run('x', a, b)])
        if (!one?.difference || !one.low || !one.high || !two?.difference) throw new Error('no difference')
        expect(compare(one.low, one.difference)).toBeLessThanOrEqual(0)
        expect(compare(one.difference, one.high)).toBeLessThanOrEqual(0)
        expect(Number(one.difference)).toBeCloseTo(-Number(two.difference), 5)
      }),
    )
  })
})
