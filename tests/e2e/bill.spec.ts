import type { Page } from '@playwright/test'
import { expectAccessible } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'
import {
  figure,
  lastMonth,
  newProject,
  newRule,
  OWNER_STATE,
  openProject,
  openTab,
  project,
} from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

const HEAD =
  'BilledCost,BillingCurrency,ChargeCategory,ChargePeriodStart,ServiceName,ProviderName,BillingAccountId\n'
type Row = { account?: string; provider?: string; month?: string }
const row = (
  amount: string,
  day: string,
  { account = '', provider = 'Harbour Models', month = '2026-03' }: Row = {},
) => `${amount},USD,Usage,${month}-${day}T00:00:00Z,Model API,${provider},${account}\n`

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
  await area.dispatchEvent('dragenter', { dataTransfer: files })
  await area.dispatchEvent('dragover', { dataTransfer: files })
  await area.dispatchEvent('drop', { dataTransfer: files })
}

// Quoted for last month: 61.20. Typed in: 58.95 of OpenAI and 4.50 of Embedder, 63.45: 2.25 more. The bill says 66.20 and
// 4.80, and is believed: 71.00, 9.80 more. Its third row, of another account, is of another project.
test('a bill is dropped, sent on by a rule, imported, explained against the accepted quote, and undone', async ({
  page,
  context,
}) => {
  await newProject(page, 'Shared account')
  await newRule(page, 'acct-tickets')
  await page.goto('/spend/imports')
  await page.getByLabel('Project', { exact: true }).selectOption('Shared account')
  const billed = [
    row('66.20', '05', { account: 'acct-tickets', provider: 'OpenAI', month: lastMonth }),
    row('4.80', '06', { account: 'acct-tickets', provider: 'Embedder', month: lastMonth }),
    row('5', '06', { account: 'acct-others', month: lastMonth }),
    row('a lot', '07', { account: 'acct-tickets', month: lastMonth }),
  ]
  await drop(page, file('shared.csv', HEAD + billed.join('')))
  await expect(page.getByText('because it has the columns')).toContainText('BilledCost')
  await expect(page.getByRole('region', { name: 'First rows' })).toContainText(
    'BilledCost “a lot” is no number',
  )
  const address = page.url()
  await page.getByRole('button', { name: 'Read and check' }).click()

  await expect(page.getByRole('row', { name: /Shared account/ })).toContainText('$5.00', IN_TURN)
  await expect(page.getByRole('row', { name: new RegExp(project) })).toContainText('$71.00')
  await expect(page.getByRole('row', { name: /“a lot” is no number/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /^New/ }).click()
  await expect(page.getByRole('row', { name: /Embedder/ })).toContainText('$4.80')
  await page.getByRole('button', { name: 'Import 3 rows' }).click()
  await expect(page.getByText('3 rows imported')).toBeVisible()
  await page.close()

  const again = await context.newPage()
  const difference = figure(
    again.getByRole('region', { name: 'Why it differs from the quote' }),
    'Difference',
  )
  const openVariance = async () => {
    await openProject(again)
    await openTab(again, 'Spend')
    await again.getByRole('link', { name: 'Budget, forecast and variance' }).click()
  }
  await openVariance()
  await expect(difference).toContainText('+$9.80')
  await expect(again.getByRole('table', { name: 'Effects in USD' })).toContainText('Difference+$9.80')

  await again.goto(address)
  await expect(again.getByText('3 rows imported')).toBeVisible()
  await again.getByRole('button', { name: 'Undo this import' }).click()
  await expect(again.getByText('This import was undone')).toBeVisible()
  await openVariance()
  await expect(difference).toContainText('+$2.25')
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
