import { globSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'
import {
  client,
  comparison,
  copiedLink,
  draftQuote,
  newRule,
  OWNER_STATE,
  openProject,
  openTab,
  question,
  reportTitle,
  sentQuote,
} from '#tests/support/story.ts'

// A finding names its place; a trace of some hundred looks would cost more than all of them.
test.use({ storageState: OWNER_STATE, trace: 'off' })

/** The address of every page, read from the source, and whether a session is needed: a new page is visited by itself. */
const routes = globSync('app/**/page.tsx')
  .sort()
  .map((file) => ({
    isOfTheDesk: file.startsWith('app/(desk)/'),
    route: file.replace(/^app|\/\([a-z]+\)|\/page\.tsx$/g, '') || '/',
  }))

const pathOf = async (page: Page, name: string) =>
  (await page.getByRole('link', { name, exact: true }).first().getAttribute('href')) ?? ''

/** What the chain left behind, found by its links as anyone would, and what it has used up, made anew. */
async function findPlaces(page: Page): Promise<Record<string, string>> {
  await openProject(page)
  const projects = new URL(page.url()).pathname
  const clients = await pathOf(page, client)
  await openTab(page, 'Comparison')
  const comparisons = await pathOf(page, comparison)
  await openTab(page, 'Quotes')
  const quotes = await pathOf(page, question)
  await openTab(page, 'Report')
  await page.getByRole('link', { name: reportTitle }).click()
  const share = await copiedLink(page)
  const reports = new URL(page.url()).pathname
  await draftQuote(page, 'Is a second opinion worth it?')
  const draft = new URL(page.url()).pathname
  const invitation = await invite(page)
  return {
    ...{ projects, clients, comparisons, quotes, reports, share: new URL(share).pathname },
    ...{ '/quotes/[id]/edit': draft, '/set-password': invitation, '/spend/rules/[id]': await newRule(page) },
    '/spend/imports/[id]': await newImport(page),
    '/request/[address]': await openedForm(page),
    '/prices/of/[...subject]': '/prices/of/openai/gpt-5.4-mini',
  }
}

async function invite(page: Page): Promise<string> {
  await page.goto('/settings/members')
  await page.getByRole('button', { name: 'Add a member' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a member' })
  await dialog.getByLabel('Name').fill('Jon Berg')
  await dialog.getByLabel('E-mail address').fill('jon@harbour.example')
  await dialog.getByRole('button', { name: 'Add and make an address' }).click()
  return (await dialog.getByRole('code').textContent()) ?? ''
}

/** Opens the form on which strangers request a quote. */
async function openedForm(page: Page): Promise<string> {
  await page.goto('/settings/public')
  await page.getByText('Let anybody request a quote').click()
  await page.getByRole('button', { name: 'Save' }).click()
  return (await page.getByRole('link', { name: /^\/request\// }).textContent()) ?? ''
}

async function newImport(page: Page): Promise<string> {
  await openProject(page)
  await page.goto(`${new URL(page.url()).pathname}/spend/import`)
  const file = {
    name: 'table.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Day,Amount\n2026-03-05,1.5\n'),
  }
  await page.getByLabel('Bills', { exact: true }).setInputFiles(file)
  await page.waitForURL('**/spend/imports/*')
  return new URL(page.url()).pathname
}

/** `/projects/[id]/spend` at the place of the project. A route whose noun has no place fails here. */
function addressOf(route: string, places: Record<string, string>): string {
  const own = places[route]
  if (own) return own
  return route.replace(/^\/(\w+)\/\[\w+\]/, (_, noun: string) => {
    const place = places[noun]
    if (!place) throw new Error(`No story leads to ${route}: add its place.`)
    return place
  })
}

test('every page is accessible, in both themes, on desktop and phone', async ({
  page,
  openStranger,
  tolerate,
}) => {
  test.setTimeout(420_000)
  // The installation is claimed: /setup says so, with the status that belongs to it.
  tolerate(/status of 404.*\/setup/)
  const places = await findPlaces(page)
  const sharedQuote = await sentQuote(page, 'Can everyone read this quote?')
  expect(routes.length).toBeGreaterThan(30)
  const inside = routes.filter(({ isOfTheDesk }) => isOfTheDesk).map(({ route }) => addressOf(route, places))
  const outside = routes
    .filter(({ isOfTheDesk }) => !isOfTheDesk)
    .map(({ route }) => addressOf(route, places))
  const half = Math.ceil(routes.length / 2)
  // Side by side: while one page is looked at, the other is drawn.
  const stranger = await openStranger()
  await Promise.all([
    walk(page, inside.slice(0, half)),
    walk(await page.context().newPage(), inside.slice(half)).then(() =>
      // A link to a report is among the addresses; the same door with a quote behind it is not.
      walk(stranger, [...outside, new URL(sharedQuote).pathname]),
    ),
  ])
})

async function walk(visitor: Page, addresses: readonly string[]) {
  for (const address of addresses)
    await test.step(address, async () => {
      await visitor.goto(address)
      expect(visitor.url(), 'no redirect').toContain(address)
      await expectAccessible(visitor)
    })
}
