import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from '../comparison/quality.ts'
import { compare } from '../rate.ts'
import { compareRuns, itemsNeeded, mcnemar } from './compare-runs.ts'
import { ofCounts, type Run, runOf } from './run.ts'

const run = (model: string, passed: number, failed: number, given: Partial<Run> = {}): Run =>
  runOf({ model, task: 't', metric: 'm', key: 'k', ...ofCounts({ passed, failed, errored: 0 }), ...given })

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

  it('McNemar’s exact test is twice the smaller tail of a fair coin', () => {
    expect(mcnemar(1, 9)).toBe('0.021484') // 2 × (1 + 10) / 1024
    expect(mcnemar(5, 5)).toBe('1')
    expect(mcnemar(0, 0)).toBe('1')
    expect(mcnemar(0, 6)).toBe('0.03125') // 2 / 64
  })

  it('items for 60 against 70 % are 356 each', () => {
    expect(itemsNeeded('0.6', '0.1')).toBe(356) // Fleiss, Levin and Paik, table A.4 without continuity correction
  })
})

describe('two runs', () => {
  const items = (...passes: boolean[]) => new Map(passes.map((isPass, at) => [String(at), isPass]))

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
    [{ items: new Map([['z', true]]) }, 'no item in common'],
  ])('with %o are not comparable, and it is said why', (given, words) => {
    const of = run('b', 1, 1, given)
    const [found] = compareRuns([run('a', 1, 1, { items: items(true, false) }), of])
    expect(found).toMatchObject({ difference: null, reason: expect.stringContaining(words) })
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
