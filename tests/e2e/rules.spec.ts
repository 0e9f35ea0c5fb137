import { expect, test } from '#tests/support/browser.ts'
import { newRule, OWNER_STATE } from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

test('rules are put in order, changed, removed and brought back', async ({ page }) => {
  await newRule(page, 'org-first')
  await newRule(page, 'org-second')
  const rules = page.getByRole('listitem').filter({ hasText: /org-(first|second)/ })
  await expect(rules).toContainText(['org-first', 'org-second'])

  await rules.last().getByRole('button', { name: /up$/ }).click()
  await expect(rules).toContainText(['org-second', 'org-first'])
  await page.reload()
  await expect(rules).toContainText(['org-second', 'org-first'])

  await rules
    .first()
    .getByRole('link', { name: /^Change/ })
    .click()
  await page.getByLabel('With', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Save rule' }).click()
  await expect(page.getByText('Enter what it is compared with.').first()).toBeVisible()
  await page.getByLabel('With', { exact: true }).fill('org-third')
  await page.getByRole('button', { name: 'Add a condition' }).click()
  await page.getByRole('group', { name: 'Condition 2' }).getByLabel('And').selectOption('Tag')
  await page.getByRole('group', { name: 'Condition 2' }).getByLabel('Name of the tag').fill('team')
  await page.getByRole('group', { name: 'Condition 2' }).getByLabel('With').fill('support')
  await page.getByRole('button', { name: 'Save rule' }).click()
  await expect(page.getByText('account is “org-third” and tag “team” begins with “support”')).toBeVisible()

  const changed = page.getByRole('listitem').filter({ hasText: 'org-third' })
  await changed.getByRole('button', { name: /^Remove/ }).click()
  await expect(changed).toBeHidden()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(changed).toBeVisible()
})

test('exchange rates are typed in, and imported from the list of the ECB as shown', async ({ page }) => {
  await page.goto('/settings/exchange-rates')
  await page.getByRole('link', { name: 'Import from the ECB' }).first().click()
  const field = page.getByLabel('List of the ECB')
  const list = (text: string) => ({ name: 'eurofxref.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await field.setInputFiles(list('Day,Rate\n1,2\n'))
  await expect(page.getByText('This is not a list of the ECB').first()).toBeVisible()
  await field.setInputFiles(list('Date, USD, JPY, \n24 November 2026, 1.0432, N/A, \n'))
  await page.getByRole('button', { name: 'Record 1 rate' }).click()
  const rate = page.getByRole('row', { name: /1 EUR in USD/ })
  await expect(rate).toContainText('1.0432')
  await expect(rate).toContainText('ECB euro reference rate')

  await page.getByLabel('From', { exact: true }).selectOption('GBP')
  await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible()
})
