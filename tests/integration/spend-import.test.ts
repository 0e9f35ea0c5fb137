import { beforeAll, describe, expect, it } from 'vitest'
import { focus } from '#app/api/export/[list]/focus.ts'
import type { Scope } from '#lib/auth/proof.ts'
import { listImportPage } from '#lib/data/import-list.ts'
import { createSpend } from '#lib/data/spend.ts'
import { getProjectSpend } from '#lib/data/spend-forecast.ts'
import { undoImport } from '#lib/data/spend-import.ts'
import { BY_COLUMNS, noAnswers } from '#lib/domain/import/given-answers.ts'
import { ALL_SPEND } from '#lib/schemas/spend-query.ts'
import { read, row, table } from '#tests/support/bill.ts'
import { spendOf } from '#tests/support/spend-list.ts'
import { stage } from '#tests/support/staged-bill.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
beforeAll(async () => {
  scope = (await freshWorkspace()).scope
})

const take = (projectId: string, text: string, name = 'bill.csv') => stage(scope, projectId, text, { name })

const fresh = async () => (await newProject(scope)).projectId
const listed = (projectId: string) => spendOf(scope, { project: projectId })
const sums = async (projectId: string) =>
  (await listed(projectId)).sums.map(({ month, currency, amount }) => [month, currency, amount])

const october = table([
  row({ BilledCost: '0.1' }),
  row({ BilledCost: '0.2' }),
  row({ BilledCost: '', ServiceName: 'Unpriced' }),
  row({ BilledCost: '7', BillingCurrency: 'EUR' }),
])

describe('a bill that is taken over', () => {
  it('becomes records that add up to it, each saying which rows of which file it is', async () => {
    const projectId = await fresh()
    const { plan, run } = await take(projectId, october)
    expect(plan.months).toMatchObject([
      { month: '2026-10', currency: 'EUR', bill: '7', unpricedRows: 0, replaced: null, beside: null },
      { month: '2026-10', currency: 'USD', bill: '0.3', unpricedRows: 1, replaced: null, beside: null },
    ])
    await run()
    const { rows, sums: after } = await listed(projectId)
    expect(
      after.map(({ kind, currency, amount, unpriced }) => [kind, currency, amount, unpriced]).sort(),
    ).toEqual([
      ['api', 'EUR', '7', 0],
      ['api', 'USD', '0.3', 0],
      ['other', 'USD', null, 1],
    ])
    expect(rows.map(({ note }) => note)).toContain('2 rows of bill.csv')
    expect(rows.find(({ service }) => service === 'Unpriced')?.amount).toBeNull()
  })

  it('twice is taken over once, also when two people do it at once', async () => {
    const projectId = await fresh()
    const both = [await take(projectId, october), await take(projectId, october, 'renamed.csv')]
    const settled = await Promise.allSettled(both.map(({ run }) => run()))
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await sums(projectId)).map(([, , amount]) => amount).sort()).toEqual(['0.3', '7', null])
    const again = await take(projectId, october)
    expect(again.plan.isKnown).toBe(true)
    await expect(again.run()).rejects.toThrow('imported before')
  })

  it('with another content for the same months replaces, and gives back when it is undone', async () => {
    const projectId = await fresh()
    await (await take(projectId, october)).run()
    const before = await sums(projectId)
    const { plan, run } = await take(projectId, table([row({ BilledCost: '5' })]))
    expect(plan.months).toMatchObject([
      { currency: 'EUR', bill: null, replaced: '7' },
      { currency: 'USD', bill: '5', replaced: '0.3' },
    ])
    expect(plan.lines).toEqual({ new: 0, changed: 1, same: 0, gone: 3 })
    const { id } = await run()
    expect(await sums(projectId)).toEqual([['2026-10', 'USD', '5']])
    await undoImport(scope, id)
    expect(await sums(projectId)).toEqual(before)
    await expect(undoImport(scope, id)).rejects.toThrow('undone before')
  })

  it('is believed more than what was typed in of the same provider and kind', async () => {
    const projectId = await fresh()
    const typed = {
      month: '2026-10',
      kind: 'api' as const,
      provider: 'Harbour Models',
      service: '',
      note: '',
    }
    await createSpend(scope, { projectId, ...typed, amount: '2', currency: 'USD' })
    const { plan, run } = await take(projectId, table([row()]))
    expect(plan.months[0]).toMatchObject({ bill: '1.5', beside: null, outdone: '2', replaced: null })
    await run()
    expect((await sums(projectId)).map(([, , amount]) => amount)).toEqual(['1.5'])
    expect((await listed(projectId)).total).toBe(2)
    const { reconciliations } = await getProjectSpend(scope, projectId, ALL_SPEND)
    expect(reconciliations).toMatchObject([{ believed: 'invoice', other: 'manual', percent: '33.3' }])
  })

  it('is not written when something changed since it was shown', async () => {
    const projectId = await fresh()
    const first = await take(projectId, table([row()]))
    await (await take(projectId, table([row({ BilledCost: '9' })]))).run()
    await expect(first.run()).rejects.toThrow('changed since')
    expect((await sums(projectId)).map(([, , amount]) => amount)).toEqual(['9'])
  })

  it('undone leaves no record, and can be imported anew', async () => {
    const projectId = await fresh()
    const { id } = await (await take(projectId, october)).run()
    await undoImport(scope, id)
    expect((await listed(projectId)).total).toBe(0)
    const { rows: imports } = await listImportPage(scope, { project: projectId, after: null })
    expect(imports).toMatchObject([{ status: 'undone' }])
    await (await take(projectId, october)).run()
    expect((await listed(projectId)).total).toBe(3)
  })
})

it('rows of days that have not come are written only when somebody says that they are meant', async () => {
  const projectId = await fresh()
  const ahead = row({ ChargePeriodStart: '2099-01-01', ChargePeriodEnd: '2099-01-02' })
  const { plan, run } = await take(projectId, table([row(), ahead]))
  expect(plan.months.map(({ month }) => month)).toEqual(['2026-10', '2099-01'])
  await expect(run()).rejects.toMatchObject({
    fields: {
      isAheadMeant: expect.stringContaining('1 row lies in the future, the last of them Jan 1, 2099'),
    },
  })
  expect(await sums(projectId)).toEqual([])
  await run({ isAheadMeant: true })
  expect((await sums(projectId)).map(([month]) => month).sort()).toEqual(['2026-10', '2099-01'])
})

it('what is no bill is refused with its reason', async () => {
  const projectId = await fresh()
  await expect(take(projectId, '<html>')).rejects.toMatchObject({
    fields: { file: expect.stringContaining('web page') },
  })
})

it('a table that no format knows is read by its columns', async () => {
  const projectId = await fresh()
  const mapping = {
    ...{ dateColumn: 'Tag', amountColumn: 'Betrag', currencyColumn: '', currencyCode: 'EUR' },
    ...{ providerColumn: '', provider: 'Hetzner', serviceColumn: '', descriptionColumn: '' },
  }
  const answers = { ...noAnswers, format: BY_COLUMNS, mapping }
  const text = 'Tag;Betrag\n05.10.2026;1.234,50\n31.10.2026;0,50\n'
  const { run } = await stage(scope, projectId, text, { answers })
  await run()
  expect((await listed(projectId)).rows).toMatchObject([
    { month: '2026-10', provider: 'Hetzner', currency: 'EUR', amount: '1235' },
  ])
})

it('spend that is exported as FOCUS is read as the same bill', async () => {
  const projectId = await fresh()
  await (await take(projectId, october)).run()
  let file = ''
  for await (const piece of await focus(scope, { project: projectId }, 'csv')) file += piece
  const bill = await read(file)
  expect(bill).toMatchObject({
    ...{ format: 'focus', formatVersion: '1.2', currencyTotals: { EUR: '7', USD: '0.3' } },
    rows: { read: 4, accepted: 4, skipped: 0, rejected: 0 },
  })
  expect(bill.warnings).toEqual([expect.stringContaining('1 row has no amount')])
})
