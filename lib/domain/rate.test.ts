import { expect, it } from 'vitest'
import { sharedDecimals } from './rate.ts'

it.each([
  // The smallest keeps four digits: 0.001523 has six decimals.
  [['0.0015234567', '0.0123'], 6],
  // No more than any of them has.
  [['0.0015', '0.012'], 4],
  [['12.3456789', '900'], 2],
  [['0.5', null, '0'], 2],
  [[null, null], 2],
  [['0.0000000000012345'], 12],
])('writes rates side by side with the same decimals: %j with %i', (amounts, digits) => {
  expect(sharedDecimals(amounts, 2)).toBe(digits)
})
