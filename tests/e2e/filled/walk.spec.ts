import { type FilledWorkspace, type Filling, openFilled } from '#scripts/crowd/open.ts'
import { openDatabase } from '#scripts/open-database.ts'
import { test } from '#tests/support/browser.ts'
import { readDocuments, type Tour, walkThrough } from '#tests/support/walk.ts'

// A finding names its place; a trace of some hundred looks would cost more than all of them.
test.use({ trace: 'off' })

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
