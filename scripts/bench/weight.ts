import type { Measurement } from '../bench.ts'
import { pageAddresses } from '../bench-support/page-address.ts'
import { weightOf } from '../bench-support/page-weight.ts'
import { startFilled } from '../bench-support/product.ts'

const KILOBYTES = { desk: 230, entry: 230, door: 10 }

/** What a first visit to each page loads, the heaviest first. */
export default async function weight(): Promise<Measurement[]> {
  await using cleanUp = new AsyncDisposableStack()
  const { at, cookie, places } = await startFilled(cleanUp, 'crowded')
  const lines: Measurement[] = []
  for (const { room, route, path } of pageAddresses(places)) {
    const headers: Record<string, string> = room === 'desk' ? { cookie } : {}
    const value = await weightOf(at(path), headers)
    lines.push({ what: route, value, unit: 'kB gzip', most: KILOBYTES[room] })
  }
  return lines.sort((a, b) => b.value - a.value)
}
