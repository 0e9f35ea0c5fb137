import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrastOnWhite, isColour, LEAST_CONTRAST, legible } from './look.ts'

it('knows how well a colour can be read on white', () => {
  // 1.05 / 0.05, and 1.05 / 1.05.
  expect(contrastOnWhite('#000000')).toBe(21)
  expect(contrastOnWhite('#ffffff')).toBe(1)
  // The smallest grey of WCAG's own examples that passes, and the next one, which does not.
  expect(contrastOnWhite('#767676')).toBeGreaterThan(4.5)
  expect(contrastOnWhite('#777777')).toBeLessThan(4.5)
})

it('leaves a colour that can be read, and darkens any other until it can be', () => {
  expect(legible('#1d4ed8')).toBe('#1d4ed8')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const shade = legible(`#${number.toString(16).padStart(6, '0')}`)
      expect(isColour(shade)).toBe(true)
      expect(contrastOnWhite(shade)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
    }),
  )
})
