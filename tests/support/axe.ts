import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { cutTexts } from './cut-text.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const HEIGHTS = { 360: 780, 768: 1024, 1280: 900, 1920: 1080 }
type Width = keyof typeof HEIGHTS
type Theme = 'light' | 'dark'

/** How a page is looked at; `rules` is what axe is asked there. */
export type Look = { width: Width; theme: Theme; rules?: 'all' | 'colours' }

/** A theme changes colours alone, so that the second one of a device needs no second look at anything else. */
const DESKTOP_AND_PHONE: Look[] = [
  { width: 1280, theme: 'light', rules: 'all' },
  { width: 1280, theme: 'dark', rules: 'colours' },
  { width: 360, theme: 'dark', rules: 'all' },
  { width: 360, theme: 'light', rules: 'colours' },
]

/** Every width in both themes. Tablets and wide screens lay out what stands on a desktop: axe would find nothing new. */
export const EVERY_LOOK: Look[] = [
  { width: 1920, theme: 'light' },
  { width: 1920, theme: 'dark' },
  ...DESKTOP_AND_PHONE.slice(0, 2),
  { width: 768, theme: 'dark' },
  { width: 768, theme: 'light' },
  ...DESKTOP_AND_PHONE.slice(2),
]

/** Every width once, the themes in turn: full lists have the colours and the structure of short ones. */
export const FULL_LOOKS: Look[] = [
  { width: 1920, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 768, theme: 'light' },
  { width: 360, theme: 'dark', rules: 'colours' },
]

/** Enough where little stands on a page. */
export const FEW_LOOKS: Look[] = [
  { width: 1280, theme: 'dark', rules: 'all' },
  { width: 360, theme: 'light' },
]

/**
 * In one frame, since no page of the product has another: that spares a blank tab for every run. Axe stays in a page as
 * long as it is open; to read its half a megabyte again, twice for each run, would take as long as what it is asked.
 */
async function violations(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  const builder = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) })
  const axe = builder.options({ resultTypes: ['violations'] }).setLegacyMode(true)
  const asked = rules === 'all' ? axe.withTags(RULES) : axe.withRules('color-contrast')
  const { violations } = await asked.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id} (${help}) at ${html}: ${failureSummary}`),
    )
}

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

/** Where the picture of a look goes. */
export type PictureFile = (look: Look) => string

/**
 * What is wrong with this page: what jumped while it was opened, what cannot be read at a width, what axe finds
 * serious or critical. It is opened once, and then looked at in every way, with a picture of each.
 */
export async function lookAt(
  page: Page,
  looks: readonly Look[],
  pictureFile?: PictureFile,
): Promise<string[]> {
  const findings: string[] = []
  const shift = await layoutShift(page)
  if (shift > MOST_SHIFT) findings.push(`the layout shifts by ${shift.toFixed(2)}`)
  // What is laid out only when a reader comes to it is read here as if he had.
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' })
  let last: Width | null = null
  for (const look of looks) {
    const { width, theme, rules } = look
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    if (width !== last) {
      await page.setViewportSize({ width, height: HEIGHTS[width] })
      for (const finding of await cutTexts(page)) findings.push(`${width} px: ${finding}`)
    }
    last = width
    // What is seen first: to draw a page of a thousand rows anew for each look would cost more than all the rest.
    if (pictureFile) await page.screenshot({ path: pictureFile(look), type: 'jpeg', quality: 70 })
    if (rules)
      for (const finding of await violations(page, rules)) findings.push(`${width} px, ${theme}: ${finding}`)
  }
  return findings
}

/** Nothing is wrong with this page, in either theme, on a desktop and on a phone. */
export async function expectAccessible(page: Page, looks = DESKTOP_AND_PHONE, pictureFile?: PictureFile) {
  // Soft, so that one run names the findings of every page.
  expect.soft(await lookAt(page, looks, pictureFile), page.url()).toEqual([])
}
