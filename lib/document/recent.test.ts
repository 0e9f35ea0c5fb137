import { expect, it } from 'vitest'
import { Recent } from './recent.ts'

const bytes = (length: number) => new Uint8Array(length)

it('keeps what was asked for last and stays within its weight', () => {
  const recent = new Recent(10)
  recent.keep('a', bytes(4))
  recent.keep('b', bytes(4))
  expect(recent.get('a')).toHaveLength(4)
  recent.keep('c', bytes(4))
  expect(recent.get('b')).toBeUndefined()
  expect(recent.get('a')).toHaveLength(4)
  expect(recent.get('c')).toHaveLength(4)
})

it('does not keep what alone is too heavy', () => {
  const recent = new Recent(10)
  recent.keep('a', bytes(4))
  recent.keep('giant', bytes(11))
  expect(recent.get('giant')).toBeUndefined()
  expect(recent.get('a')).toHaveLength(4)
})
