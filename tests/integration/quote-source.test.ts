import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { updateComparison } from '#lib/data/comparison-change.ts'
import { createComparison, importComparison } from '#lib/data/comparison-start.ts'
import { createQuote } from '#lib/data/quote.ts'
import { getQuote } from '#lib/data/quote-desk.ts'
import { getQuoteEditor } from '#lib/data/quote-draft.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { getQuoteStart } from '#lib/data/quote-start.ts'
import { createReport } from '#lib/data/report.ts'
import { getReport } from '#lib/data/report-desk.ts'
import { CONFIRMABLE } from '#lib/domain/quote/check.ts'
import { dayIn } from '#lib/format.ts'
import { opened, seenQuote } from '#tests/support/quote.ts'
import { newReportOf } from '#tests/support/report.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
let projectId: string
let comparisonId: string
beforeAll(async () => {
  ;({ scope, other } = await freshWorkspace())
  ;({ projectId } = await newProject(scope))
  ;({ id: comparisonId } = await createComparison(scope, { projectId, preset: 'guide-small', name: 'Small' }))
})

const optionOf = async (approach: string) => {
  const { result } = await getComparison(scope, comparisonId)
  const option = result?.options.find((item) => item.approach === approach)
  if (!option) throw new Error(`no option ${approach}`)
  return option
}
const title = 'Prompt it or fine-tune it?'

it('takes an option’s costs as lines, in cents and with the comparison the client may see', async () => {
  const option = await optionOf('fine-tuning')
  const { id } = await createQuote(scope, { projectId, comparisonId, optionId: option.id, title })
  const { draft, context } = await getQuoteEditor(scope, id)
  const monthly = draft.lines.filter((line) => line.kind === 'monthly')
  // $7 × 730 h
  expect(monthly.map((line) => line.unitPriceMinor)).toContain('511000')
  expect(context.comparison).toMatchObject({ name: 'Small', chosen: option.label })
  const { view } = (await getQuote(scope, id, null)).shown
  expect(view.horizon?.months).toBe(context.comparison?.horizonMonths)
})

it('shows the client reasons and totals, but no formula and no rate of a line', async () => {
  const { id: optionId } = await optionOf('fine-tuning')
  const { id } = await createQuote(scope, { projectId, comparisonId, optionId, title })
  const { token } = await sendQuote(scope, { id, revision: 1, confirmed: [...CONFIRMABLE] })
  const { view } = await seenQuote((await opened(token)).share)
  expect(view.comparison?.reasons.length).toBeGreaterThan(0)
  expect(JSON.stringify(view)).not.toMatch(/formula|confidence|unitPricePerHour/)
})

it('offers the options of computed comparisons, and says which one is preferred', async () => {
  const [source] = (await getQuoteStart(scope, projectId)).sources
  expect(source).toMatchObject({ id: comparisonId, name: 'Small', preferred: { because: 'recommended' } })
  expect(source?.options.map((option) => option.id)).toContain(source?.preferred?.optionId)
  await expect(getQuoteStart(other, projectId)).rejects.toMatchObject({ code: 'not-found' })
})

it('takes no option of another project’s comparison, nor one that the comparison does not have', async () => {
  const { id: optionId } = await optionOf('prompting')
  const elsewhere = await newProject(scope, 'Another')
  const input = { comparisonId, optionId, title }
  await expect(createQuote(scope, { ...input, projectId: elsewhere.projectId })).rejects.toMatchObject({
    code: 'invalid',
    fields: { comparisonId: expect.any(String) },
  })
  await expect(createQuote(scope, { ...input, projectId, optionId: projectId })).rejects.toMatchObject({
    fields: { optionId: expect.any(String) },
  })
})

it('refuses an option with a price that nobody knows, instead of billing it as nothing', async () => {
  const { case: file } = await getComparison(scope, comparisonId)
  const unpriced = { label: 'Licence', amount: null, when: 'monthly' } as const
  const options = file.options.map((option) => ({ ...option, other: [...option.other, unpriced] }))
  const { id } = await importComparison(scope, projectId, { ...file, name: 'Unpriced', options })
  const { result } = await getComparison(scope, id)
  const optionId = result?.options[0]?.id ?? null
  await expect(createQuote(scope, { projectId, comparisonId: id, optionId, title })).rejects.toMatchObject({
    code: 'invalid',
    fields: { optionId: expect.stringMatching(/“Licence” is unknown/) },
  })
})

it('shows no figure of another currency under its own sign, in a quote or in a report', async () => {
  const { projectId } = await newProject(scope)
  const start = { projectId, preset: 'guide-small', name: 'Moved to the euro' } as const
  const { id: comparisonId } = await createComparison(scope, start)
  const { result, case: file, revision } = await getComparison(scope, comparisonId)
  const optionId = result?.options[0]?.id ?? ''
  const { id } = await createQuote(scope, { projectId, comparisonId, optionId, title })
  const shown = async () => {
    const report = newReportOf({ projectId, title, asOf: dayIn(new Date(), 'Europe/Berlin') })
    const { view } = await getReport(scope, (await createReport(scope, report)).id)
    return [(await getQuoteEditor(scope, id)).context.comparison?.name, view.comparison?.name]
  }
  expect(await shown()).toEqual(['Moved to the euro', 'Moved to the euro'])
  await updateComparison(scope, { id: comparisonId, revision, case: { ...file, currency: 'EUR' } })
  expect(await shown()).toEqual([undefined, undefined])
})
