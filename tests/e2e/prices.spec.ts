import { expect, test } from '#tests/support/browser.ts'
import { OWNER_STATE } from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

const SUBJECT = 'harbour/own-7b'

test('a price of a contract is recorded, replaced and withdrawn, and all of it stays on record', async ({
  page,
}) => {
  await page.goto('/prices')
  await page.getByRole('link', { name: 'Record a price' }).click()
  await page.getByRole('button', { name: 'Record price' }).click()
  await expect(page.getByText('Enter what the price is of').first()).toBeVisible()
  await page.getByLabel('Price of').fill(SUBJECT)
  await page.getByLabel('Input, per 1M tokens', { exact: false }).first().fill('0,25')
  await page.getByLabel('Source', { exact: true }).fill('Framework contract 7')
  await page.getByRole('button', { name: 'Record price' }).click()
  await expect(page.getByRole('heading', { level: 1, name: SUBJECT })).toBeVisible()
  await expect(page.getByText('applies today')).toBeVisible()
  await expect(page.getByText('$0.25').first()).toBeVisible()

  await page.getByRole('link', { name: 'Replace' }).click()
  await page.getByLabel('Input, per 1M tokens', { exact: false }).first().fill('0.2')
  await page.getByLabel('Reason').fill('Renewed')
  await page.getByRole('button', { name: 'Replace price' }).click()
  await expect(page.getByText('Replaced or withdrawn')).toBeVisible()
  await expect(page.getByText('$0.20').first()).toBeVisible()

  await page.getByRole('button', { name: 'Withdraw' }).click()
  const dialog = page.getByRole('dialog', { name: 'Withdraw this price?' })
  await dialog.getByLabel('Reason').fill('The contract ended')
  await dialog.getByRole('button', { name: 'Withdraw price' }).click()
  await expect(page.getByText('Price withdrawn.')).toBeVisible()
  await expect(page.getByText('applies today')).toBeHidden()
})

test('a list of prices becomes proposals, and a jump is taken over only when it is confirmed', async ({
  page,
}) => {
  const list = (text: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  const choose = (text: string) => page.getByLabel('List of prices').setInputFiles(list(text))
  await page.goto('/prices/import')
  await choose('<html>Sign in</html>')
  await expect(page.getByText('This is no table of prices').first()).toBeVisible()
  await choose('subject,perCall\nharbour/listed,1\nharbour/wrong,a lot\n')
  await expect(page.getByText('1 price would change')).toBeVisible()
  await page.getByText('1 row could not be read', { exact: true }).click()
  await expect(page.getByText('Row 3: perCall')).toBeVisible()
  await page.getByRole('button', { name: 'Take over 1 price' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Prices' })).toBeVisible()

  await page.getByRole('link', { name: 'Import a list' }).click()
  await choose('subject,perCall\nharbour/listed,9\n')
  await expect(page.getByText('more than doubles or halves')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take over 0 prices' })).toBeDisabled()
  await page.getByLabel('Confirm harbour/listed').check({ force: true })
  await page.getByRole('button', { name: 'Take over 1 price' }).click()
  await expect(page.getByText('Per call $9.00')).toBeVisible()
})
