import { expect, it } from 'vitest'
import { addUp } from './spend-sum.ts'

it('keeps a declared zero apart from an unknown amount', () => {
  const base = { month: '2026-11', kind: 'api', currency: 'USD', records: 1 } as const
  expect(addUp([{ ...base, amount: '0', unpriced: 0 }]).amount).toBe('0')
  expect(addUp([{ ...base, amount: null, unpriced: 1 }]).amount).toBeNull()
  expect(addUp([]).amount).toBeNull()
})
