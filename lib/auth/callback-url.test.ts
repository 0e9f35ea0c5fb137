import { expect, it } from 'vitest'
import { safePath } from './callback-url.ts'

it.each([
  ['/quotes/1', '/quotes/1'],
  ['/spend?month=2026-11&q=a%2Fb', '/spend?month=2026-11&q=a%2Fb'],
  ['/', '/'],
])('returns to %s', (given, target) => {
  expect(safePath(given)).toBe(target)
})

it.each([
  '//evil.example',
  '/\\evil.example',
  '\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  ' //evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/quotes\\..\\..',
  'quotes',
  '',
  undefined,
])('goes home instead of %j', (given) => {
  expect(safePath(given)).toBe('/')
})
