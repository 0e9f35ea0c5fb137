import { paths } from '#lib/paths.ts'
import type { Measurement } from '../bench.ts'
import { startBarePage } from '../bench-support/bare-page.ts'
import { requestsPerSecond } from '../bench-support/load.ts'
import { startProduct } from '../bench-support/product.ts'

/** Pages a second as ratios to a bare dynamic page of the same framework, taken in turns on the same machine. */
export default async function pages(): Promise<Measurement[]> {
  await using cleanUp = new AsyncDisposableStack()
  const bare = await startBarePage(cleanUp)
  const { at, cookie, projectId, comparisonId, quoteToken } = await startProduct(cleanUp)
  const subjects = [
    { what: 'Project overview', url: at(paths.project(projectId)), headers: { cookie } },
    { what: 'Spend list, 10,000 records', url: at(paths.spend()), headers: { cookie } },
    { what: 'Comparison', url: at(paths.comparison(comparisonId)), headers: { cookie } },
    {
      what: 'Client page of a quote',
      url: at(paths.share(quoteToken)),
      headers: {} as Record<string, string>,
    },
  ]
  const lines: Measurement[] = []
  for (const { what, url, headers } of subjects) {
    const baseline = await requestsPerSecond(bare)
    const own = await requestsPerSecond(url, headers)
    lines.push(
      { what, value: own, unit: 'pages/s' },
      { what: `${what}, to a bare page`, value: own / baseline, unit: 'ratio' },
    )
  }
  return lines
}
