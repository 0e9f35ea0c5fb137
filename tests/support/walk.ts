import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { paths } from '#lib/paths.ts'
import { drawPage, openPdf } from '#scripts/bench-support/pdf-page.ts'
import type { Places } from '#scripts/crowd/open.ts'
import { EVERY_LOOK, expectAccessible, FEW_LOOKS, FULL_LOOKS, type Look } from './axe.ts'
import { cutRuns } from './pdf-box.ts'
import { addressOf, ROUTES } from './places.ts'

/** Pictures of all that is looked at, for people; `test-results` is not part of the source. */
const PICTURES = 'test-results/pictures'
/** To a point of a page. */
const PIXELS = 1

/**
 * A run has some three minutes for five hundred looks. The chain's workspace and a crowded one are seen in all widths and
 * both themes; of the crowded one axe reads each theme on one device alone, an empty one is seen in two looks, and of one with
 * a bare project only what hangs on it. With `PICTURES=all` everything is seen in every look.
 */
const isWhole = process.env.PICTURES === 'all'
const looksOf = {
  chain: EVERY_LOOK,
  crowded: isWhole ? EVERY_LOOK : FULL_LOOKS,
  empty: isWhole ? EVERY_LOOK : FEW_LOOKS,
  begun: isWhole ? EVERY_LOOK : FEW_LOOKS,
}
type State = keyof typeof looksOf

const pictureIn = (state: State, name: string) => {
  mkdirSync(`${PICTURES}/${state}`, { recursive: true })
  const file = name.replaceAll(/[^a-z-]+/g, '-').replaceAll(/^-|-$/g, '') || 'home'
  return ({ width, theme }: Look) => `${PICTURES}/${state}/${file}-${width}-${theme}.jpg`
}

type Stop = { name: string; address: string }
export type Tour = { state: State; places: Places }

async function walk(visitor: Page, stops: readonly Stop[], { state }: Tour) {
  for (const { name, address } of stops)
    await test.step(`${state}: ${name}`, async () => {
      await visitor.goto(address)
      expect(visitor.url(), 'no redirect').toContain(address)
      await expectAccessible(visitor, looksOf[state], pictureIn(state, name))
    })
}

/** Where the tour leads inside and outside of the desk, so far as something stands there. */
function stopsOf({ state, places }: Tour, isOfTheDesk: boolean): Stop[] {
  return ROUTES.filter((one) => one.isOfTheDesk === isOfTheDesk).flatMap(({ route }) => {
    const address = addressOf(route, places)
    const isSeenEmpty = state === 'begun' && address === route
    return address && !isSeenEmpty ? [{ name: route, address }] : []
  })
}

/** Side by side: while one page is looked at, the other is drawn. */
export async function walkThrough(tour: Tour, first: Page, stranger: Page | null) {
  const inside = stopsOf(tour, true)
  const half = Math.ceil((inside.length + (stranger ? 5 : 0)) / 2)
  const second = await first.context().newPage()
  await Promise.all([
    walk(first, inside.slice(0, half), tour),
    walk(second, inside.slice(half), tour).then(
      // A link to a report is among the addresses; the same door with a quote behind it is not.
      () => stranger && walk(stranger, [...stopsOf(tour, false), quoteAtTheDoor(tour)], tour),
    ),
  ])
}

/** The quote, the report and the portfolio as PDF: each page as a picture, and no text that is cut or stands on another. */
export async function readDocuments({ state, places }: Tour, reader: Page) {
  const documents = {
    quote: `${places.sharedQuote}/pdf`,
    report: `${places.share}/pdf`,
    portfolio: paths.portfolioPdf(),
  }
  for (const [name, address] of Object.entries(documents))
    await test.step(`${state}: ${name} as PDF`, async () => {
      const pdf = await (await reader.request.get(address)).body()
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      await using document = await openPdf(pdf)
      for (const [at, paper] of (await document.pages()).entries()) {
        writeFileSync(`${PICTURES}/${state}/${name}-page-${at + 1}.png`, await drawPage(paper, PIXELS))
        expect.soft(await cutRuns(paper), `${address}, page ${at + 1}`).toEqual([])
      }
    })
}

const quoteAtTheDoor = ({ places }: Tour): Stop => ({
  name: 'shared quote',
  address: places.sharedQuote ?? '',
})
