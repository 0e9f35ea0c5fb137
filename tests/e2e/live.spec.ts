import { expect, test } from '#tests/support/browser.ts'
import { comparison, OWNER_STATE, openProject, openTab } from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

test.beforeEach(async ({ page }) => {
  await openProject(page)
  await openTab(page, 'Comparison')
  await page.getByRole('link', { name: comparison, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: comparison })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Recommendation' })).toBeVisible()
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${comparison} (copy)` })).toBeVisible()
})

test('figures are tried in the browser without a request, and saving gives the very same ones', async ({
  page,
}) => {
  const row = page.getByRole('row', { name: /^Total over 24 months/ })
  const before = await row.getByRole('cell').allTextContents()
  const field = page.getByRole('textbox', { name: 'Requests a month' })
  await field.fill('80000')
  await expect(page.getByText('Tried, not saved')).toBeVisible()
  await expect(row.getByRole('cell').first()).not.toHaveText(before[0] ?? '')

  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await field.fill('90000')
  await expect(page.getByRole('slider', { name: 'Requests a month, slider' })).toHaveAttribute(
    'aria-valuetext',
    '90,000',
  )
  const tried = await row.getByRole('cell').allTextContents()
  expect(asked).toEqual([])

  await page.getByRole('button', { name: 'Save as a version' }).click()
  await expect(page.getByText('As it is saved.')).toBeVisible()
  expect(await row.getByRole('cell').allTextContents()).toEqual(tried)
  await expect(page.getByRole('link', { name: 'Version 2', exact: true })).toBeVisible()
})

test('by keyboard: a slider moves, a slip says what is wrong, and reset brings back what was saved', async ({
  page,
}) => {
  const slider = page.getByRole('slider', { name: 'Months compared, slider' })
  const field = page.getByRole('textbox', { name: 'Months compared' })
  await slider.focus()
  await page.keyboard.press('End')
  await expect(field).toHaveValue('60')
  await expect(page.getByRole('row', { name: /^Total over 60 months/ })).toBeVisible()
  await field.fill('0')
  await expect(page.getByText('Enter 1 or more.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save as a version' })).toBeDisabled()
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect(field).toHaveValue('24')
  await expect(page.getByRole('row', { name: /^Total over 24 months/ })).toBeVisible()
})
