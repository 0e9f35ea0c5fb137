import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { paths } from '#lib/paths.ts'
import { type FilledWorkspace, type Filling, openFilled, type Places } from '#scripts/crowd/open.ts'
import { openDatabase } from '#scripts/open-database.ts'
import { EVERY_LOOK, expectAccessible, FEW_LOOKS, FULL_LOOKS, type Look } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'
import { cutRuns } from '#tests/support/pdf-box.ts'
import { addressOf, findPlaces, ROUTES } from '#tests/support/places.ts'
import { OWNER_STATE, sentQuote } from '#tests/support/story.ts'

// A finding names its place; a trace of some hundred looks would cost more than all of them.
test.use({ storageState: OWNER_STATE, trace: 'off' })

/** Pictures of all that is looked at, for people; `test-results` is not part of the source. */
const PICTURES = 'test-results/pictures'

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
type Tour = { state: State; places: Places }

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
async function walkThrough(tour: Tour, first: Page, stranger: Page | null) {
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

/**
 * The quote, the report and the portfolio as PDF. Their pages are judged by where their texts stand, since nothing in
 * the project draws a PDF; the files lie beside the pictures.
 */
async function readDocuments({ state, places }: Tour, reader: Page) {
  const documents = {
    quote: `${places.sharedQuote}/pdf`,
    report: `${places.share}/pdf`,
    portfolio: paths.portfolioPdf(),
  }
  for (const [name, address] of Object.entries(documents))
    await test.step(`${state}: ${name} as PDF`, async () => {
      const pdf = await (await reader.request.get(address)).body()
      writeFileSync(`${PICTURES}/${state}/${name}.pdf`, pdf)
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect.soft(cutRuns(pdf), address).toEqual([])
    })
}

const quoteAtTheDoor = ({ places }: Tour): Stop => ({
  name: 'shared quote',
  address: places.sharedQuote ?? '',
})

/** A workspace beside that of the chain, on the same installation. */
async function filled(filling: Filling): Promise<FilledWorkspace> {
  await using cleanUp = new AsyncDisposableStack()
  const { ownerUrl } = await openDatabase(process.env.E2E_DATA, cleanUp)
  return openFilled(ownerUrl, filling)
}

const sessionOf = ({ cookie }: FilledWorkspace) => {
  const [name = '', value = ''] = cookie.split('=')
  const { hostname: domain } = new URL(process.env.E2E_ORIGIN ?? '')
  const base = { path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const }
  return { storageState: { cookies: [{ ...base, name, value, domain }], origins: [] } }
}

test('every page can be read by everyone, at every width, in both themes', async ({
  page,
  openStranger,
  tolerate,
}) => {
  test.setTimeout(900_000)
  // The installation is claimed: /setup says so, with the status that belongs to it.
  tolerate(/status of 404.*\/setup/)
  const places = await findPlaces(page)
  const sharedQuote = new URL(await sentQuote(page, 'Can everyone read this quote?')).pathname
  expect(ROUTES.length).toBeGreaterThan(30)
  const lost = ROUTES.filter(({ route }) => addressOf(route, places) === null)
  expect(lost, 'No story leads there: add its place.').toEqual([])
  const tour: Tour = { state: 'chain', places: { ...places, sharedQuote } }
  await walkThrough(tour, page, await openStranger())
  await readDocuments(tour, page)
})

test('a workspace that is full can be read at every width', async ({ openStranger, tolerate }) => {
  test.setTimeout(900_000)
  tolerate(/status of 404.*\/setup/)
  const workspace = await filled('crowded')
  const tour: Tour = { state: 'crowded', places: workspace.places }
  const owner = await openStranger(sessionOf(workspace))
  await walkThrough(tour, owner, await openStranger())
  await readDocuments(tour, owner)
})

test('a workspace without a row, and one with a bare project, say what to do first', async ({
  openStranger,
}) => {
  test.setTimeout(900_000)
  for (const state of ['empty', 'begun'] as const) {
    const workspace = await filled(state)
    const { places } = workspace
    const page = await openStranger(sessionOf(workspace))
    await walkThrough({ state, places }, page, null)
  }
})
