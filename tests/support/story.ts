import { expect, type Locator, type Page } from '@playwright/test'
import { addDays, weekday } from '#lib/domain/day.ts'
import { addMonths, monthOf } from '#lib/domain/month.ts'
import { dayIn } from '#lib/format.ts'

/** Who and what the stories are about. */
export const owner = { name: 'Ana Silva', email: 'ana@harbour.example', password: 'seven quiet harbours' }
export const workspace = 'Harbour AI'
export const client = 'Nordwind Energie'
export const project = 'Ticket assistant'
export const question = 'Should we prompt or fine-tune our ticket assistant?'
export const comparison = 'Ticket assistant'
export const reportTitle = 'Where do we stand?'

/** By the clock of the workspace. */
export const today = dayIn(new Date(), 'UTC')
export const thisMonth = monthOf(today)
export const lastMonth = addMonths(thisMonth, -1)
export const nextMonday = addDays(today, 8 - weekday(today))

/** Cookies of the owner's session, written by the first chapter of the chain and used by every other story. */
export const OWNER_STATE = 'test-results/owner.json'

export async function signIn(page: Page) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(owner.email)
  await page.getByLabel('Password').fill(owner.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: workspace })).toBeVisible()
}

export async function openProject(page: Page, name = project) {
  await page.goto('/projects')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

export async function newProject(page: Page, name: string) {
  await page.goto('/projects/new')
  await page.getByRole('combobox', { name: 'Client' }).click()
  await page.getByRole('option', { name: client }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Add project' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

export const openTab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Project' }).getByRole('link', { name, exact: true }).click()

export async function openQuote(page: Page, title = question) {
  await page.goto('/quotes')
  await page.getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
}

/** The address of the open link on this page, as `Copy link` puts it on the clipboard. */
export async function copiedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied.')).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** A key figure with what stands below it. */
export const figure = (within: Page | Locator, label: string) =>
  within.locator('dl').filter({ hasText: new RegExp(`^${label}`) })

/** Starts a quote from the chosen option, and stands in its editor. */
export async function draftQuote(page: Page, title: string) {
  await openProject(page)
  await openTab(page, 'Quotes')
  await page.getByRole('link', { name: 'New quote' }).first().click()
  await page.getByLabel('The client’s question').fill(title)
  await page.getByRole('button', { name: 'Start the quote' }).click()
  await expect(page.getByRole('button', { name: 'Review and send' })).toBeVisible()
}

/** Sends a quote with the lines of the chosen option and answers the address of its link. */
export async function sentQuote(page: Page, title: string): Promise<string> {
  await draftQuote(page, title)
  return sendDraft(page)
}

/** Sends the draft that is being written and answers the address of its link. */
export async function sendDraft(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Review and send' }).click()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send quote' }).click()
  return copiedLink(page)
}

/** Makes a rule that no row of a bill fits, and returns its address. */
export async function newRule(page: Page, account = 'org-of-nobody'): Promise<string> {
  await page.goto('/spend/rules/new')
  await page.getByLabel('With', { exact: true }).fill(account)
  await page.getByRole('combobox', { name: 'Goes to the project' }).click()
  await page
    .getByRole('option', { name: new RegExp(`^${project}`) })
    .first()
    .click()
  await expect(page.getByText('Nothing: no row that fits is in another project.')).toBeVisible()
  await page.getByRole('button', { name: 'Save rule' }).click()
  const rule = page.getByRole('listitem').filter({ hasText: account })
  return (await rule.getByRole('link', { name: /^Change rule/ }).getAttribute('href')) ?? ''
}
