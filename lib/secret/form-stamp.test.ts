import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeStamp, stampAge } from './form-stamp.ts'

const key = randomBytes(32)

it('tells how long a form was open, and believes no stamp but its own', () => {
  const stamp = makeStamp(1_000, key)
  expect(stampAge(stamp, 4_500, key)).toBe(3_500)
  expect(stampAge(stamp, 4_500, randomBytes(32))).toBeNull()
  for (const text of ['', '1000.', stamp.replace(/^1000/, '1'), `${stamp}x`, '1000.'.padEnd(48, 'A')])
    expect(stampAge(text, 4_500, key)).toBeNull()
})
