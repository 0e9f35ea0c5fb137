import { expect, it } from 'vitest'
import { isSameOrigin } from './origin.ts'

const from = (origin: string | null, secFetchSite: string | null = null, host = 'desk.example.com') => ({
  origin,
  secFetchSite,
  host,
})

it.each([
  ['the configured origin', from('https://desk.example.com', 'same-origin')],
  [
    'the configured origin from a browser that does not say where it comes from',
    from('https://desk.example.com'),
  ],
  ['a page that hides its referrer', from('null', 'same-origin')],
  ['a browser that only says same-origin', from(null, 'same-origin')],
])('accepts %s', (_, provenance) => {
  expect(isSameOrigin(provenance, 'https://desk.example.com')).toBe(true)
})

it.each([
  ['another site', from('https://evil.example')],
  ['another site that the host header agrees with', from('https://evil.example', null, 'evil.example')],
  ['http where https is configured', from('http://desk.example.com')],
  ['another port', from('https://desk.example.com:8443')],
  ['a sandboxed frame', from('null', 'cross-site')],
  ['an opaque origin that says nothing', from('null')],
  ['no origin at all', from(null)],
  ['the right origin from a cross-site request', from('https://desk.example.com', 'cross-site')],
  ['a sister domain', from('https://www.example.com', 'same-site')],
  ['what is no address', from('desk.example.com')],
])('refuses %s', (_, provenance) => {
  expect(isSameOrigin(provenance, 'https://desk.example.com')).toBe(false)
})

it('takes the host that the request names where nothing is configured', () => {
  expect(isSameOrigin(from('http://localhost:3000', null, 'localhost:3000'))).toBe(true)
  expect(isSameOrigin(from('http://localhost:3001', null, 'localhost:3000'))).toBe(false)
  expect(isSameOrigin(from('file://localhost:3000', null, 'localhost:3000'))).toBe(false)
})
