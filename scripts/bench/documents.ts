import { execFileSync } from 'node:child_process'
import { paths } from '#lib/paths.ts'
import type { Measurement } from '../bench.ts'
import { startBarePage } from '../bench-support/bare-page.ts'
import { requestsPerSecond } from '../bench-support/load.ts'
import { weightOf } from '../bench-support/page-weight.ts'
import { medianOf, printByChromium } from '../bench-support/print-page.ts'
import { startProduct } from '../bench-support/product.ts'

/** A fifteenth of what a browser takes. */
const MOST = 0.067

/** In a process of its own, so that the memory measured is that of documents alone. */
function typesetting(): Measurement[] {
  const args = ['--expose-gc', '--conditions=react-server', 'scripts/bench-support/documents.ts']
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

/** The page of a shorter quote printed by a browser, beside the typesetting of a longer one. */
async function againstChromium(
  at: (path: string) => string,
  token: string,
  typeset: number,
): Promise<Measurement[]> {
  const fetched = await medianOf(15, async () => (await fetch(at(paths.sharePdf(token)))).arrayBuffer())
  const { kept, own } = await printByChromium(at(paths.share(token)), 15)
  return [
    { what: 'PDF of a link, to its last byte, asked for again', value: fetched, unit: 'ms' },
    { what: 'Client page printed by a running Chromium', value: kept, unit: 'ms' },
    { what: 'Quote of six pages made anew, to that', value: typeset / kept, unit: 'ratio', most: MOST },
    { what: 'PDF of a link asked for again, to that', value: fetched / kept, unit: 'ratio', most: MOST },
    { what: 'Client page printed by a Chromium of its own', value: own, unit: 'ms' },
    { what: 'Quote of six pages made anew, to that', value: typeset / own, unit: 'ratio', most: MOST },
  ]
}

export async function clientPage(bare: string, url: string): Promise<Measurement[]> {
  const baseline = await requestsPerSecond(bare)
  const own = await requestsPerSecond(url)
  // A question that means nothing: such an address is never shown again as it was.
  const anew = await requestsPerSecond(`${url}?drawn=anew`)
  return [
    { what: 'Client page of a quote', value: own, unit: 'pages/s' },
    { what: 'To a bare dynamic page', value: own / baseline, unit: 'ratio', least: 0.8 },
    { what: 'The same drawn anew for each reader', value: anew, unit: 'pages/s' },
    { what: 'That to a bare dynamic page', value: anew / baseline, unit: 'ratio' },
    {
      what: 'Its JavaScript',
      value: await weightOf(url, {}),
      unit: 'kB gzip',
      most: 140,
    },
  ]
}

export default async function documents(): Promise<Measurement[]> {
  const made = typesetting()
  await using cleanUp = new AsyncDisposableStack()
  const bare = await startBarePage(cleanUp)
  const { at, quoteToken } = await startProduct(cleanUp)
  return [
    ...made,
    ...(await againstChromium(at, quoteToken, made[1]?.value ?? 0)),
    ...(await clientPage(bare, at(paths.share(quoteToken)))),
  ]
}
