import { expect, it } from 'vitest'
import { slipInWords } from './slip-words.ts'

it('says late, early and as planned', () => {
  expect([3, 1, 0, -1, -2].map(slipInWords)).toEqual([
    '3 working days late',
    '1 working day late',
    'as planned',
    '1 working day early',
    '2 working days early',
  ])
})
