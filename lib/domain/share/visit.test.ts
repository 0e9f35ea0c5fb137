import { expect, it } from 'vitest'
import { deviceInWords, networkOf, zoneInWords } from './visit.ts'

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:DB8::9', '2001:db8:0::/48'],
  ['unknown', 'unknown'],
])('keeps of the address %s no more than %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

const APPLE = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
it.each([
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${APPLE} Version/18.1 Safari/604.1`,
    'Safari on an iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36',
    'Chrome on an Android phone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/130.0 Safari/537.36 Edg/130.0', 'Edge on Windows'],
  ['curl/8', 'A browser'],
])('reads %s as %s', (agent, words) => {
  expect(deviceInWords(agent)).toBe(words)
})

it.each([
  ['345', 'UTC+05:45'],
  ['-180', 'UTC−03:00'],
  ['0', 'UTC+00:00'],
  ['900', ''],
  ['1e2', ''],
  ['', ''],
])('says of a clock that is %j minutes ahead: %j', (minutes, words) => {
  expect(zoneInWords(minutes)).toBe(words)
})
