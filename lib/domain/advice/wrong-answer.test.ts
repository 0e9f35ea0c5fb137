import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compute } from '#tests/support/case.ts'
import { sum } from '../rate.ts'

type Given = Record<string, unknown>

const monthly = (amount: string) => [{ label: 'Running', amount, when: 'monthly' }]
const quality = (passed: number, total = 100, source = '100 items') => ({
  quality: { passed, failed: total - passed, source },
})
const over = (options: Given[], requestsPerMonth = '1000') =>
  compute(options, { horizonMonths: 2, workload: { requestsPerMonth } })

describe('what wrong answers cost', () => {
  // 1,000 requests × 2 months × 0.2 wrong × 0.5 = 200: (100 + 200) ÷ 0.8 = 375 against (300 + 20 × 0.5) ÷ 0.99 = 313
  const weak = { label: 'Weak', other: monthly('50'), ...quality(80) }
  const strong = { label: 'Strong', other: monthly('150'), ...quality(99), wrongAnswerCost: '0.5' }

  it('decides between options measured on the same items', () => {
    expect(over([weak, { ...strong, wrongAnswerCost: '0' }]).advice.recommended).toBe('a')
    const { advice, options } = over([{ ...weak, wrongAnswerCost: '0.5' }, strong])
    expect(advice.recommended).toBe('b')
    expect(options[0]).toMatchObject({ total: '100', wrongAnswers: { each: '0.5', ifAll: '1000' } })
  })

  it('counts for nothing where nothing was measured', () => {
    const { advice } = over([{ ...weak, quality: null, wrongAnswerCost: '0.5' }, strong])
    expect(advice.recommended).toBe('a')
  })
})

describe('measured on other items', () => {
  const cheap = { label: 'Cheap', other: monthly('100') }
  const dear = { label: 'Dear', other: monthly('150'), ...quality(99) }

  it.each([
    ['another source', quality(50, 100, 'other items')],
    ['another count', quality(25, 50)],
    ['no source at all', quality(50, 100, '')],
  ])('%s: pass rates decide nothing and argue nothing, and the result says so', (_, measured) => {
    const { advice, warnings } = over([{ ...cheap, ...measured }, dear])
    expect(advice.recommended).toBe('a')
    expect(advice.counterArgument).not.toMatch(/measurably better/)
    expect(advice.switchPoints.filter(({ by }) => by === 'accuracy')).toEqual([])
    expect(warnings.join()).toMatch(/measured on the same items/)
  })

  it.each([
    ['the same items under other names', 'run 1 of 100', 'run 2 of 100', 'b'],
    ['other items under one name', 'run 1 of 100', undefined, 'a'],
  ])('%s are told by their own', (_, one, other, recommended) => {
    const of = (passed: number, source: string) => ({
      quality: { ...quality(passed, 100, source).quality, items: other === undefined ? `${passed}` : 'abc' },
    })
    const { advice } = over([
      { ...cheap, ...of(50, one) },
      { ...dear, ...of(99, other ?? one) },
    ])
    expect(advice.recommended).toBe(recommended)
  })

  it('the same items need no warning', () => {
    const { advice, warnings } = over([{ ...cheap, ...quality(50) }, dear])
    expect(advice.recommended).toBe('b')
    expect(warnings).toEqual([])
  })
})

const ITEMS = 1000
const measured = fc.record({
  price: fc.integer({ min: 1, max: 900 }),
  fixed: fc.integer({ min: 0, max: 5_000 }),
  passed: fc.integer({ min: 100, max: ITEMS }),
  wrong: fc.constantFrom('0', '0.02', '0.5'),
})
const optionsOf = (list: { price: number; fixed: number; passed: number; wrong: string }[]) =>
  list.map(({ price, fixed, passed, wrong }) => ({
    inference: [{ price: { input: `${price / 1000}` }, inputTokens: '1000000' }],
    other: monthly(`${fixed}`),
    ...quality(passed, ITEMS),
    wrongAnswerCost: wrong,
  }))

it('turns the recommendation at the named volume and pass rate when the case is computed again', () => {
  fc.assert(
    fc.property(
      fc.array(measured, { minLength: 2, maxLength: 3 }),
      fc.integer({ min: 0, max: 20_000 }),
      (list, requests) => {
        const { advice } = over(optionsOf(list), `${requests}`)
        for (const point of advice.switchPoints.filter(({ by }) => by === 'volume')) {
          const before = sum([point.at, '-1'])
          const [here, there] = point.direction === 'above' ? [before, point.at] : [point.at, before]
          expect(over(optionsOf(list), there).advice.recommended).toBe(point.to)
          expect(over(optionsOf(list), here).advice.recommended).toBe(advice.recommended)
        }
        for (const point of advice.switchPoints.filter(({ by }) => by === 'accuracy')) {
          const passed = Number(point.at) * ITEMS
          const at = 'abc'.indexOf(point.option ?? '')
          const again = (count: number) =>
            over(
              optionsOf(list.map((item, index) => (index === at ? { ...item, passed: count } : item))),
              `${requests}`,
            ).advice.recommended
          const isAbove = point.direction === 'above'
          if (Math.abs(passed - Math.round(passed)) < 0.001) continue
          const here = isAbove ? Math.floor(passed) : Math.ceil(passed)
          if (here > 0) expect(again(here)).toBe(advice.recommended)
        }
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)
