import { expect, test } from '#tests/support/browser.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { draftQuote, OWNER_STATE, openProject, openTab, sendDraft } from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

// The option's lines are 3,600 once and 361.20 each month; the workshop adds 800, our care 100 or theirs 40 a month.
test('on a phone a client sees the price of what he ticks, with scripts or without, and what he accepts is proven', async ({
  page,
  openStranger,
}) => {
  await draftQuote(page, 'Who looks after the model?')
  const form = page.getByRole('form', { name: 'Quote' })
  const add = async (button: string, at: number, label: string, price: string) => {
    await form.getByRole('button', { name: button }).click()
    const line = form.getByRole('group', { name: `Line ${at}` })
    await line.getByLabel('What the client gets').fill(label)
    await line.getByLabel('Price').fill(price)
    await line.getByText('Group, discount, tax, cost, choice').click()
    return line
  }
  const workshop = await add('Add a line paid once', 4, 'Workshop', '800')
  await workshop.getByRole('combobox', { name: 'The client' }).selectOption('May add it')
  for (const [at, label, price] of [
    [5, 'Our care', '100'],
    [6, 'Your own care', '40'],
  ] as const) {
    const line = await add('Add a monthly line', at, label, price)
    await line.getByRole('combobox', { name: 'The client' }).selectOption('Chooses one of several')
    await line.getByLabel('What the choice is about').fill('Care')
    if (at === 5) await line.getByText('Chosen to begin with').click()
  }
  await expect(page.getByText('All changes saved')).toBeVisible()
  const link = await sendDraft(page)

  const viewport = { width: 390, height: 844 }
  const phone = await openStranger({ viewport })
  await phone.goto(link)
  await phone.getByLabel('Your name').first().fill('Maja Lind')
  await phone.getByLabel('Workshop').check()
  const status = phone.getByRole('status')
  await expect(status).toHaveText('With this choice: $4,400.00 once and $461.20 each month.')
  await expect(phone.getByRole('row', { name: 'Total, once' })).toContainText('$4,400.00')
  await expect(phone.getByLabel('Your name').first()).toHaveValue('Maja Lind')

  const reader = await openStranger({ viewport, javaScriptEnabled: false })
  await reader.goto(link)
  const once = reader.getByRole('row', { name: 'Total, once' })
  const monthly = reader.getByRole('row', { name: 'Total, each month' })
  await expect(once).toContainText('$3,600.00')
  await expect(monthly).toContainText('$461.20')
  await reader.getByLabel('Workshop').check()
  await reader.getByLabel('Care: Your own care').check()
  await reader.getByLabel('Your name').first().fill('Maja Lind')
  await reader.getByLabel('Your role').fill('Head of support')

  // Accepting at once would order what nobody has seen the price of.
  await reader.getByRole('button', { name: 'Accept this quote' }).click()
  await expect(reader.getByText(/^What you chose comes to \$/)).toBeVisible()
  await expect(once).toContainText('$4,400.00')
  await expect(monthly).toContainText('$401.20')
  await expect(reader.getByLabel('Your name').first()).toHaveValue('Maja Lind')
  await reader.getByRole('button', { name: 'Show the price of this choice' }).click()
  await expect(reader.getByLabel('Workshop')).toBeChecked()
  await reader.getByRole('button', { name: 'Accept this quote' }).click()
  await expect(reader.getByText(/^Accepted by Maja Lind on/)).toBeVisible()
  await expect(once).toContainText('$4,400.00')

  await page.reload()
  await expect(page.getByText('Chosen: Workshop; Care: Your own care.')).toBeVisible()

  const pdf = readPdf(await (await reader.request.get(`${link}/pdf`)).body())
  for (const words of ['Maja Lind', 'Head of support', 'Chosen Workshop; Care: Your own care'])
    expect(pdf.text).toContain(words.replaceAll(' ', ''))
  await openProject(page)
  await openTab(page, 'Timeline')
  await expect(page.getByRole('table', { name: /^Phases and tasks/ })).toBeVisible()
  await openTab(page, 'Spend')
  await page.getByRole('link', { name: 'Budget, forecast and variance' }).click()
  await page.getByText('Month by month', { exact: true }).click()
  await expect(page.getByRole('region', { name: /^Budget by month/ })).toContainText('61.20')
})
