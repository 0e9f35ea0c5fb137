import { expect, it } from 'vitest'
import { Recent } from './recent.ts'

it('keeps what was asked for last and stays within its weight', () => {
  const recent = new Recent<string>(10)
  recent.keep('a', 'first', 4)
  recent.keep('b', 'second', 4)
  expect(recent.get('a')).toBe('first')
  recent.keep('c', 'third', 4)
  expect(recent.get('b')).toBeUndefined()
  expect(recent.get('a')).toBe('first')
  expect(recent.get('c')).toBe('third')
})

it('does not keep what alone is too heavy', () => {
  const recent = new Recent<string>(10)
  recent.keep('a', 'light', 4)
  recent.keep('giant', 'heavy', 11)
  expect(recent.get('giant')).toBeUndefined()
  expect(recent.get('a')).toBe('light')
})
