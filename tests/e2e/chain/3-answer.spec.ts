import { readFileSync } from 'node:fs'
import { expect, test } from '#tests/support/browser.ts'
import { copiedLink, OWNER_STATE, openQuote, question } from '#tests/support/story.ts'

test.describe.configure({ mode: 'serial' })
test.use({ storageState: OWNER_STATE })

let link = ''

test('the client reads the quote and takes its PDF without a session', async ({ page, openStranger }) => {
  await openQuote(page)
  link = await copiedLink(page)

  const reader = await openStranger()
  await reader.goto(link)
  await expect(reader.getByRole('heading', { level: 1, name: question })).toBeVisible()
  await expect(reader.getByText(/^Q-.*, version 1$/)).toBeVisible()
  await expect(reader.getByText('Choose Prompting: it costs $12,269 over 24 months')).toBeVisible()
  // Worked out where the quote is written: 6,163.20 once, 408.34 a month, 15,963.36 over 24 months.
  await expect(reader.getByRole('row', { name: 'Total, once' })).toContainText('$6,163.20')
  await expect(reader.getByRole('row', { name: 'Total, each month' })).toContainText('$408.34')
  await expect(reader.getByText('$15,963.36')).toBeVisible()

  const download = reader.waitForEvent('download')
  await reader.getByRole('link', { name: 'Download as PDF' }).click()
  const pdf = readFileSync(await (await download).path())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(20_000)
})

test('the client accepts once; a second tab learns what became of it', async ({ page, openStranger }) => {
  const first = await openStranger()
  const second = await first.context().newPage()
  for (const tab of [first, second]) {
    await tab.goto(link)
    await tab.getByLabel('Your name').first().fill('Erik Holm')
    await tab.getByLabel('Your role').fill('Head of support')
  }
  await first.getByRole('button', { name: 'Accept this quote' }).click()
  await expect(first.getByText(/^Accepted by Erik Holm on/)).toBeVisible()
  await expect(first.getByText('Fingerprint (SHA-256)')).toBeVisible()

  await second.getByRole('button', { name: 'Accept this quote' }).click()
  await expect(second.getByText('The quote has been accepted.')).toBeVisible()
  await expect(second.getByText(/^Accepted by Erik Holm on/)).toBeVisible()

  await openQuote(page)
  await expect(page.getByText('Erik Holm, Head of support, accepted version 1.')).toBeVisible()
  await expect(page.getByText(/^Opened 1 time, PDF taken 1 time/)).toBeVisible()
})
