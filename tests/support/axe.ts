import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const VIEWPORTS = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } }
const THEMES = ['light', 'dark'] as const

/** Nothing serious or critical on this page, in either theme, on a desktop and on a phone. */
export async function expectAccessible(page: Page) {
  const findings: string[] = []
  for (const [device, viewport] of Object.entries(VIEWPORTS)) {
    await page.setViewportSize(viewport)
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
      for (const { impact, id, help, nodes } of violations)
        if (impact === 'serious' || impact === 'critical')
          findings.push(
            `${device}, ${colorScheme}: ${id} (${help}) at ${nodes.map((node) => node.html).join(' and ')}`,
          )
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (overflow > 0) findings.push(`${device}: the page is ${overflow} px wider than the screen`)
  }
  expect(findings, page.url()).toEqual([])
}
