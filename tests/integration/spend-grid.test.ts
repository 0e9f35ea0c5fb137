import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { createFxRate } from '#lib/data/fx-rate.ts'
import { listSavedViews, removeView, renameView, saveView } from '#lib/data/saved-view.ts'
import { createSpend } from '#lib/data/spend.ts'
import { getSpend } from '#lib/data/spend-page.ts'
import { addParts, gridsOf } from '#lib/domain/spend/spend-grid.ts'
import { savedViewInput } from '#lib/schemas/saved-view.ts'
import { spendInput } from '#lib/schemas/spend.ts'
import { readSpendQuery } from '#lib/schemas/spend-query.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
let projectId: string
let second: string
beforeAll(async () => {
  ;({ scope, other } = await freshWorkspace())
  projectId = (await newProject(scope)).projectId
  second = (await newProject(scope)).projectId
  const base = { month: '2026-10', kind: 'api', provider: 'OpenAI', service: 'Chat', currency: 'USD' }
  const log = (change: Record<string, string>) =>
    createSpend(scope, spendInput.parse({ ...base, amount: '1', note: '', projectId, ...change }))
  await log({ amount: '10.25' })
  await log({ amount: '5', month: '2026-09' })
  await log({ amount: '', service: 'Batch' })
  await log({ amount: '7', service: '', projectId: second })
  await log({ amount: '40', provider: 'Hetzner', kind: 'hosting', service: 'CX 22', currency: 'EUR' })
})

const table = async (params: Record<string, string | string[]> = {}, owner = scope) => {
  const query = readSpendQuery(params)
  const { body } = await getSpend(owner, query)
  if (body.show !== 'table' || !body.levels) throw new Error('not a table')
  const { rows, column } = query.grouping
  return gridsOf(body.levels, {
    ...{ isColumnInOrder: column === 'month', mostColumns: 12, mostRows: 50 },
    isRowInOrder: rows.map((dimension) => dimension === 'month'),
  }).map((grid) => ({
    currency: grid.currency,
    columns: grid.columns.map(({ key }) => key),
    rows: grid.rows.map((row) => [row.path.map(({ label }) => label).join(' / '), row.total.amount]),
    total: [grid.total.amount, grid.total.unpriced],
  }))
}

describe('the table of spend', () => {
  it('groups by provider and month, a table for each currency, with what is unknown beside the total', async () => {
    // 10.25 + 5 + 7 = 22.25, and one record of which nobody knows the amount
    expect(await table()).toEqual([
      {
        ...{ currency: 'USD', columns: ['2026-09', '2026-10'], rows: [['OpenAI', '22.25']] },
        total: ['22.25', 1],
      },
      { currency: 'EUR', columns: ['2026-10'], rows: [['Hetzner', '40']], total: ['40', 0] },
    ])
  })

  it('opens a group, or all of them, three deep', async () => {
    const [usd] = await table({ rows: 'client.project.service', cols: 'kind', open: '*' })
    expect(usd?.rows.map(([, amount]) => amount)).toEqual(['15.25', '15.25', '15.25', null, '7', '7', '7'])
    const [one] = await table({ open: 'OpenAI' })
    expect(one?.rows).toEqual([
      ['OpenAI', '22.25'],
      ['OpenAI / Chat', '15.25'],
      ['OpenAI / ', '7'],
      ['OpenAI / Batch', null],
    ])
    expect((await table({ open: ['%', 'nobody', 'a/b/c/d'] }))[0]?.rows).toEqual([['OpenAI', '22.25']])
  })

  it.each([
    [{ service: '(none)' }, '7'],
    [{ service: 'Chat', to: '2026-09' }, '5'],
    [{ source: 'manual', kind: 'api', q: 'chat' }, '15.25'],
  ])('is narrowed by %j', async (filter, amount) => {
    expect((await table(filter)).map((grid) => grid.total[0])).toEqual([amount])
  })

  it('is narrowed by project, by client and by a source that says nothing', async () => {
    expect((await table({ project: second })).map((grid) => grid.total[0])).toEqual(['7'])
    expect(await table({ client: '00000000-0000-7000-8000-000000000000' })).toEqual([])
    expect(await table({ source: 'invoice' })).toEqual([])
    expect(await table({ project: second }, other)).toEqual([])
  })

  it('says beside a sum what it is in the currency of the workspace, by the rate of each month', async () => {
    const { scope: owner } = await freshWorkspace()
    const project = (await newProject(owner)).projectId
    const base = { month: '2026-10', kind: 'api', provider: 'Mistral', service: '', currency: 'CHF' } as const
    await createSpend(owner, { ...base, note: '', amount: '10', projectId: project })
    await createSpend(owner, { ...base, note: '', amount: '5', month: '2026-08', projectId: project })
    const rate = { from: 'CHF', to: 'USD', day: '2026-10-30', rate: '1.25', source: 'Bank' }
    await createFxRate(owner, rate)
    const { body, currency } = await getSpend(owner, readSpendQuery({ from: '2026-08' }))
    expect(currency).toBe('USD')
    if (body.show !== 'table' || !body.levels) throw new Error('not a table')
    expect(body.rates).toMatchObject([{ month: '2026-10', conversion: { rate: '1.25', day: '2026-10-30' } }])
    // 10 × 1.25 = 12.5; of August no rate is known
    expect(addParts(body.levels[0] ?? [])).toMatchObject({ amount: '15', converted: '12.5', unconverted: 1 })
    const records = await getSpend(owner, readSpendQuery({ show: 'records', to: '2026-08' }))
    expect(records.body).toMatchObject({ rows: [{ amount: '5', converted: null }] })
  })

  it('reads a grouping that was edited by hand', async () => {
    const wrong = readSpendQuery({ rows: 'month.x.month.kind', cols: 'month', open: '\ud800', show: 'x' })
    expect(wrong).toMatchObject({ grouping: { rows: ['kind'], column: 'month' }, open: [], show: 'table' })
    expect(readSpendQuery({ rows: 'month', cols: 'month' }).grouping.rows).toEqual(['provider'])
  })
})

describe('a view', () => {
  const kept = (owner = scope) => inWorkspace(owner, (tx) => listSavedViews(tx, owner, 'spend'))
  const save = (name: string) =>
    saveView(scope, savedViewInput.parse({ list: 'spend', name, query: 'kind=api&rows=client' }))

  it('is kept under a name, renamed and removed, for all members of the workspace', async () => {
    const { id } = await save('API by client')
    await renameView(scope, { id, name: 'APIs' })
    expect(await kept()).toEqual([{ id, name: 'APIs', query: 'kind=api&rows=client' }])
    expect(await kept(other)).toEqual([])
    await expect(renameView(other, { id, name: 'Mine' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(removeView(other, id)).rejects.toMatchObject({ code: 'not-found' })
    await removeView(scope, id)
    expect(await kept()).toEqual([])
  })

  it('has a name of its own', async () => {
    await save('Twice')
    await expect(save('Twice')).rejects.toMatchObject({ code: 'P2002' })
    expect(savedViewInput.safeParse({ list: 'spend', name: ' ', query: '' }).success).toBe(false)
  })
})
