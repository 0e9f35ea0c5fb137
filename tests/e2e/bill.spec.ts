import { expect, test } from '#tests/support/browser.ts'
import { OWNER_STATE, openProject, openTab } from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

const bill = (amount: string) => ({
  name: 'october.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'BilledCost,BillingCurrency,ChargeCategory,ChargePeriodStart,ServiceName,ProviderName\n' +
      `${amount},USD,Usage,2026-03-05T00:00:00Z,Model API,Harbour Models\n` +
      'a lot,USD,Usage,2026-03-06T00:00:00Z,Model API,Harbour Models\n',
  ),
})

test('a bill is read, checked, imported and undone, and what is no bill says why', async ({ page }) => {
  await openProject(page)
  await openTab(page, 'Spend')
  await page.getByRole('link', { name: 'Import a bill' }).click()
  const field = page.getByLabel('Bill', { exact: true })
  await field.setInputFiles({ ...bill('1'), buffer: Buffer.from('<html>Sign in</html>') })
  await expect(page.getByText('This is a web page, not a bill').first()).toBeVisible()

  await field.setInputFiles(bill('41.25'))
  await expect(page.getByText('Read as FOCUS.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Mar 2026/ })).toContainText('$41.25')
  await page.getByText('1 row rejected', { exact: true }).click()
  await expect(page.getByText('Line 3: BilledCost “a lot” is no number.')).toBeVisible()
  await page.getByRole('button', { name: 'Import 1 record' }).click()
  const record = page.getByRole('row', { name: /october\.csv/ })
  await openTab(page, 'Spend')
  await page.getByRole('link', { name: 'Records', exact: true }).click()
  await expect(record).toContainText('1 line')

  await page.getByRole('link', { name: 'Import a bill' }).click()
  await field.setInputFiles(bill('41.25'))
  await expect(page.getByText('Nothing new')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import 1 record' })).toBeDisabled()

  await openTab(page, 'Spend')
  await page.getByText('1 imported bill', { exact: true }).click()
  await page.getByRole('button', { name: 'Undo the import of october.csv' }).click()
  await expect(page.getByText('Undid the import of october.csv.')).toBeVisible()
  await page.getByRole('link', { name: 'Records', exact: true }).click()
  await expect(record).toBeHidden()
})
