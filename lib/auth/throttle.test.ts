import { expect, it } from 'vitest'
import { countUnknownLink, isGuessingLinks, neighbourhood } from './throttle.ts'

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('counts %s as %s', (address, expected) => {
  expect(neighbourhood(address)).toBe(expected)
})

it('calls the sixty-first unknown link of a minute guessing, and leaves other addresses alone', async () => {
  for (let at = 0; at < 60; at += 1) {
    expect(await isGuessingLinks('203.0.113.9')).toBe(false)
    await countUnknownLink('203.0.113.9')
  }
  expect(await isGuessingLinks('203.0.113.9')).toBe(true)
  expect(await isGuessingLinks('203.0.113.10')).toBe(false)
})
