import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser.ts'
import { draftQuote, OWNER_STATE, openProject, openTab, signIn } from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

const NEW_CLIENT = '/clients/new'
const name = (page: Page) => page.getByLabel('Name', { exact: true })
const add = (page: Page) => page.getByRole('button', { name: 'Add client' })

test('bad input is named at the field and in the summary, and what was typed stays', async ({ page }) => {
  await page.goto(NEW_CLIENT)
  await page.getByLabel('Website').fill('javascript:alert(1)')
  await page.getByLabel('Note').fill('Met at the fair.')
  await add(page).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Nothing was saved.' })
  await expect(summary).toBeFocused()
  await summary.getByRole('link', { name: 'Name: Enter the name of the client.' }).click()
  await expect(name(page)).toBeFocused()
  await expect(name(page)).toHaveAccessibleDescription('Enter the name of the client.')
  await expect(page.getByLabel('Website')).toHaveAccessibleDescription(
    'Enter an address that begins with https://.',
  )
  await expect(page.getByLabel('Website')).toHaveValue('javascript:alert(1)')
  await expect(page.getByLabel('Note')).toHaveValue('Met at the fair.')
})

test('a number that can be read in two ways is never guessed, and a negative one refused', async ({
  page,
}) => {
  await openProject(page)
  await openTab(page, 'Spend')
  await page.locator('summary').filter({ hasText: 'Log spend' }).click()
  const form = page.getByRole('form', { name: 'Log spend' })
  const amount = form.getByLabel('Amount')
  await form.getByLabel('Provider').fill('Ambiguous')
  await amount.fill('1.234')
  await form.getByRole('button', { name: 'Log spend' }).click()
  await expect(amount).toBeFocused()
  await expect(amount).toHaveAccessibleDescription(/1\.234/)
  await amount.fill('-5')
  await form.getByRole('button', { name: 'Log spend' }).click()
  await expect(form.getByRole('link', { name: 'Amount: Enter zero or more.' })).toBeVisible()
  await expect(amount).toHaveAccessibleDescription(/Enter zero or more\./)
  await expect(amount).toHaveValue('-5')
  await amount.fill('123456789012345678901234567890')
  await form.getByRole('button', { name: 'Log spend' }).click()
  await expect(amount).toHaveAccessibleDescription(/This number is too long/)
  await page.reload()
  await expect(page.getByRole('rowheader', { name: 'Ambiguous' })).toBeHidden()
})

test('a project cannot end before it starts', async ({ page }) => {
  await openProject(page)
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  const form = page.getByRole('form', { name: 'Project' })
  await form.getByLabel('Start').fill('2027-03-02')
  await form.getByLabel('End').fill('2027-03-01')
  await form.getByRole('button', { name: 'Save project' }).click()
  await expect(form.getByRole('link', { name: /^End: / })).toBeVisible()
  await expect(form.getByLabel('End')).toHaveValue('2027-03-01')
})

test('a double click makes one row', async ({ page }) => {
  await page.goto(NEW_CLIENT)
  await name(page).fill('Pressed Twice')
  await add(page).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'Pressed Twice' })).toBeVisible()
  await page.goto('/clients?q=Pressed')
  await expect(page.getByRole('rowheader', { name: 'Pressed Twice' })).toHaveCount(1)
})

test('what is gone back to is shown as it is now', async ({ page }) => {
  await page.goto(NEW_CLIENT)
  await name(page).fill('Renamed Later')
  await add(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Renamed Later' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('link', { name: 'Renamed Later' }).click()
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await name(page).fill('Renamed by Now')
  await page.getByRole('button', { name: 'Save client' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Renamed by Now' })).toBeVisible()
  await page.goBack()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Renamed by Now' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('rowheader', { name: 'Renamed by Now' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Renamed Later' })).toBeHidden()
})

test('a session that ends in the middle of a form costs nothing that was typed', async ({ openStranger }) => {
  const page = await openStranger()
  await signIn(page)
  await page.goto(NEW_CLIENT)
  await name(page).fill('Interrupted')
  const other = await page.context().newPage()
  await other.goto('/')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await add(page).click()
  await expect(page.getByText(/^Your session has ended\. Sign in again in another tab/)).toBeVisible()
  await expect(name(page)).toHaveValue('Interrupted')
  await signIn(other)
  await add(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Interrupted' })).toBeVisible()
})

test('of two tabs the later save is told of the earlier one', async ({ page, context }) => {
  await page.goto(NEW_CLIENT)
  await name(page).fill('Changed Twice')
  await add(page).click()
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await expect(name(page)).toHaveValue('Changed Twice')
  const other = await context.newPage()
  await other.goto(page.url())
  await name(other).fill('Changed First')
  await other.getByRole('button', { name: 'Save client' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'Changed First' })).toBeVisible()

  await page.getByLabel('Note').fill('A note that must not be lost.')
  await page.getByRole('button', { name: 'Save client' }).click()
  await expect(page.getByText('Someone changed this in the meantime.')).toBeVisible()
  await expect(page.getByLabel('Note')).toHaveValue('A note that must not be lost.')
})

test('without a connection what was typed stays, and is saved when it is back', async ({
  page,
  context,
  tolerate,
}) => {
  tolerate(/ERR_INTERNET_DISCONNECTED/)
  await page.goto(NEW_CLIENT)
  await name(page).fill('From the Train')
  await context.setOffline(true)
  await add(page).click()
  await expect(page.getByText('The server could not be reached.')).toBeVisible()
  await expect(name(page)).toHaveValue('From the Train')
  await context.setOffline(false)
  await add(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'From the Train' })).toBeVisible()
})

test('a draft saves itself, says when it cannot, and never runs over another tab', async ({
  page,
  context,
  tolerate,
}) => {
  tolerate(/ERR_INTERNET_DISCONNECTED/)
  await draftQuote(page, 'Will this draft survive?')
  const introduction = page.getByRole('textbox', { name: 'Introduction' })
  await context.setOffline(true)
  await introduction.fill('Written in a tunnel.')
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible()
  await context.setOffline(false)
  await introduction.fill('Written in a tunnel, and after it.')
  await expect(page.getByText('All changes saved')).toBeVisible()

  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByLabel('Introduction')).toHaveValue('Written in a tunnel, and after it.')
  await other.getByLabel('Introduction').fill('From the other tab.')
  await expect(other.getByText('All changes saved')).toBeVisible()
  await introduction.fill('From the first tab.')
  const conflict = page.getByRole('radiogroup', { name: 'Changed by both: Introduction' })
  await expect(conflict.getByText('From the other tab.')).toBeVisible()
  await expect(conflict.getByText('From the first tab.')).toBeVisible()
  await expect(introduction).toHaveValue('From the first tab.')
  await conflict.getByText('As saved elsewhere').click()
  await page.getByRole('button', { name: 'Save with these' }).click()
  await expect(introduction).toHaveValue('From the other tab.')
  await expect(page.getByText('All changes saved')).toBeVisible()
  // What only one of two tabs changed needs no choice.
  await other.getByRole('textbox', { name: 'Terms' }).fill('Thirty days.')
  await expect(other.getByText('All changes saved')).toBeVisible()
  await introduction.fill('Both are kept.')
  await expect(page.getByText('Also taken from elsewhere: Terms.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Terms' })).toHaveValue('Thirty days.')
  await expect(introduction).toHaveValue('Both are kept.')
  // A line that was just added takes the keys, and what is wrong with it is shown to whoever would go on.
  await page.getByRole('button', { name: 'Add a monthly line' }).click()
  const added = page.getByRole('textbox', { name: 'What the client gets' }).last()
  await expect(added).toBeFocused()
  await page.keyboard.type('Cold storage')
  await expect(added).toHaveValue('Cold storage')
  await page.getByRole('button', { name: 'Review and send' }).click()
  await expect(page.getByRole('link', { name: /^Price, line \d/ })).toBeInViewport()
})
