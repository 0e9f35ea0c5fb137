import { formatMonth } from '#lib/format.ts'
import { expect, test } from '#tests/support/browser.ts'
import {
  copiedLink,
  figure,
  lastMonth,
  OWNER_STATE,
  openProject,
  openQuote,
  openTab,
  question,
  reportTitle,
  workspace,
} from '#tests/support/story.ts'

test.describe.configure({ mode: 'serial' })
test.use({ storageState: OWNER_STATE })

let link = ''

test('a report freezes where the project stands and gives the client a link', async ({
  page,
  openStranger,
}) => {
  await openProject(page)
  await openTab(page, 'Report')
  await page.getByRole('link', { name: 'New report' }).first().click()
  await page.getByLabel('Title').fill(reportTitle)
  await page.getByRole('button', { name: 'Make the report' }).click()
  await expect(page.getByRole('heading', { level: 1, name: reportTitle })).toBeVisible()
  link = await copiedLink(page)

  const reader = await openStranger()
  await reader.goto(link)
  await expect(reader.getByRole('heading', { level: 1, name: reportTitle })).toBeVisible()
  await expect(figure(reader, 'Tasks done')).toContainText('1 of 12')
  await expect(figure(reader, 'Spent to date')).toContainText('$141.50')
  await expect(figure(reader, 'Spent to date')).toContainText('forecast $122.40')
  const plan = reader.getByRole('table', { name: /^Phases and tasks of the plan/ })
  await expect(plan.getByRole('row', { name: /^Write the prompts/ })).toContainText('1 day late')
  const pdf = await reader.request.get(`${link}/pdf`)
  expect((await pdf.body()).includes(reportTitle)).toBe(true)
})

const KINDS = [
  ['Decision report', 'The options compared', 'Spend against forecast'],
  ['Progress report', 'Done, late and next', 'The options compared'],
  ['Spend report', 'Spend against forecast', 'Done, late and next'],
  ['Complete report', 'Assumptions and sources', null],
] as const

test('each kind of report tells the sections of its own question', async ({ page }) => {
  await openProject(page)
  await openTab(page, 'Report')
  await page.getByRole('link', { name: 'New report' }).first().click()
  const kinds = page.getByRole('radiogroup', { name: 'Kind' })
  for (const [kind, told, left] of KINDS) {
    await kinds.getByText(kind).click()
    await expect(page.getByText(`${kind} for`)).toBeVisible()
    await expect(page.getByRole('heading', { name: told })).toBeVisible()
    if (left) await expect(page.getByRole('heading', { name: left })).toBeHidden()
  }
})

// The bill of last month turns out to be 4.50: 141.50 + 4.50 = 146.00, which is 23.60 above the forecast of 122.40.
test('spend that changes afterwards changes the project, not the report', async ({ page, openStranger }) => {
  await openProject(page)
  await openTab(page, 'Spend')
  await page.getByRole('link', { name: 'Records', exact: true }).click()
  await page.getByRole('button', { name: `Edit Embedder in ${formatMonth(lastMonth)}` }).click()
  await page.getByRole('table', { name: 'Spend', exact: true }).getByLabel('Amount').fill('4.50')
  await page.keyboard.press('Enter')
  const account = page.getByRole('region', { name: 'Forecast against actual' })
  await expect(figure(account, 'Actual to date')).toContainText('$146.00')
  await expect(figure(account, 'Difference')).toContainText('$23.60')
  await expect(figure(account, 'Difference')).toContainText('more than forecast')

  const reader = await openStranger()
  await reader.goto(link)
  await expect(figure(reader, 'Spent to date')).toContainText('$141.50')
})

test('a revoked link shows nothing of the quote, page or PDF, at once', async ({
  page,
  openStranger,
  tolerate,
}) => {
  await openQuote(page)
  const quoteLink = await copiedLink(page)
  const reader = await openStranger()
  expect((await reader.goto(quoteLink))?.status()).toBe(200)
  expect((await reader.request.get(`${quoteLink}/pdf`)).status()).toBe(200)

  await page.getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke link' }).click()
  await expect(page.getByText(/^Revoked /)).toBeVisible()

  tolerate(/status of 410/)
  const answer = await reader.goto(quoteLink)
  expect(answer?.status()).toBe(410)
  await expect(reader.getByRole('heading')).toHaveText(`This link has ended. Ask ${workspace} for a new one.`)
  expect(await answer?.text()).not.toContain(question)
  expect((await reader.request.get(`${quoteLink}/pdf`)).status()).toBe(410)
})

// This month 70.15 + 12.40 = 82.55; last month 58.95 + 4.50 = 63.45.
test('home shows where everything stands', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Open quotes' })).toContainText(
    'No quote waits for a client.',
  )
  const spend = page.getByRole('region', { name: /^Spend in/ })
  await expect(figure(spend, 'USD')).toContainText('$82.55')
  await expect(figure(spend, 'USD')).toContainText('last month $63.45')
  await expect(page.getByRole('region', { name: 'Tasks due' })).toContainText(
    'Goals and evaluation set agreed',
  )
  await expect(page.getByRole('region', { name: 'Recent activity' })).toContainText('Revoked')
})
