import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compare } from '../rate.ts'
import { perCorrectAnswer, qualityInWords, qualityOf, wilson } from './quality.ts'

const quality = (passed: number, failed: number, errored = 0) => ({ passed, failed, errored, source: '' })

it.each([
  [453, 512, '0.854197', '0.909604'], // asdiv, 512 items
  [10, 10, '0.722467', '1'],
  [0, 10, '0', '0.277533'],
  [1, 2, '0.094531', '0.905469'],
])('%d of %d lies between %s and %s', (passed, decided, low, high) => {
  expect(wilson(passed, decided)).toEqual({ low, high })
})

it('holds the rate inside its interval, and the interval inside 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (passed, failed) => {
      fc.pre(passed + failed > 0)
      const result = qualityOf(quality(passed, failed))
      const rate = (result?.passRate ?? '').slice(0, 8)
      expect(compare(result?.low ?? '', rate)).toBeLessThanOrEqual(0)
      expect(compare(result?.high ?? '', '1')).toBeLessThanOrEqual(0)
    }),
  )
})

it('has no evidence when nothing was decided, and says so', () => {
  expect(qualityOf(quality(0, 0, 12))).toMatchObject({ passRate: null, low: null, high: null, errored: 12 })
  expect(qualityInWords(qualityOf(quality(0, 0, 12)))).toBe('not measured')
  expect(qualityInWords(null)).toBe('not measured')
})

it('divides by the pass rate and adds what wrong answers cost', () => {
  expect(perCorrectAnswer('0.002', quality(80, 20), '0')).toBe('0.0025')
  expect(perCorrectAnswer('0.002', quality(80, 20), '0.1')).toBe('0.0275') // 0.0025 + 0.1 × 0.2 / 0.8
  expect(perCorrectAnswer('0.002', quality(0, 20), '0')).toBeNull()
  expect(perCorrectAnswer('0.002', null, '0')).toBeNull()
})
