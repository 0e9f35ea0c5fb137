import { expect, test } from '#tests/support/browser.ts'
import { OWNER_STATE, openProject, openTab } from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

test('an older comparison says what prices are today, is re-priced as a new version, and comes back', async ({
  page,
}) => {
  await openProject(page)
  await openTab(page, 'Comparison')
  await page.getByRole('link', { name: 'New comparison' }).first().click()
  await page.getByRole('radio', { name: 'Ticket assistant' }).check()
  await page.getByLabel('Name', { exact: true }).fill('Asked in spring')
  await page.getByRole('button', { name: 'Create and compute' }).click()
  await page.getByRole('region', { name: 'Inputs' }).getByRole('link', { name: 'All inputs' }).click()
  await page.getByLabel('Prices valid on').fill('2026-05-01')
  await page.getByLabel('As known on').fill('')
  await page.getByRole('button', { name: 'Save and compute' }).click()

  const then = page.getByRole('region', { name: 'Price then, price now' })
  await expect(then).toBeVisible()
  await then.getByRole('button', { name: 'Re-price' }).click()
  await expect(page.getByText('Re-priced as a new version.')).toBeVisible()
  await expect(then).toBeHidden()

  await page.getByRole('link', { name: 'Version 3', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'From version 2 to version 3' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Prices valid on' })).toBeVisible()
  await page.getByRole('button', { name: 'Go back to version 2' }).click()
  await expect(page.getByText('Back to version 2, as version 4.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Version 4' }).getByText('current')).toBeVisible()
})
