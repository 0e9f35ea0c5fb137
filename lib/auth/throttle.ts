import 'server-only'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/**
 * More than 60 unknown links in a minute from one address is guessing. Counted in the memory of the process,
 * because a link with a bad checksum must not cost a query.
 */
const unknownLinks = new RateLimiterMemory({ keyPrefix: 'unknown-link', points: 60, duration: 60 })

/** One household of IPv6 counts as one address: its /64. */
export function neighbourhood(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return `${[...before, ...gap, ...after].slice(0, 4).join(':')}::/64`
}

export async function isGuessingLinks(address: string): Promise<boolean> {
  const counted = await unknownLinks.get(neighbourhood(address))
  return counted !== null && counted.consumedPoints >= 60
}

export async function countUnknownLink(address: string): Promise<void> {
  await unknownLinks.penalty(neighbourhood(address))
}
