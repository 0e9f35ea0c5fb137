import { expect, test } from '#tests/support/browser.ts'
import { addressOf, findPlaces, ROUTES } from '#tests/support/places.ts'
import { OWNER_STATE, sentQuote } from '#tests/support/story.ts'
import { readDocuments, type Tour, walkThrough } from '#tests/support/walk.ts'

// A finding names its place; a trace of some hundred looks would cost more than all of them.
test.use({ storageState: OWNER_STATE, trace: 'off' })

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
