import type { Locator, Page } from '@playwright/test'
import { addDays } from '#lib/domain/day.ts'
import { formatDay } from '#lib/format.ts'
import { expect, test } from '#tests/support/browser.ts'
import { client, figure, nextMonday, OWNER_STATE, openTab } from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

const day = (offset: number) => formatDay(addDays(nextMonday, offset))

async function newProject(page: Page, name: string) {
  await page.goto('/projects/new')
  await page.getByRole('combobox', { name: 'Client' }).click()
  await page.getByRole('option', { name: client }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Add project' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await openTab(page, 'Timeline')
}

const bar = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}, `) })

/** Presses on a bar, at its right edge or in its middle, and draws the hand away by days of the drawing. */
async function drag(on: Locator, days: number, { from = 'middle', hasCancelled = false } = {}) {
  await on.scrollIntoViewIfNeeded()
  const box = await on.boundingBox()
  // Two working days are as wide as two days of the drawing.
  if (!box) throw new Error('the bar is not drawn')
  const { mouse, keyboard } = on.page()
  const [x, y] = [from === 'edge' ? box.x + box.width - 2 : box.x + box.width / 3, box.y + box.height / 2]
  await mouse.move(x, y)
  await mouse.down()
  await mouse.move(x + (days * box.width) / 2, y, { steps: 4 })
  if (hasCancelled) await keyboard.press('Escape')
  await mouse.up()
}

test('a calendar and a plan by keyboard, bars dragged as an extra, and the next plan like this one', async ({
  page,
}) => {
  await page.goto('/settings/calendar')
  const week = page.getByRole('form', { name: 'Days off of each week' })
  const setSaturday = async () => {
    await week.getByRole('checkbox', { name: 'Saturday' }).press('Space')
    await week.getByRole('button', { name: 'Save week' }).press('Enter')
  }
  await setSaturday()
  await expect(page.getByText('Saved the week.')).toBeVisible()
  const holiday = page.getByRole('form', { name: 'Add a holiday' })
  await holiday.getByLabel('Day').fill(addDays(nextMonday, 1))
  await holiday.getByLabel('Name').fill('Founders’ Day')
  await holiday.getByLabel('Name').press('Enter')
  await expect(page.getByText('Founders’ Day')).toBeVisible()

  await newProject(page, 'Planned by hand')
  await page.getByRole('radio', { name: /^Prompting/ }).press('Space')
  await page.getByLabel('Start').fill(nextMonday)
  await page.getByRole('button', { name: 'Make the plan' }).press('Enter')
  // Eight working days from Monday, without Tuesday and with Saturday: Mon Wed Thu Fri Sat | Mon Tue Wed.
  await expect(figure(page, 'End')).toContainText(day(9))

  const prompts = bar(page, 'Write the prompts')
  const row = page.getByRole('row').filter({ has: prompts })
  const stands = (from: number, to: number) =>
    expect(row.getByRole('cell').filter({ hasText: /20\d\d$/ })).toHaveText([day(from), day(to)])
  await stands(2, 3)
  await prompts.press('ArrowRight')
  await prompts.press('Shift+ArrowRight')
  await expect(page.getByText(/^Moved Write the prompts to .* that wait for it\.$/)).toBeVisible()
  await stands(3, 5) // Thursday to Saturday
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByText('Undone.')).toBeVisible()
  await stands(2, 3)

  await bar(page, 'Hand over').press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Hand over' })
  await dialog.getByLabel('Task to wait for').selectOption({ label: 'Write the prompts' })
  await dialog.getByLabel('Days between').fill('6')
  await dialog.getByRole('button', { name: 'Add link' }).press('Enter')
  // Fri Sat Mon Tue Wed Thu pass after Thursday: handed over on Friday instead of Wednesday.
  await expect(page.getByText(/^Linked Hand over\. Moved 2 tasks\.$/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(figure(page, 'End')).toContainText(day(11))

  await drag(prompts, 3, { hasCancelled: true })
  await stands(2, 3)
  // The second is dropped while the first is being saved: both are kept.
  let saves = 0
  page.on('response', (answer) => {
    if (answer.request().method() === 'POST') saves += 1
  })
  await drag(prompts, 1)
  await stands(3, 4)
  await drag(prompts, 1, { from: 'edge' })
  await stands(3, 5)
  await expect.poll(() => saves).toBe(2)
  await page.reload()
  await stands(3, 5)

  await page.getByRole('button', { name: 'Make a template' }).press('Enter')
  await page.getByLabel('Name', { exact: true }).fill('With a pause')
  await page.getByLabel('Name', { exact: true }).press('Enter')
  await expect(page.getByText(/^Made the template/)).toBeVisible()
  await newProject(page, 'Planned like it')
  await page.getByRole('radio', { name: /^With a pause/ }).press('Space')
  await page.getByLabel('Start').fill(nextMonday)
  await page.getByRole('button', { name: 'Make the plan' }).press('Enter')
  await stands(2, 4) // three days, as long as it was made

  await page.goto('/settings/calendar')
  await setSaturday()
  await page.getByRole('button', { name: /^Remove Founders’ Day/ }).press('Enter')
  await expect(page.getByText('No holiday yet.')).toBeVisible()
})
