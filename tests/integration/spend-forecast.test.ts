import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote } from '#lib/data/acceptance.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { chooseOption } from '#lib/data/comparison-change.ts'
import { importComparison } from '#lib/data/comparison-start.ts'
import { createQuote } from '#lib/data/quote.ts'
import { getQuoteEditor } from '#lib/data/quote-draft.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { createSpend } from '#lib/data/spend.ts'
import { getProjectSpend } from '#lib/data/spend-forecast.ts'
import { getProjectTimeline } from '#lib/data/timeline.ts'
import { CONFIRMABLE } from '#lib/domain/quote/check.ts'
import { readCase } from '#lib/schemas/case.ts'
import { spendInput } from '#lib/schemas/spend.ts'
import { readSpendQuery } from '#lib/schemas/spend-query.ts'
import { caseOf } from '#tests/support/case.ts'
import { acceptance, opened, visitor } from '#tests/support/quote.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
let projectId: string
beforeEach(async () => {
  ;({ scope, other } = await freshWorkspace())
  projectId = (await newProject(scope)).projectId
})

/** Prompting at 100 requests × 0.50 = 50 a month; fine-tuning with 500 of hosting and people for 900 a month. */
const options = [
  { label: 'Prompting', inference: [{ price: { input: '0', output: '0', perCall: '0.5' } }] },
  {
    label: 'Fine-tuning',
    approach: 'fine-tuning',
    hosting: [{ label: 'Deployment', unitPricePerHour: '5', hoursPerMonth: '100' }],
    people: [{ label: 'Care', hours: '9', rate: '100', when: 'monthly' }],
  },
]
const given = {
  name: 'Which one?',
  startMonth: '2026-09',
  horizonMonths: 3,
  workload: { requestsPerMonth: '100' },
}

async function compared(change: Record<string, unknown> = {}) {
  const reading = readCase(caseOf(options, { ...given, ...change }))
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  const { id } = await importComparison(scope, projectId, reading.file)
  const { revision, result } = await getComparison(scope, id)
  return { id, revision, optionIds: result?.options.map((option) => option.id) ?? [] }
}

const accountOf = async () => (await getProjectSpend(scope, projectId, readSpendQuery({}))).account
const amounts = async () => (await accountOf()).months.map((month) => month.forecast)

describe('the forecast of a project', () => {
  it('is none before an option is chosen', async () => {
    await compared()
    expect(await accountOf()).toMatchObject({ basis: 'no option chosen yet', months: [] })
  })

  it('follows the option chosen in the comparison, without people', async () => {
    const { id, revision, optionIds } = await compared()
    await chooseOption(scope, { id, revision, optionId: optionIds[1] ?? null })
    expect(await accountOf()).toMatchObject({
      basis: 'option chosen in the comparison “Which one?”, not part of an accepted quote',
      months: [
        { month: '2026-09', forecast: '500' },
        { month: '2026-10', forecast: '500' },
        { month: '2026-11', forecast: '500' },
      ],
    })
    expect((await getProjectTimeline(scope, projectId)).chosen).toBe('fine-tuning')
  })

  it('follows the accepted quote, whatever is chosen afterwards', async () => {
    const { id, revision, optionIds } = await compared()
    const optionId = optionIds[0] ?? null
    const quote = await createQuote(scope, { projectId, comparisonId: id, optionId, title: 'Prompt it?' })
    const editor = await getQuoteEditor(scope, quote.id)
    const sent = await sendQuote(scope, {
      ...{ id: quote.id, revision: editor.revision, confirmed: [...CONFIRMABLE] },
    })
    const { share, versionId } = await opened(sent.token)
    await acceptQuote(share, acceptance(versionId), visitor)
    await chooseOption(scope, { id, revision, optionId: optionIds[1] ?? null })
    expect(await accountOf()).toMatchObject({ basis: `accepted quote ${sent.number}, version 1` })
    expect(await amounts()).toEqual(['50', '50', '50'])
    expect((await getProjectTimeline(scope, projectId)).chosen).toBe('prompting')
  })

  it('compares no two currencies', async () => {
    const { id, revision, optionIds } = await compared({ currency: 'EUR' })
    await chooseOption(scope, { id, revision, optionId: optionIds[1] ?? null })
    const { basis, months } = await accountOf()
    expect(basis).toMatch(/in EUR and cannot be compared with USD$/)
    expect(months).toEqual([])
  })

  it('is set against what was logged, and the filters of the list leave it whole', async () => {
    const { id, revision, optionIds } = await compared()
    await chooseOption(scope, { id, revision, optionId: optionIds[1] ?? null })
    const bill = { provider: 'Azure', service: '', kind: 'hosting', currency: 'USD', note: '', projectId }
    await createSpend(scope, spendInput.parse({ ...bill, month: '2026-09', amount: '480' }))
    await createSpend(scope, spendInput.parse({ ...bill, month: '2026-10', amount: '531.25' }))
    const query = readSpendQuery({ kind: 'api', show: 'records' })
    const { account, page } = await getProjectSpend(scope, projectId, query)
    expect(page.body).toMatchObject({ total: 0 })
    // 480 + 531.25 = 1,011.25 against 2 × 500
    expect(account).toMatchObject({ actualToDate: '1011.25', forecastToDate: '1000', difference: '11.25' })
  })

  it('is out of reach for another tenant', async () => {
    await expect(getProjectSpend(other, projectId, readSpendQuery({}))).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
