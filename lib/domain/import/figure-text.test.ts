import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exact, text } from '../rate.ts'
import { readFigure } from './figure-text.ts'

const notation = { decimal: null, isCommaPossible: false }
const digits = fc
  .array(fc.constantFrom('0', '0', '1', '7', '9'), { maxLength: 8 })
  .map((list) => list.join(''))
const figure = fc
  .tuple(fc.constantFrom('', '-'), digits, fc.constantFrom('', '.'), digits)
  .filter(([, whole, point, rest]) => whole !== '' || (point !== '' && rest !== ''))
  .map(([sign, whole, point, rest]) => `${sign}${whole}${point}${point === '' ? '' : rest}`)

it('reads a figure digit by digit as the exact one that it is', () => {
  fc.assert(
    fc.property(figure, (words) => {
      expect(readFigure(words, 'Cost', notation)).toBe(text(exact(words)))
    }),
    { numRuns: 2_000 },
  )
})
