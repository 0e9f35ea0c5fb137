import { expect, test } from '#tests/support/browser.ts'
import {
  client,
  comparison,
  lastMonth,
  OWNER_STATE,
  openProject,
  openTab,
  project,
} from '#tests/support/story.ts'

test.describe.configure({ mode: 'serial' })

test.use({ storageState: OWNER_STATE })

test('the client with a contact, and the project for its question', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Add the first client' }).click()
  await page.getByLabel('Name', { exact: true }).fill(client)
  await page.getByLabel('Website').fill('https://nordwind.example')
  await page.getByRole('button', { name: 'Add client' }).click()
  await expect(page.getByRole('heading', { level: 1, name: client })).toBeVisible()

  await page.getByRole('button', { name: 'Add contact' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a contact' })
  await dialog.getByLabel('Name').fill('Erik Holm')
  await dialog.getByLabel('E-mail').fill('erik@nordwind.example')
  await dialog.getByLabel('Role').fill('Head of support')
  await dialog.getByRole('button', { name: 'Add contact' }).click()
  await expect(page.getByText('Erik Holm, Head of support')).toBeVisible()

  await page.getByRole('link', { name: 'New project' }).click()
  await expect(page.getByRole('combobox', { name: 'Client' })).toHaveText(client)
  await page.getByLabel('Name', { exact: true }).fill(project)
  await page.getByLabel('Description').fill('Answers to 40,000 support tickets a month.')
  await page.getByRole('button', { name: 'Add project' }).click()
  await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible()
  await expect(page.getByText('Nothing is compared yet')).toBeVisible()
})

// Prices of OpenAI and Azure as the catalogue read them on 2026-09-22 and 2026-02-11, dollars for a million tokens.
// Prompting: 40,000 × (600 × 0.75 + 2,400 × 0.075 + 200 × 4.5) ÷ 1M = 61.20 a month, and 2 h × 150 = 300 of upkeep;
// set-up 24 h × 150 = 3,600. Over 24 months: 3,600 + 24 × 361.20 = 12,268.80.
// Retrieval, live after 0.75 months: 40,000 × (2,200 × 0.75 + 600 × 0.075 + 200 × 4.5) ÷ 1M = 103.80, upkeep 600 and
// documents 20 × 0.02 × 0.1 + 12 × 3 = 36.04 make 739.84; set-up 60 h × 150 + 20 × 0.02 = 9,000.40.
// Total 9,000.40 + 23.25 × 739.84 = 26,201.68.
// Fine-tuning, live after 1.5: 40,000 × (300 × 2 + 200 × 8) ÷ 1M = 88, hosting 1.7 × 730 = 1,241, upkeep 300: 1,629;
// set-up 9,000 + 6 of training; three retrainings of 606. Total 9,006 + 22.5 × 1,629 + 1,818 = 47,476.50.
// Hybrid, live after 1.5: 0.7 × 16.72 + 0.3 × 61.20 = 30.064, upkeep 600: 630.064; set-up 70 h × 150 = 10,500.
// Total 10,500 + 22.5 × 630.064 = 24,676.44. Prompting costs 24,676.44 − 12,268.80 = 12,407.64 less than that.
test('the comparison of a preset has the sums that its prices give', async ({ page }) => {
  await openProject(page)
  await openTab(page, 'Comparison')
  await page.getByRole('link', { name: 'New comparison' }).first().click()
  await page.getByRole('radio', { name: 'Ticket assistant' }).check()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(comparison)
  await page.getByRole('button', { name: 'Create and compute' }).click()

  await expect(page.getByText('Choose Prompting: it costs $12,269 over 24 months')).toBeVisible()
  await expect(page.getByText('$12,408 less than Hybrid')).toBeVisible()
  const total = page.getByRole('row', { name: /^Total over 24 months/ })
  await expect(total.getByRole('cell')).toHaveText(['$12,268.80', '$26,201.68', '$47,476.50', '$24,676.44'])
  const setUp = page.getByRole('row', { name: /^Set-up, once/ })
  await expect(setUp.getByRole('cell')).toHaveText(['$3,600.00', '$9,000.40', '$9,006.00', '$10,500.00'])

  const line = page.getByRole('listitem').filter({ hasText: 'Deployment on Azure' })
  await line.getByText('Deployment on Azure').click()
  await expect(line.getByText('1.7 per hour × 1 deployment × 730 h = $1,241.00')).toBeVisible()
})

test('the inputs can be changed, and an option chosen', async ({ page }) => {
  await openProject(page)
  await openTab(page, 'Comparison')
  await page.getByRole('link', { name: comparison, exact: true }).click()
  await page.getByRole('region', { name: 'Inputs' }).getByRole('link', { name: 'All inputs' }).click()
  await page.getByLabel('First month').fill(lastMonth)
  await page.getByRole('button', { name: 'Save and compute' }).click()
  await expect(page.getByText('Choose Prompting: it costs $12,269 over 24 months')).toBeVisible()
  await page.getByRole('button', { name: 'Choose Prompting' }).click()
  await expect(page.getByRole('button', { name: 'Prompting is chosen, take back' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Make a quote' })).toBeVisible()
})
