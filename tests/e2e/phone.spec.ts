import type { Locator, Page } from '@playwright/test'
import { expect, test } from '#tests/support/browser.ts'
import { owner, project, workspace } from '#tests/support/story.ts'

test.use({ viewport: { width: 390, height: 844 } })

/** Presses Tab, or Shift and Tab, until the focus is there: what cannot be reached by keyboard is never reached here. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(target).toBeVisible()
  const { keyboard } = target.page()
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

async function typeInto(field: Locator, text: string) {
  await tabTo(field)
  await field.page().keyboard.type(text)
}

/** Opens the palette by its key, finds the line and goes there. */
async function goByPalette(page: Page, words: string) {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
  await page.keyboard.type(words)
  await expect(page.getByRole('menuitem').first()).toContainText(words)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('a day at the desk, on a phone and by keyboard alone', async ({ page }) => {
  await page.goto('/sign-in')
  await typeInto(page.getByLabel('E-mail address'), owner.email)
  await typeInto(page.getByLabel('Password'), owner.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: workspace })).toBeVisible()

  await test.step('a client', async () => {
    await goByPalette(page, 'New client')
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
    await page.keyboard.type('Sydfynsk Vand')
    await typeInto(page.getByLabel('Website'), 'https://vand.example')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Sydfynsk Vand' })).toBeVisible()
  })

  await test.step('its project', async () => {
    await goByPalette(page, 'New project')
    await tabTo(page.getByRole('combobox', { name: 'Client' }))
    await page.keyboard.type('Syd')
    await expect(page.getByRole('listbox').getByRole('option')).toHaveText('Sydfynsk Vand')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name: 'Client' })).toHaveText('Sydfynsk Vand')
    await typeInto(page.getByLabel('Name', { exact: true }), 'Leak reports')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Leak reports' })).toBeVisible()
  })

  await test.step('a bill of the other project, by the bottom bar', async () => {
    await tabTo(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Spend' }),
      'Shift+Tab',
    )
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Spend' })).toBeVisible()
    await tabTo(page.locator('summary').filter({ hasText: 'Log spend' }))
    await page.keyboard.press('Enter')
    const form = page.getByRole('form', { name: 'Log spend' })
    await expect(form).toBeVisible()
    await tabTo(form.getByRole('combobox', { name: 'Project' }))
    await page.keyboard.type('Leak')
    await expect(page.getByRole('listbox').getByRole('option')).toHaveText('Leak reports')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await typeInto(form.getByLabel('Provider'), 'Mistral')
    await typeInto(form.getByLabel('Amount'), '12,5')
    await expect(form.getByText('Read as 12.5')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('rowheader', { name: 'Mistral' })).toBeVisible()
  })

  await test.step('signing out, behind More', async () => {
    await tabTo(page.getByRole('button', { name: 'More', exact: true }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await tabTo(page.getByRole('dialog', { name: 'More' }).getByRole('button', { name: 'Sign out' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    await page.goto('/projects')
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    await expect(page.getByText(project)).toBeHidden()
  })
})
