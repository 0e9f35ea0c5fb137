import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { isToken, makeToken, sealToken, tokenSha256, unsealToken } from './share-token.ts'

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

it('makes tokens of one shape that are never the same', () => {
  const tokens = Array.from({ length: 500 }, makeToken)
  expect(new Set(tokens).size).toBe(500)
  for (const token of tokens) {
    expect(token).toMatch(/^shr_[0-9A-Za-z]{49}$/)
    expect(isToken(token)).toBe(true)
    expect(tokenSha256(token)).toHaveLength(32)
  }
})

it('refuses a token with any one character changed', () => {
  const token = makeToken()
  for (let at = 4; at < token.length; at += 1) {
    const other = letters[(letters.indexOf(token[at] ?? '') + 1) % 62]
    expect(isToken(token.slice(0, at) + other + token.slice(at + 1))).toBe(false)
  }
})

it.each([
  '',
  'shr_',
  'shr_abc',
  `${'a'.repeat(53)}`,
  `${makeToken()}x`,
  ` ${makeToken()}`,
  `${makeToken()}\n`,
])('refuses %j', (text) => {
  expect(isToken(text)).toBe(false)
})

it('opens what it sealed, and only with the same key and unchanged bytes', () => {
  const key = randomBytes(32)
  const token = makeToken()
  const sealed = sealToken(token, key)
  expect(unsealToken(sealed, key)).toBe(token)
  expect(unsealToken(sealed, randomBytes(32))).toBeNull()
  expect(
    unsealToken(
      sealed.map((byte, at) => (at === 30 ? byte ^ 1 : byte)),
      key,
    ),
  ).toBeNull()
  expect(unsealToken(new Uint8Array(3), key)).toBeNull()
  expect(Buffer.from(sealed).toString('latin1')).not.toContain(token)
})
