import { chromium } from '@playwright/test'
import { findChromium } from '../chromium.ts'

/** Milliseconds of the middle one of some runs, after two to warm up. */
export async function medianOf(runs: number, run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < runs + 2; at += 1) {
    const begin = performance.now()
    await run()
    times.push(performance.now() - begin)
  }
  return times.slice(2).sort((a, b) => a - b)[Math.floor(runs / 2)] as number
}

/**
 * Prints a page to PDF by headless Chromium, as a server without a typesetter would: with a browser that is kept
 * running and a tab for each document, and with a browser of its own for each.
 */
export async function printByChromium(url: string, runs: number): Promise<{ kept: number; own: number }> {
  const executablePath = findChromium()
  const launch = () => chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const print = async (browser: Awaited<ReturnType<typeof launch>>) => {
    const page = await browser.newPage()
    await page.goto(url, { waitUntil: 'load' })
    await page.pdf({ format: 'A4', tagged: true, outline: true })
    await page.close()
  }
  const browser = await launch()
  const kept = await medianOf(runs, () => print(browser))
  await browser.close()
  const own = await medianOf(Math.ceil(runs / 3), async () => {
    const fresh = await launch()
    await print(fresh)
    await fresh.close()
  })
  return { kept, own }
}
