import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { isPass, makePass, PASS_SECONDS } from './share-pass.ts'

const key = randomBytes(32)
const link = { shareId: 'one', passwordHash: '$argon2id$first' }
const now = Date.UTC(2026, 10, 29, 12)

it('lets its holder come back to one link for twelve hours, until its password is another', () => {
  const pass = makePass(link, now, key)
  const end = now + PASS_SECONDS * 1000
  expect(isPass(pass, link, end - 1, key)).toBe(true)
  expect(isPass(pass, link, end, key)).toBe(false)
  expect(isPass(pass, { ...link, shareId: 'two' }, now, key)).toBe(false)
  expect(isPass(pass, { ...link, passwordHash: '$argon2id$second' }, now, key)).toBe(false)
  expect(isPass(pass, { ...link, passwordHash: null }, now, key)).toBe(false)
  expect(isPass(pass, link, now, randomBytes(32))).toBe(false)
})

it('believes no pass that was written by hand', () => {
  const [until = '', signed = ''] = makePass(link, now, key).split('.')
  const later = `${Number(until) + 1}.${signed}`
  for (const text of [
    undefined,
    '',
    '.',
    later,
    `${until}.`,
    `${until}.${'A'.repeat(43)}`,
    `${until}.${signed}x`,
  ])
    expect(isPass(text, link, now, key)).toBe(false)
})
