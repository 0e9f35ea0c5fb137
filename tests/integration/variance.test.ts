import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { setBudget } from '#lib/data/budget.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { getProjectBudget } from '#lib/data/project-budget.ts'
import { reportSpend } from '#lib/data/report-spend.ts'
import { createSpend } from '#lib/data/spend.ts'
import { readBilled, readDays, rollUpDays } from '#lib/data/spend-day.ts'
import { sum } from '#lib/domain/rate.ts'
import { spendInput } from '#lib/schemas/spend.ts'
import { newBill } from '#tests/support/ledger.ts'
import { acceptedProject } from '#tests/support/plan-of-spend.ts'
import { newReportOf } from '#tests/support/report.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

let scope: Scope
let projectId: string
beforeEach(async () => {
  ;({ scope } = await freshWorkspace())
})

const model = 'openai/gpt-4o-mini'
const inference = [{ model, inputTokens: '400000', outputTokens: '100000' }]
const budgetOf = () => getProjectBudget(scope, projectId)
const rows = { model: 'gpt-4o-mini-2024-07-18', unit: 'tokens' }

describe('the variance of a project', () => {
  it('splits a bill into price, volume, mix and scope that add up to the difference', async () => {
    // Quoted for September at 0.15 and 0.60 a million: 400M in = 60, 100M out = 60, 100 h × 5 = 500; together 620.
    projectId = await acceptedProject(scope, '2026-09', { inference })
    await newBill(scope, projectId, [
      { ...rows, day: '2026-09-05', tokenType: 'input', quantity: '400000000', amount: '60' },
      { ...rows, day: '2026-09-05', tokenType: 'output', quantity: '200000000', amount: '150' },
      {
        day: '2026-09-30',
        kind: 'hosting',
        service: 'Standard NC24',
        quantity: '110',
        unit: '1 Hour',
        amount: '550',
      },
      { day: '2026-09-30', service: 'Vector store', quantity: '3', unit: 'GB', amount: '9.75' },
    ])
    const { variance, reason } = await budgetOf()
    expect(reason).toBeNull()
    expect(variance).toMatchObject({ planned: '620', actual: '769.75', difference: '149.75' })
    expect(variance?.effects).toEqual({
      // Tokens: 600M of 500M are 120 × 6/5 = 144, so 24 more; hours: 110 of 100 are 50 more.
      volume: '74',
      // 400M in and 200M out at quoted prices are 60 + 120 = 180, not 144.
      mix: '36',
      // Output was billed 150 instead of 120; the hour cost 5 as quoted.
      price: '30',
      scope: '9.75',
      unsplit: '0',
    })
    expect(variance?.assumed).toEqual([{ label: 'Deployment', billed: 'Standard NC24' }])
  })

  it('keeps what was typed in unsplit, and leaves out a month with an unknown amount', async () => {
    projectId = await acceptedProject(scope, '2026-09', { inference, hosting: [] })
    const typed = { provider: 'OpenAI', kind: 'api', currency: 'USD', note: '', projectId }
    await createSpend(scope, spendInput.parse({ ...typed, service: '', month: '2026-09', amount: '100' }))
    await createSpend(scope, spendInput.parse({ ...typed, service: '', month: '2026-10', amount: '' }))
    const { variance, leftOut } = await budgetOf()
    expect(variance?.effects).toEqual({ price: '0', volume: '0', mix: '0', scope: '0', unsplit: '-20' })
    expect(leftOut).toEqual(['Oct 2026 is left out: 1 record has no amount.'])
  })

  it('follows the quote as it was sent, whatever is computed afterwards, and says when there is nothing yet', async () => {
    projectId = await acceptedProject(scope, '2026-09', { inference })
    await inWorkspace(
      scope,
      (tx) => tx.$executeRaw`update comparison set computed_at = now(),
        result = jsonb_set(result, '{workload,requestsPerMonth}', '"9"') where project_id = ${projectId}::uuid`,
    )
    const { account, variance, reason } = await budgetOf()
    expect(account.months[0]?.forecast).toBe('620')
    expect(account.basis).not.toContain('computed again')
    expect([variance, reason]).toEqual([null, 'no month is over, billed and priced in full'])
  })
})

describe('the report of a project', () => {
  it('tells the client the same effects without the names on bills and without what was set by hand', async () => {
    projectId = await acceptedProject(scope, '2026-09', { inference })
    await newBill(scope, projectId, [
      { ...rows, day: '2026-09-05', tokenType: 'input', quantity: '800000000', amount: '120' },
      { day: '2026-09-30', service: 'Secret vector store', quantity: '3', unit: 'GB', amount: '9.75' },
    ])
    const month = { projectId, from: '2026-09', to: '2026-11' }
    await setBudget(scope, { ...month, amount: '1', reason: 'Our own secret cap' })
    const told = await inWorkspace(scope, (tx) =>
      reportSpend(
        ...([tx, scope, { id: projectId, currency: 'USD' }] as const),
        newReportOf({ projectId, asOf: '2026-10-20' }),
      ),
    )
    const { variance } = await budgetOf()
    expect(told.variance?.effects.map(({ amount }) => amount)).toEqual(
      ['price', 'volume', 'mix', 'scope'].map((kind) => variance?.effects[kind as 'price']),
    )
    // 129.75 billed of 620 quoted
    expect(told.variance).toMatchObject({ planned: '620', actual: '129.75', difference: '-490.25' })
    expect(JSON.stringify(told)).not.toMatch(/secret|gpt|OpenAI/i)
  })
})

describe('the cost of a request', () => {
  it('is what the months cost by the requests that a gateway counted, whose own money does not count', async () => {
    projectId = await acceptedProject(scope, '2026-09', {
      inference,
      quality: { passed: 8, failed: 2, source: 'Test' },
    })
    await newBill(scope, projectId, [{ ...rows, day: '2026-09-05', amount: '240', quantity: '1' }])
    await newBill(
      scope,
      projectId,
      [{ day: '2026-09-05', amount: '200', model: 'gpt-4o-mini', quantity: '1200', unit: 'Requests' }],
      'gateway',
    )
    // 240 by 1,200 requests; 0.2 by 8 of 10
    expect((await budgetOf()).unit).toMatchObject({
      requests: '1200',
      perRequest: '0.2',
      perCorrectAnswer: '0.25',
    })
  })
})

describe('the roll-up by day', () => {
  it('is the sum of the rows, and follows them when a later bill takes their place', async () => {
    projectId = await acceptedProject(scope, '2026-09')
    const days = ['2026-09-01', '2026-09-01', '2026-09-02', '2026-09-03']
    const importId = await newBill(
      scope,
      projectId,
      days.map((day, at) => ({ ...rows, day, amount: `${at}.1`, quantity: '5' })),
    )
    const project = { id: projectId, currency: 'USD' }
    const read = () => inWorkspace(scope, (tx) => readDays(tx, scope, project, '2026-09'))
    expect(await read()).toEqual([
      { day: '2026-09-01', amount: '1.2' }, // 0.1 + 1.1
      { day: '2026-09-02', amount: '2.1' },
      { day: '2026-09-03', amount: '3.1' },
    ])
    const billed = await inWorkspace(scope, (tx) => readBilled(tx, scope, project, ['2026-09']))
    expect([sum(billed.map(({ amount }) => amount)), billed[0]?.quantity]).toEqual(['6.4', '20'])
    await inWorkspace(scope, async (tx) => {
      await tx.spendLine.updateMany({
        where: { importId, day: new Date('2026-09-01') },
        data: { replacedBy: importId },
      })
      await rollUpDays(tx, scope, [importId])
    })
    expect((await read()).map(({ day }) => day)).toEqual(['2026-09-02', '2026-09-03'])
  })
})
