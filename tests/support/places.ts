import { globSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Places } from '#scripts/crowd/open.ts'
import {
  client,
  comparison,
  copiedLink,
  draftQuote,
  newRule,
  openProject,
  openTab,
  question,
  reportTitle,
} from './story.ts'

type Route = { route: string; isOfTheDesk: boolean }

/** The address of every page, read from the source, and whether a session is needed: a new page is visited by itself. */
export const ROUTES: readonly Route[] = globSync('app/**/page.tsx')
  .sort()
  .map((file) => ({
    isOfTheDesk: file.startsWith('app/(desk)/'),
    route: file.replace(/^app|\/\([a-z]+\)|\/page\.tsx$/g, '') || '/',
  }))

/** `/projects/[id]/spend` at the place of the project; null where nothing in this workspace stands there. */
export function addressOf(route: string, places: Places): string | null {
  const own = places[route]
  if (own || !route.includes('[')) return own ?? route
  const noun = route.match(/^\/(\w+)\/\[\w+\]/)?.[1] ?? ''
  const place = places[noun]
  return place ? route.replace(/^\/\w+\/\[\w+\]/, place) : null
}

const pathOf = async (page: Page, name: string) =>
  (await page.getByRole('link', { name, exact: true }).first().getAttribute('href')) ?? ''

/** What the chain left behind, found by its links as anyone would, and what it has used up, made anew. */
export async function findPlaces(page: Page): Promise<Places> {
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
