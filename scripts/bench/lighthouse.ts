import { chromium } from '@playwright/test'
import lighthouse, { desktopConfig, type RunnerResult } from 'lighthouse'
import type { Measurement } from '../bench.ts'
import { startFilled } from '../bench-support/product.ts'
import { findChromium } from '../chromium.ts'
import { Failure } from '../failure.ts'
import { freePort } from '../free-port.ts'

const RUNS = 3
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
type Category = (typeof CATEGORIES)[number]
type Result = RunnerResult['lhr']

type Subject = { what: string; path: string; on: 'phone' | 'desktop'; performance: number; cookie?: string }

const middle = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Scores of the middle run of each page, with crowded data, under Lighthouse's own simulated network and processor. */
export default async function scores(): Promise<Measurement[]> {
  await using cleanUp = new AsyncDisposableStack()
  const { at, cookie, places } = await startFilled(cleanUp, 'crowded')
  const port = (await freePort(0)) ?? 0
  const args = ['--no-sandbox', `--remote-debugging-port=${port}`]
  const browser = await chromium.launch({ executablePath: findChromium(), args })
  cleanUp.defer(() => browser.close())
  const subjects: Subject[] = [
    { what: 'Sign-in', path: '/sign-in', on: 'phone', performance: 90 },
    { what: 'Client page of a quote', path: places.sharedQuote ?? '', on: 'phone', performance: 95 },
    { what: 'Client page of a report', path: places.share ?? '', on: 'phone', performance: 95 },
    { what: 'Project', path: places.projects ?? '', on: 'desktop', performance: 90, cookie },
    { what: 'Comparison', path: places.comparisons ?? '', on: 'desktop', performance: 90, cookie },
    { what: 'Spend', path: '/spend', on: 'desktop', performance: 90, cookie },
  ]
  const lines: Measurement[] = []
  for (const { what, path, on, performance, cookie } of subjects) {
    const results: Result[] = []
    // The first answer of a server to a kind of page says how fast it compiles.
    await fetch(at(path), { headers: { cookie: cookie ?? '' } })
    for (let run = 0; run < RUNS; run += 1) {
      const flags = { port, onlyCategories: [...CATEGORIES], extraHeaders: { Cookie: cookie ?? '' } }
      results.push(await visited(at(path), flags, on === 'desktop' ? desktopConfig : undefined))
    }
    for (const category of CATEGORIES) {
      const value = middle(results.map((result) => scoreOf(result, category)))
      const least = category === 'performance' ? performance : 95
      lines.push({ what: `${what} on a ${on}, ${category}`, value, unit: 'of 100', least })
    }
    console.log(`  ${what}: ${findings(results.at(-1)).join('; ')}`)
  }
  return lines
}

/** Now and then a trace is not recorded, and Lighthouse asks to be run again. */
async function visited(...visit: Parameters<typeof lighthouse>): Promise<Result> {
  let problem = 'no result'
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const result = await lighthouse(...visit)
    if (result && !result.lhr.runtimeError) return result.lhr
    problem = result?.lhr.runtimeError?.message ?? problem
  }
  throw new Failure(`${visit[0]}: ${problem}`)
}

const scoreOf = (result: Result, category: Category) => (result.categories[category]?.score ?? 0) * 100

/** What cost a page points, or nearly did. */
function findings(result: Result | undefined): string[] {
  const weighted = CATEGORIES.flatMap((category) => result?.categories[category]?.auditRefs ?? [])
  return weighted.flatMap(({ id, weight }) => {
    const audit = result?.audits[id]
    const isFull = weight === 0 || audit?.score === null || audit?.score === undefined || audit.score === 1
    if (!audit || isFull) return []
    return [`${audit.title} ${audit.displayValue ?? ''} (${Math.round((audit.score ?? 0) * 100)})`]
  })
}
