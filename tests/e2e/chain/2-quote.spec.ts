import { expect, test } from '#tests/support/browser.ts'
import { OWNER_STATE, openProject, openTab, question } from '#tests/support/story.ts'

test.describe.configure({ mode: 'serial' })
test.use({ storageState: OWNER_STATE })

// Once: 3,600 from the option and 1.5 days × 1,234.50 = 1,851.75 make 5,451.75. 5 % discount: 272.5875, rounded 272.59.
// Net 5,179.16; 19 % tax: 984.0404, rounded 984.04. Total 6,163.20.
// Each month: 61.20 + 300 = 361.20; discount 18.06; net 343.14; tax 65.1966, rounded 65.20. Total 408.34.
// Over 24 months: 6,163.20 + 24 × 408.34 = 15,963.36.
test('a quote takes the lines of the option, and one of its own', async ({ page }) => {
  await openProject(page)
  await openTab(page, 'Quotes')
  await page.getByRole('link', { name: 'New quote' }).first().click()
  await page.getByLabel('The client’s question').fill(question)
  await expect(page.getByLabel('Start from').locator('option:checked')).toHaveText(/Prompting \(chosen\)$/)
  await page.getByRole('button', { name: 'Start the quote' }).click()

  const form = page.getByRole('form', { name: 'Quote' })
  await form.getByRole('button', { name: 'Add a line paid once' }).click()
  const own = form.getByRole('group', { name: 'Line 4' })
  await own.getByLabel('What the client gets').fill('Workshop with the support team')
  await own.getByLabel('Quantity').fill('1.5')
  await own.getByLabel('Unit').fill('days')
  await own.getByLabel('Price').fill('1.234,50')
  await expect(own.getByText('Read as 1,234.5')).toBeVisible()
  await form.getByRole('textbox', { name: 'Discount' }).fill('5')
  await form.getByLabel('Tax', { exact: true }).fill('19')
  await expect(page.getByText('All changes saved')).toBeVisible()

  const preview = page.getByRole('region', { name: 'The page as the client will see it' })
  const once = preview.getByRole('table', { name: 'Once' })
  await expect(once.getByRole('row', { name: /^Subtotal/ })).toContainText('$5,451.75')
  await expect(once.getByRole('row', { name: /^Discount of 5%/ })).toContainText('−$272.59')
  await expect(once.getByRole('row', { name: /^Net/ })).toContainText('$5,179.16')
  await expect(once.getByRole('row', { name: /^Tax of 19%/ })).toContainText('$984.04')
  await expect(once.getByRole('row', { name: /^Total, once/ })).toContainText('$6,163.20')
  const monthly = preview.getByRole('table', { name: 'Each month' })
  await expect(monthly.getByRole('row', { name: /^Total, each month/ })).toContainText('$408.34')
  await page.getByRole('button', { name: 'Review and send' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Draft of a quote' })).toBeVisible()
})

test('sending gives the quote its number, freezes it and makes its link', async ({ page }) => {
  await openProject(page)
  await openTab(page, 'Quotes')
  await page.getByRole('link', { name: question }).click()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^Send version 1 to/ })
  await expect(dialog).toContainText('can never be changed afterwards')
  await dialog.getByRole('button', { name: 'Send quote' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Q-\d{4}-0001$/ })).toBeVisible()
  await expect(page.getByText('Not opened yet')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
})
