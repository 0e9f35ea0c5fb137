import { formatMonth } from '#lib/format.ts'
import { expect, test } from '#tests/support/browser.ts'
import { lastMonth, OWNER_STATE, openProject, openTab } from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

// Last month the chain logged 58.95 of OpenAI for this project.
test('from a sum to its records, which are changed by keyboard and kept as a view', async ({ page }) => {
  await openProject(page)
  await openTab(page, 'Spend')
  const sums = page.getByRole('table', { name: /^Spend in USD by provider, service/ })
  const openAi = sums.getByRole('row', { name: /^OpenAI/ })
  await openAi.getByRole('link', { name: 'OpenAI', exact: true }).click()
  await expect(sums.getByRole('rowheader', { name: 'No service' }).first()).toBeVisible()
  await openAi.getByRole('link', { name: '$58.95' }).first().click()
  const records = page.getByRole('table', { name: 'Spend', exact: true })
  await expect(records.getByRole('row')).toHaveCount(2)

  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save this view…' }).click()
  await page.getByLabel('Name', { exact: true }).fill('OpenAI last month')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'View: OpenAI last month' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'View: OpenAI last month' })).toBeVisible()

  const cell = records.locator('[data-cell=amount]')
  await cell.press('Enter')
  await expect(records.getByLabel('Amount')).toBeFocused()
  await records.getByLabel('Amount').fill('1')
  await page.keyboard.press('Escape')
  await expect(cell).toHaveText('$58.95')
  await expect(cell).toBeFocused()
  await cell.press('Enter')
  await records.getByLabel('Amount').fill('60.01')
  await page.keyboard.press('Enter')
  await expect(cell).toHaveText('$60.01')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(cell).toHaveText('$58.95')

  // Where a row has no room for its fields, the form stands in its place.
  await page.setViewportSize({ width: 1100, height: 720 })
  await cell.press('Enter')
  const form = records.getByRole('form', { name: /^Edit OpenAI/ })
  await expect(form.getByLabel('Amount')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
  await cell.press('Enter')
  await form.getByLabel('Amount').fill('61')
  await page.keyboard.press('Enter')
  await expect(cell).toHaveText('$61.00')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(cell).toHaveText('$58.95')
})

test('cells of a spreadsheet are read, asked about, written at once and taken back', async ({ page }) => {
  await openProject(page)
  await openTab(page, 'Spend')
  await page.getByRole('link', { name: 'Paste', exact: true }).click()
  const block = [
    ['', formatMonth(lastMonth), 'Total'],
    ['Storage', '1.234', '1.234'],
    ['Backups', '2,50', '2,50'],
  ]
  await page.getByLabel('Cells').fill(block.map((row) => row.join('\t')).join('\n'))
  await page.getByLabel('Provider').fill('Paster')
  await page.getByRole('radio', { name: 'A comma, as in 1.234,50' }).check({ force: true })
  await expect(page.getByRole('cell', { name: /1,234/ }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Check 2 amounts' }).click()
  await expect(page.getByText('2 amounts new.')).toBeVisible()
  await page.getByRole('button', { name: 'Write 2 amounts' }).click()
  const records = page.getByRole('table', { name: 'Spend', exact: true })
  await expect(records.getByRole('row', { name: /Storage/ })).toContainText('$1,234.00')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(records.getByRole('row', { name: /Storage/ })).toBeHidden()
})
