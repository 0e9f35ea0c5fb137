import type { Page } from '@playwright/test'
import { expectAccessible } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'
import { OWNER_STATE, openProject, openTab, project } from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

const HEAD = 'BilledCost,BillingCurrency,ChargeCategory,ChargePeriodStart,ServiceName,ProviderName\n'
const row = (amount: string, day: string) =>
  `${amount},USD,Usage,2026-03-${day}T00:00:00Z,Model API,Harbour Models\n`

/** Reading is a job of the server: it may wait its turn. */
const IN_TURN = { timeout: 20_000 }

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

async function openImports(page: Page) {
  await openProject(page)
  await openTab(page, 'Spend')
  await page.getByRole('link', { name: 'Import bills' }).first().click()
  await expect(page.getByRole('heading', { name: 'Import bills' })).toBeVisible()
}

/** As by a mouse: the file lies over the page, then falls. */
async function drop(page: Page, { name, mimeType, buffer }: ReturnType<typeof file>) {
  const given = { name, type: mimeType, text: buffer.toString() }
  const files = await page.evaluateHandle(({ name, type, text }) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], name, { type }))
    return transfer
  }, given)
  const area = page.getByText('Drop exports of providers here')
  await area.dispatchEvent('dragover', { dataTransfer: files })
  await area.dispatchEvent('drop', { dataTransfer: files })
}

test('a bill is dropped, checked, imported, found again in another tab and undone', async ({
  page,
  context,
}) => {
  await openImports(page)
  await drop(page, file('march.csv', HEAD + row('41.25', '05') + row('a lot', '06')))
  await expect(page.getByText('because it has the columns')).toContainText('BilledCost')
  await expect(page.getByRole('region', { name: 'First rows' })).toContainText(
    'BilledCost “a lot” is no number',
  )
  const address = page.url()
  await page.getByRole('button', { name: 'Read and check' }).click()

  await expect(page.getByRole('row', { name: /Mar 2026/ })).toContainText('$41.25', IN_TURN)
  await expect(page.getByRole('row', { name: /“a lot” is no number/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /^New/ }).click()
  await expect(page.getByRole('row', { name: /Mar 5, 2026/ })).toContainText('$41.25')
  await page.getByRole('button', { name: 'Import 1 row' }).click()
  await expect(page.getByText('1 row imported')).toBeVisible()
  await page.close()

  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByText('1 row imported')).toBeVisible()
  await again.getByRole('link', { name: `Spend of ${project}` }).click()
  await expect(again.getByRole('row', { name: /Harbour Models/ }).first()).toContainText('$41.25')

  await again.goto('/spend/imports')
  await again.getByRole('link', { name: 'march.csv' }).click()
  await again.getByRole('button', { name: 'Undo this import' }).click()
  await expect(again.getByText('This import was undone')).toBeVisible()
})

test('a table that nobody knows is read by its columns, which are remembered for the client', async ({
  page,
}) => {
  const table = (amount: string) => `Tag;Betrag;Posten\n25.10.2025;${amount};Server\n`
  await openImports(page)
  await page.getByLabel('Bills', { exact: true }).setInputFiles(file('hosting.csv', table('1.234,50')))
  await expect(page.getByText('No known format has these columns')).toBeVisible()
  await page.getByLabel('Name of who bills it').fill('Hetzner')
  await page.getByRole('button', { name: 'Read and check' }).click()
  await expect(page.getByText('Choose the column of the currency, or one').first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Currency' }).click()
  await page.getByRole('option', { name: /^EUR/ }).click()
  await expect(page.getByRole('region', { name: 'First rows' })).toContainText('€1,234.50')
  await page.getByRole('button', { name: 'Read and check' }).click()
  await expect(page.getByRole('row', { name: /Oct 2025/ })).toContainText('€1,234.50', IN_TURN)
  await page.getByRole('button', { name: 'Drop this file' }).click()
  await expect(page.getByText('This file was dropped')).toBeVisible()

  await openImports(page)
  await page.getByLabel('Bills', { exact: true }).setInputFiles(file('next.csv', table('0,50')))
  await expect(page.getByText(/As the last file of .* with these columns/)).toBeVisible()
  await expect(page.getByLabel('Name of who bills it')).toHaveValue('Hetzner')
  await page.getByRole('button', { name: 'Drop this file' }).click()
})

test('of several files each says what became of it, and what is no bill says why', async ({ page }) => {
  await openImports(page)
  await page
    .getByLabel('Bills', { exact: true })
    .setInputFiles([
      file('april.csv', HEAD + row('1', '05')),
      file('page.csv', '<html>Sign in</html>'),
      file('usage.csv', 'start_time,num_model_requests,input_tokens\n1,2,3\n'),
    ])
  const entry = (name: string) => page.getByRole('row', { name: new RegExp(name) })
  await expect(entry('april.csv')).toContainText('To be checked', IN_TURN)
  await expect(entry('page.csv')).toContainText('This is a web page, not a bill')
  await expect(entry('usage.csv')).toContainText('This file has no cost')
  for (const name of ['april.csv', 'page.csv', 'usage.csv']) {
    await page
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('link', { name })
      .click()
    await page.getByRole('button', { name: 'Drop this file' }).click()
    await expect(page.getByText('This file was dropped')).toBeVisible()
    await openImports(page)
  }
})
