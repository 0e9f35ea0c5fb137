import { expect, test } from '#tests/support/browser.ts'
import { OWNER_STATE, sentQuote } from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

const WITHOUT_SCRIPTS = { javaScriptEnabled: false }

test('without scripts a client reads the quote and accepts it', async ({ page, openStranger }) => {
  const question = 'Which model should answer our mail?'
  const link = await sentQuote(page, question)
  const reader = await openStranger(WITHOUT_SCRIPTS)
  await reader.goto(link)
  await expect(reader.getByRole('heading', { level: 1, name: question })).toBeVisible()
  // The lines of the option as they are, without discount or tax: 3,600 once, 61.20 + 300 = 361.20 each month.
  await expect(reader.getByRole('row', { name: 'Total, once' })).toContainText('$3,600.00')
  await expect(reader.getByRole('row', { name: 'Total, each month' })).toContainText('$361.20')
  const curve = reader.getByRole('img', { name: /^Cost added up from the start, in USD/ })
  await expect(curve).toBeVisible()
  expect(await curve.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(0)
  await reader.getByText('Show as table').click()
  await expect(reader.getByRole('columnheader', { name: 'Fine-tuning' })).toBeVisible()

  // The browser itself asks for what is missing; spaces get past it and come back with the server's words.
  await reader.getByLabel('Your name').first().fill('   ')
  await reader.getByLabel('Your role').fill('Head of support')
  await reader.getByRole('button', { name: 'Accept this quote' }).click()
  await expect(reader.getByLabel('Your name').first()).toHaveAccessibleDescription('Enter your name.')
  await expect(reader.getByLabel('Your role')).toHaveValue('Head of support')
  await reader.getByLabel('Your name').first().fill('Maja Lind')
  await reader.getByRole('button', { name: 'Accept this quote' }).click()
  await expect(reader.getByText(/^Accepted by Maja Lind on/)).toBeVisible()
  await expect(reader.getByRole('button', { name: 'Accept this quote' })).toBeHidden()
})

test('without scripts a client declines and says why', async ({ page, openStranger }) => {
  const question = 'Should we host the model ourselves?'
  const reason = 'We have no one who could run it.'
  const link = await sentQuote(page, question)
  const reader = await openStranger(WITHOUT_SCRIPTS)
  await reader.goto(link)
  await reader.getByText('Decline instead').click()
  const form = reader.locator('form').filter({ hasText: 'Decline this quote' })
  await form.getByLabel('Your name').fill('   ')
  await form.getByLabel('Why it does not fit').fill(reason)
  await form.getByRole('button', { name: 'Decline this quote' }).click()
  await expect(form.getByLabel('Your name')).toHaveAccessibleDescription('Enter your name.')
  await expect(form.getByLabel('Why it does not fit')).toHaveValue(reason)
  await form.getByLabel('Your name').fill('Maja Lind')
  await form.getByRole('button', { name: 'Decline this quote' }).click()
  await expect(reader.getByText(/^Declined by Maja Lind on/)).toBeVisible()

  await page.reload()
  await expect(page.getByText(/^Maja Lind declined version 1 on/)).toBeVisible()
  await expect(page.getByText(reason)).toBeVisible()
})
