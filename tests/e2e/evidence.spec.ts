import { expect, test } from '#tests/support/browser.ts'
import { tenItems } from '#tests/support/evidence.ts'
import { OWNER_STATE, openProject, openTab } from '#tests/support/story.ts'

test.use({ storageState: OWNER_STATE })

const file = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
})

test('dropped results change the quality row of a comparison, and training data is checked', async ({
  page,
  tolerate,
}) => {
  // A file that is no evaluation is refused, with the status that belongs to it.
  tolerate(/status of 400.*letter\.txt/)
  await openProject(page)
  await openTab(page, 'Comparison')
  await page.getByRole('link', { name: 'New comparison' }).first().click()
  await page.getByRole('radio', { name: 'Ticket assistant' }).check()
  await page.getByLabel('Name', { exact: true }).fill('Measured')
  await page.getByRole('button', { name: 'Create and compute' }).click()
  await expect(page.getByRole('heading', { name: 'Measured' })).toBeVisible()
  const address = page.url()

  await openProject(page)
  await openTab(page, 'Evidence')
  await expect(page.getByText('Nothing measured yet')).toBeVisible()
  await page
    .getByLabel('Results', { exact: true })
    .setInputFiles([file('results.csv', tenItems), file('letter.txt', 'Dear Ana')])
  await expect(page.getByText('2 runs read.')).toBeVisible()
  await expect(page.getByText('letter.txt: No known evaluation has this shape.')).toBeVisible()
  // 6 of 10 passed, 8 of 10 passed: two items apart say nothing.
  await expect(page.getByText('no difference that chance could not make')).toBeVisible()

  await page.getByRole('button', { name: 'Use base for an option' }).click()
  const choice = page.getByLabel('Option', { exact: true })
  const label = await choice.locator('option').filter({ hasText: 'Measured: ' }).first().textContent()
  await choice.selectOption({ label: label ?? '' })
  await page.getByRole('button', { name: 'Use it' }).click()
  await expect(page.getByText('The option rests on this run now')).toBeVisible()

  const example = (question: string) =>
    JSON.stringify({
      messages: [
        { role: 'user', content: question },
        { role: 'assistant', content: 'Hello' },
      ],
    })
  const data = `${example('Where is my parcel?')}\n{"cut`
  await page.getByLabel('File of training data').setInputFiles(file('train.jsonl', data))
  await page
    .getByLabel('Validation file, if there is one')
    .setInputFiles(file('held.jsonl', example('where is my PARCEL')))
  await page
    .getByLabel('Model to be trained')
    .selectOption({ label: 'openai: gpt-4.1-mini-2025-04-14 (SFT)' })
  await expect(page.getByLabel('Longest example')).toHaveValue('65536')
  await page.getByRole('button', { name: 'Check the data' }).click()
  await expect(page.getByText('1 line cannot be read as an example')).toBeVisible()
  await expect(page.getByText('1 example also stands in the validation data')).toBeVisible()
  await expect(page.getByText('Line 2: it is no whole JSON object: it is cut off')).toBeVisible()
  await expect(page.getByText(/beside held\.jsonl, .* for openai-ft\/gpt-4\.1-mini/)).toBeVisible()

  await page.goto(address)
  await expect(
    page.getByText('60.0% (31.3% to 83.2%) of 10').or(page.getByText('60% (31.3% to 83.2%) of 10')).first(),
  ).toBeVisible()
})
