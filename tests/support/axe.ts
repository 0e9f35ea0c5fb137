import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const VIEWPORTS = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } }
type Device = keyof typeof VIEWPORTS
type Theme = 'light' | 'dark'

/** In one frame, since no page of the product has another: that spares a blank tab for every run. */
const axe = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)

/** A theme changes colours alone, so that the second one of a device needs no second look at anything else. */
const LOOKS: [Device, Theme, (page: Page) => AxeBuilder][] = [
  ['desktop', 'light', (page) => axe(page).withTags(RULES)],
  ['desktop', 'dark', (page) => axe(page).withRules('color-contrast')],
  ['phone', 'dark', (page) => axe(page).withTags(RULES)],
  ['phone', 'light', (page) => axe(page).withRules('color-contrast')],
]

/** What has jumped since the page was opened, without anybody's doing: the layout shift of the web's core vitals. */
const layoutShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & LayoutShift)[])
            if (!entry.hadRecentInput) sum += entry.value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 50)
      }),
  )

type LayoutShift = { value: number; hadRecentInput: boolean }
const MOST_SHIFT = 0.1

/** Nothing serious or critical on this page, in either theme, on a desktop and on a phone; nothing wider than it, nothing that jumps. */
export async function expectAccessible(page: Page) {
  const findings: string[] = []
  const shift = await layoutShift(page)
  if (shift > MOST_SHIFT) findings.push(`the layout shifts by ${shift.toFixed(2)}`)
  for (const [device, theme, look] of LOOKS) {
    await page.setViewportSize(VIEWPORTS[device])
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const { violations } = await look(page).analyze()
    for (const { impact, id, help, nodes } of violations)
      if (impact === 'serious' || impact === 'critical')
        for (const { html, failureSummary } of nodes)
          findings.push(`${device}, ${theme}: ${id} (${help}) at ${html}: ${failureSummary}`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (overflow > 0) findings.push(`${device}: the page is ${overflow} px wider than the screen`)
  }
  // Soft, so that one run names the findings of every page.
  expect.soft(findings, page.url()).toEqual([])
}
