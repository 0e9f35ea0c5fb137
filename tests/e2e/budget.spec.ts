import { expect, test } from '#tests/support/browser.ts'
import { figure, lastMonth, newProject, OWNER_STATE, openTab, thisMonth } from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

/** Rows for six days of this month are too few on its first days, so the bill is of the last one. */
const bill = (days: number) => ({
  name: 'budget.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'BilledCost,BillingCurrency,ChargeCategory,ChargePeriodStart,ServiceName,ProviderName',
      ...Array.from(
        { length: days },
        (_, at) => `19.5,USD,Usage,${lastMonth}-0${at + 1}T00:00:00Z,Model API,Harbour Models`,
      ),
    ].join('\n'),
  ),
})

test('a budget is set by keyboard, carried on, passed by a bill, and stands on Home', async ({ page }) => {
  await newProject(page, 'Budgeted pilot')
  await openTab(page, 'Spend')
  await page.getByRole('link', { name: 'Budget, forecast and variance' }).click()
  await expect(page.getByText('It cannot be split: no quote is accepted yet')).toBeVisible()

  await page.getByText('Set a budget', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('From month').fill(lastMonth)
  await page.getByLabel('To month').fill(thisMonth)
  await page.getByLabel('Budget of each month').fill('100')
  await page.getByLabel('Reason').press('Enter')
  await expect(page.getByRole('link', { name: /Say why/ })).toBeVisible()
  await page.getByLabel('Reason').fill('Agreed for the pilot')
  await page.getByLabel('Reason').press('Enter')
  await expect(page.getByText('The budget is set.')).toBeVisible()
  await expect(figure(page, 'Whole budget used')).toContainText('none logged')
  await page.getByText('What a month leaves unused may be spent in the next').click()
  await expect(page.getByRole('columnheader', { name: 'Carried' })).toBeVisible()

  await page.getByRole('link', { name: 'All spend of this project' }).click()
  await page.getByRole('link', { name: 'Import bills' }).first().click()
  await page.getByLabel('Bills', { exact: true }).setInputFiles(bill(6))
  await page.getByRole('button', { name: 'Read and check' }).click()
  await page.getByRole('button', { name: 'Import 6 rows' }).click({ timeout: 20_000 })
  await expect(page.getByText('6 rows imported')).toBeVisible()
  await page.getByRole('link', { name: 'Spend of Budgeted pilot' }).click()
  // 6 × 19.50 = 117 of 100 in the month, and of 200 in all
  await expect(figure(page, 'Whole budget used')).toContainText('58.5%')

  await page.getByText('Set a budget', { exact: true }).click()
  await page.getByLabel('From month').fill(lastMonth)
  await page.getByLabel('To month').fill(thisMonth)
  await page.getByLabel('Budget of each month').fill('50')
  await page.getByLabel('Reason').fill('The pilot was cut')
  await page.getByRole('button', { name: 'Set budget' }).click()
  await expect(page.getByText('The whole budget, $100.00, was used up').first()).toBeVisible()
  await page.goto('/')
  const watch = page.getByRole('region', { name: 'Budgets' })
  await expect(watch).toContainText('Budgeted pilot')
  await expect(watch).toContainText('The whole budget, $100.00, was used up')
})
