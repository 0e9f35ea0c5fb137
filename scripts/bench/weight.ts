import { paths } from '#lib/paths.ts'
import type { Measurement } from '../bench.ts'
import { weightOf } from '../bench-support/page-weight.ts'
import { startProduct } from '../bench-support/product.ts'

const desk = 'at most 230 kB'
const client = 'at most 140 kB'

export default async function weight(): Promise<Measurement[]> {
  await using cleanUp = new AsyncDisposableStack()
  const { at, cookie, projectId, comparisonId, quoteId, draftId, reportId, ...tokens } =
    await startProduct(cleanUp)
  const pages: [what: string, path: string, budget: string][] = [
    ['Home', paths.home(), desk],
    ['Activity', paths.activity(), desk],
    ['Clients', paths.clients(), desk],
    ['Projects', paths.projects(), desk],
    ['Project overview', paths.project(projectId), desk],
    ['Project form', paths.editProject(projectId), desk],
    ['Comparisons of a project', paths.projectComparisons(projectId), desk],
    ['Comparison', paths.comparison(comparisonId), desk],
    ['Comparison editor', paths.editComparison(comparisonId), desk],
    ['Timeline', paths.projectTimeline(projectId), desk],
    ['Timelines', paths.timelines(), desk],
    ['Spend', paths.spend(), desk],
    ['Spend of a project', paths.projectSpend(projectId), desk],
    ['Quotes', paths.quotes(), desk],
    ['Quote', paths.quote(quoteId), desk],
    ['Quote editor', paths.editQuote(draftId), desk],
    ['Reports', paths.reports(), desk],
    ['Report', paths.report(reportId), desk],
    ['Prices', paths.prices(), desk],
    ['Settings', paths.settings(), desk],
    ['Members', paths.settingsMembers(), desk],
    ['Security', paths.settingsSecurity(), desk],
    ['Client page of a quote', paths.share(tokens.quoteToken), client],
    ['Client page of a report', paths.share(tokens.reportToken), client],
  ]
  const lines: Measurement[] = []
  for (const [what, path, budget] of pages) {
    const headers: Record<string, string> = budget === desk ? { cookie } : {}
    lines.push({ what, value: await weightOf(at(path), headers), unit: 'kB gzip', budget })
  }
  return lines
}
