import { addDays } from '#lib/domain/day.ts'
import { formatDay, formatMonth } from '#lib/format.ts'
import { expect, test } from '#tests/support/browser.ts'
import {
  figure,
  lastMonth,
  nextMonday,
  OWNER_STATE,
  openProject,
  openTab,
  thisMonth,
} from '#tests/support/story.ts'

test.describe.configure({ mode: 'serial' })
test.use({ storageState: OWNER_STATE })

test('the plan follows from the accepted approach; a task is ticked, another slips, and costs move', async ({
  page,
}) => {
  await openProject(page)
  await openTab(page, 'Timeline')
  await expect(page.getByRole('radio', { name: 'Prompting (chosen)' })).toBeChecked()
  await page.getByLabel('Start').fill(nextMonday)
  await page.getByRole('button', { name: 'Make the plan' }).click()

  // One day to agree, two for the prompts, two to try them, one to keep what works, one to connect, one to hand over:
  // eight working days from Monday to the Wednesday of the week after.
  await expect(figure(page, 'Start')).toContainText(formatDay(nextMonday))
  await expect(figure(page, 'End')).toContainText(formatDay(addDays(nextMonday, 9)))
  const plan = page.getByRole('table', { name: /^Phases and tasks/ })
  const box = page.getByRole('checkbox', { name: 'Done: Agree what the model must do' })
  await page.locator('label').filter({ has: box }).click()
  await expect(page.getByText('1 of 12 tasks')).toBeVisible()

  const bar = plan.getByRole('button', { name: /^Write the prompts, / })
  await bar.press('ArrowRight')
  await expect(page.getByText(/^Moved Write the prompts to/)).toBeVisible()
  await page.reload()
  const row = plan.getByRole('row').filter({ hasText: 'Write the prompts' })
  await expect(row.getByRole('cell', { name: formatDay(addDays(nextMonday, 2)), exact: true })).toBeVisible()
  await expect(row.getByRole('cell', { name: formatDay(addDays(nextMonday, 3)), exact: true })).toBeVisible()
  await expect(box).toBeChecked()

  // What waits gave way: Thursday instead of Wednesday. One day is 12 ÷ 365 = 0.0329 months, in which 61.20 of use and 300
  // of upkeep are not paid: 2.01 and 9.86.
  await expect(page.getByText(/^Baseline of .*: the plan as it was made\.$/)).toBeVisible()
  await expect(figure(page, 'End')).toContainText('1 working day late against the baseline')
  await expect(page.getByText('Prompting goes live later than compared: costs move')).toBeVisible()
  await expect(page.getByText(/Use: \$2 less\. Support: \$10 less\./)).toBeVisible()
})

// Last month: 58.95 of API and one bill of unknown amount. This month: 70.15 of API and 12.40 of hosting, 82.55.
// Known: 58.95 + 82.55 = 141.50. The accepted option foresees 61.20 of API in each of the two months: 122.40.
test('spend of two months stands against the forecast of the accepted quote', async ({ page }) => {
  await openProject(page)
  await openTab(page, 'Spend')
  const form = page.getByRole('form', { name: 'Log spend' })
  const log = async (month: string, kind: string, provider: string, amount: string) => {
    await form.getByLabel('Month').fill(month)
    await form.getByLabel('Kind').selectOption(kind)
    await form.getByLabel('Provider').fill(provider)
    await form.getByLabel('Amount').fill(amount)
    await form.getByRole('button', { name: 'Log spend' }).click()
    await expect(page.getByText(`Logged ${provider} for ${formatMonth(month)}.`).last()).toBeVisible()
  }
  await log(lastMonth, 'API', 'OpenAI', '58,95')
  await log(lastMonth, 'API', 'Embedder', '')
  await log(thisMonth, 'API', 'OpenAI', '70.15')
  await log(thisMonth, 'Hosting', 'Hetzner', '12.40')

  const account = page.getByRole('region', { name: 'Forecast against actual' })
  await expect(account).toContainText(/accepted quote Q-.*, version 1/)
  await expect(figure(account, 'Actual to date')).toContainText('$141.50')
  await expect(figure(account, 'Forecast to date')).toContainText('$122.40')
  await expect(figure(account, 'Difference')).toContainText('unknown')
  await expect(account).toContainText('1 record has no amount.')

  const sums = page.getByRole('table', { name: /^Spend in USD by provider, service/ })
  await expect(sums.getByRole('row', { name: /^Embedder/ })).toContainText('1 without an amount')
  await expect(sums.getByRole('row', { name: /^Total/ })).toContainText('$82.55')
  await expect(sums.getByRole('row', { name: /^Total/ })).toContainText('$141.50')
})
