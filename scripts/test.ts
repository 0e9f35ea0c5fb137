import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApplication } from './build.ts'
import { findChromium } from './chromium.ts'
import { Failure, reason, runScript } from './failure.ts'
import { generateClient } from './generate.ts'
import { runProgram } from './run-program.ts'

type Count = { passed: number; failed: number }

/** What the reporters of Vitest and Playwright write, as far as it is counted. */
type VitestReport = { numPassedTests: number; numFailedTests: number }
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } }

const vitest = (project: string) => (report: string) => {
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const isGood = runProgram('vitest/vitest.mjs', args)
  const { numPassedTests, numFailedTests } = read<VitestReport>(report)
  return settle(isGood, { passed: numPassedTests, failed: numFailedTests })
}

const playwright = (report: string) => {
  const env = { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const isGood = runProgram('@playwright/test/cli.js', ['test', '--reporter=list,json'], env)
  const { expected, unexpected, flaky } = read<PlaywrightReport>(report).stats
  return settle(isGood, { passed: expected, failed: unexpected + flaky })
}

type Part = (report: string) => Count | Promise<Count>

let building: Promise<void> | undefined
const build = () => {
  building ??= buildApplication(console.log, new AbortController().signal)
  return building
}

/** Not before the build is done, so that no test that looks at a clock runs beside a compiler. */
const served =
  (part: Part): Part =>
  async (report) => {
    await build()
    return part(report)
  }

const parts: Record<string, Part> = {
  unit: vitest('unit'),
  integration: served(vitest('integration')),
  e2e: served(playwright),
}

const read = <T>(report: string): T => JSON.parse(readFileSync(report, 'utf8'))

/** A run that failed outside of any test, e.g. in a file that does not load, counts as one failure. */
const settle = (isGood: boolean, { passed, failed }: Count): Count => ({
  passed,
  failed: isGood ? failed : Math.max(failed, 1),
})

async function runPart(name: string, folder: string): Promise<Count> {
  console.log(`\n${name}`)
  try {
    return (await parts[name]?.(join(folder, `${name}.json`))) ?? { passed: 0, failed: 1 }
  } catch (thrown) {
    console.error(`The ${name} tests did not run to their end: ${reason(thrown)}`)
    return { passed: 0, failed: 1 }
  }
}

await runScript(async () => {
  const names = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(parts)
  const unknown = names.find((name) => !(name in parts))
  if (unknown)
    throw new Failure(`There is no part "${unknown}": npm test -- [${Object.keys(parts).join('|')}]`)
  generateClient()
  // The compiler leaves a core idle for long stretches: the unit tests take it. Who waits for the build says why it failed.
  if (names.some((name) => name !== 'unit')) build().catch(() => {})
  const folder = mkdtempSync(join(tmpdir(), 'tunewise-report-'))
  const counts: Count[] = []
  for (const name of names) counts.push(await runPart(name, folder))
  rmSync(folder, { recursive: true })
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
  if (sum('failed')) process.exitCode = 1
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
})
