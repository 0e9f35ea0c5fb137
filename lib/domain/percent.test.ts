import fc from 'fast-check'
import { expect, it } from 'vitest'
import { percentOfShare, shareOfPercent } from './percent.ts'
import { exact, text, times } from './rate.ts'

it.each([
  ['0.05', '5'],
  ['1', '100'],
  ['0.0025', '0.25'],
  ['-0.5', '-50'],
  ['0', '0'],
  ['12.3456', '1234.56'],
])('a share of %s is %s per cent, and back', (share, percent) => {
  expect(percentOfShare(share)).toBe(percent)
  expect(shareOfPercent(percent)).toBe(share)
})

it('equals the exact product, whatever the digits', () => {
  const figure = fc.stringMatching(/^-?\d{1,20}(\.\d{1,20})?$/).map((value) => text(exact(value)))
  fc.assert(
    fc.property(figure, (value) => {
      expect(percentOfShare(value)).toBe(times(value, '100'))
      expect(shareOfPercent(value)).toBe(times(value, '0.01'))
    }),
  )
})

it('leaves alone what is no figure yet', () => {
  expect([percentOfShare(''), shareOfPercent('1.234?')]).toEqual(['', '1.234?'])
})
