import { expect, it } from 'vitest'
import { hashPassword, isCommonPassword, isPassword } from './password.ts'

it.each([
  'password1234',
  'P@ssw0rd!2026',
  '2026Summer!!!',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '123456789012',
  'qwertyuiopas',
  'dragondragon',
  'CorrectHorseBatteryStaple',
  'ichliebedich',
])('refuses %s, which every list of leaked passwords holds', (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

it.each([
  'harbour-lamp-violet-tin',
  'my own cat eats 3 pears',
  'мой кот ест груши',
  '♣♦♥♠♪♫☼►◄↕‼¶',
  'password managers made me do it',
])('accepts %s', (password) => {
  expect(isCommonPassword(password)).toBe(false)
})

it('knows the right password from a wrong one, however its accents were typed', async () => {
  const hash = await hashPassword('Cafe\u0301 am Hafen, links')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPassword(hash, 'Caf\u00e9 am Hafen, links')).toBe(true)
  expect(await isPassword(hash, 'Cafe am Hafen, links')).toBe(false)
})

it('lets nobody in who has no password', async () => {
  expect(await isPassword(null, 'nobody has this password')).toBe(false)
})

it('hashes twenty at once in turn, and every one gets his answer', async () => {
  const hashes = await Promise.all(
    Array.from({ length: 20 }, (_, at) => hashPassword(`a long password ${at}`)),
  )
  expect(new Set(hashes).size).toBe(20)
})
