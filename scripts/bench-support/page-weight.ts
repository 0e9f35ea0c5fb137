import { gzipSync } from 'node:zlib'
import { Failure } from '../failure.ts'

const SCRIPT = /<script[^>]+src="([^"]+\.js[^"]*)"[^>]*>/g

/**
 * Kilobytes of JavaScript, gzip, that a page names in its HTML: what a first visit loads before anybody acts. Scripts
 * marked `nomodule` do not count: no browser that runs the others fetches them.
 */
export async function weightOf(url: string, headers: Record<string, string>): Promise<number> {
  const answer = await fetch(url, { headers, redirect: 'error' })
  if (!answer.ok) throw new Failure(`${url} answered ${answer.status}`)
  const html = await answer.text()
  const sources = new Set(
    [...html.matchAll(SCRIPT)].filter(([tag]) => !/nomodule/i.test(tag)).map((match) => match[1] ?? ''),
  )
  let bytes = 0
  for (const source of sources) {
    const response = await fetch(new URL(source, url))
    bytes += gzipSync(Buffer.from(await response.arrayBuffer())).length
  }
  return bytes / 1_000
}
