import { gzipSync } from 'node:zlib'
import { paths } from '#lib/paths.ts'
import type { Measurement } from '../bench.ts'
import { startProduct } from '../bench-support/product.ts'

const SCRIPT = /<script[^>]+src="([^"]+\.js[^"]*)"/g
const desk = 'at most 230 kB'
const client = 'at most 140 kB'

/** Kilobytes of JavaScript, gzip, that a page names in its HTML: what a first visit loads before anybody acts. */
async function weightOf(url: string, headers: Record<string, string>): Promise<number> {
  const html = await (await fetch(url, { headers })).text()
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

export default async function weight(): Promise<Measurement[]> {
  await using cleanUp = new AsyncDisposableStack()
  const { at, cookie, projectId, shareToken } = await startProduct(cleanUp)
  const pages: [what: string, path: string, budget: string][] = [
    ['Home', paths.home(), desk],
    ['Project overview', paths.project(projectId), desk],
    ['Comparisons of a project', paths.projectComparisons(projectId), desk],
    ['Timeline', paths.projectTimeline(projectId), desk],
    ['Spend', paths.spend(), desk],
    ['Quotes', paths.quotes(), desk],
    ['Prices', paths.prices(), desk],
    ['Client page of a quote', paths.share(shareToken), client],
  ]
  const lines: Measurement[] = []
  for (const [what, path, budget] of pages) {
    const headers: Record<string, string> = budget === desk ? { cookie } : {}
    lines.push({ what, value: await weightOf(at(path), headers), unit: 'kB gzip', budget })
  }
  return lines
}
