import { expectAccessible } from '#tests/support/axe.ts'
import { expect, test } from '#tests/support/browser.ts'
import { OWNER_STATE, owner, workspace } from '#tests/support/story.ts'

test('a workspace is claimed at the one-time address, once', async ({ page, openStranger, tolerate }) => {
  const address = process.env.E2E_SETUP ?? ''
  await page.goto(address)
  await expectAccessible(page)
  await page.getByLabel('Name of the consultancy').fill(workspace)
  await page.getByLabel('Currency').selectOption('USD')
  await page.getByLabel('Time zone').selectOption('UTC')
  await page.getByLabel('Your name').fill(owner.name)
  await page.getByLabel('Your e-mail address').fill(owner.email)
  await page.getByLabel('Password').fill(owner.password)
  await page.getByRole('button', { name: 'Create the workspace' }).click()
  await expect(page.getByRole('heading', { level: 1, name: workspace })).toBeVisible()
  await page.context().storageState({ path: OWNER_STATE })

  tolerate(/status of 404/)
  const stranger = await openStranger()
  const answer = await stranger.goto(address)
  expect(answer?.status()).toBe(404)
  await expect(stranger.getByRole('heading', { name: 'This address no longer works' })).toBeVisible()
})
