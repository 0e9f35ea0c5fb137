import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { archiveSpend, createSpend, restoreSpend, updateSpend } from '#lib/data/spend.ts'
import { spendOfMonth } from '#lib/data/spend-month.ts'
import { getSpend } from '#lib/data/spend-page.ts'
import { addUp } from '#lib/domain/spend/spend-sum.ts'
import { spendChange, spendInput } from '#lib/schemas/spend.ts'
import { readSpendQuery, type SpendQuery } from '#lib/schemas/spend-query.ts'
import { spendOf } from '#tests/support/spend-list.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
let projectId: string
beforeAll(async () => {
  ;({ scope, other } = await freshWorkspace())
  projectId = (await newProject(scope)).projectId
})

const base = { month: '2026-10', kind: 'api', provider: 'OpenAI', service: '', currency: 'USD', note: '' }
const typed = (change: Record<string, unknown> = {}) => ({ ...base, amount: '12.50', projectId, ...change })
const log = (change: Record<string, unknown> = {}) => createSpend(scope, spendInput.parse(typed(change)))
const listed = (change: Partial<SpendQuery> = {}, owner = scope) => spendOf(owner, change)

const problemsOf = (change: Record<string, unknown>): string[] =>
  spendInput.safeParse(typed(change)).error?.issues.map((issue) => `${issue.path}: ${issue.message}`) ?? []

describe('an amount', () => {
  it('keeps 28 decimals, and its sum keeps them too', async () => {
    const amount = '0.1234567890123456789012345678'
    await log({ amount, provider: 'Digits' })
    await log({ amount: '100000000000', provider: 'Digits' })
    const { rows, sums } = await listed({ provider: 'Digits', sort: 'amount' })
    expect(rows.map((row) => row.amount)).toEqual([amount, '100000000000'])
    expect(sums.map((part) => part.amount)).toEqual([`100000000000.${amount.slice(2)}`])
  })

  it('stays unknown when it is left empty, and zero when zero was typed', async () => {
    await log({ amount: '', provider: 'Unknown' })
    await log({ amount: '0.00', provider: 'Zero' })
    expect((await listed({ provider: 'Unknown' })).rows[0]?.amount).toBeNull()
    expect((await listed({ provider: 'Unknown' })).sums[0]).toMatchObject({ amount: null, unpriced: 1 })
    expect((await listed({ provider: 'Zero' })).sums[0]).toMatchObject({ amount: '0', unpriced: 0 })
  })

  it.each([
    ['1.234,56', /decimal point/],
    ['1,234.56', /decimal point/],
    ['1.234?', /decimal point/],
    ['1e5', /decimal point/],
    ['-1', /zero or more/],
    ['123456789012345678901234567890', /or less/],
    [`0.${'1'.repeat(29)}`, /28 decimals/],
    ['9'.repeat(10_000), /too long/],
    [12.5, /number/],
  ])('is refused as %s', (amount, sentence) => {
    expect(problemsOf({ amount }).join()).toMatch(sentence)
  })
})

describe('a record', () => {
  it.each([
    [{ month: '2026-13' }, /month/],
    [{ month: '0026-01' }, /month/],
    [{ month: '1999-12' }, /2015/],
    [{ kind: 'people' }, /kind/],
    [{ currency: 'usd' }, /currency/],
    [{ currency: 'XXX' }, /currency/],
    [{ provider: '  ' }, /who bills/],
    [{ provider: 'x'.repeat(10_000) }, /10000/],
    [{ note: 'half \ud800' }, /cannot be stored/],
    [{ service: 'nul \0' }, /cannot be stored/],
    [{ workspaceId: 'mine' }, /Unrecognized/],
  ])('is refused with %j', (change, sentence) => {
    expect(problemsOf(change).join()).toMatch(sentence)
  })

  it('belongs to a month that has begun', async () => {
    await expect(log({ month: '2099-01' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { month: expect.stringMatching(/not begun/) },
    })
  })

  it('changes once for each revision, and comes back after it was removed', async () => {
    const { id } = await log({ provider: 'Change', note: "<script>alert('x')</script>" })
    const change = (revision: number, amount: string) =>
      updateSpend(scope, spendChange.parse({ ...base, provider: 'Change', amount, id, revision }))
    await change(1, '20')
    await expect(change(1, '30')).rejects.toMatchObject({ code: 'conflict' })
    await archiveSpend(scope, id)
    await archiveSpend(scope, id)
    expect((await listed({ provider: 'Change' })).total).toBe(0)
    await expect(change(3, '30')).rejects.toMatchObject({ code: 'conflict' })
    await restoreSpend(scope, id)
    expect((await listed({ provider: 'Change' })).rows).toMatchObject([{ amount: '20', revision: 4 }])
    const actions = await inWorkspace(scope, (tx) =>
      tx.auditEvent.findMany({
        where: { workspaceId: scope.workspaceId, subjectId: id },
        orderBy: { sequence: 'asc' },
      }),
    )
    expect(actions.map((row) => row.action.slice(6))).toEqual(['created', 'changed', 'archived', 'restored'])
  })

  it('is out of reach for another tenant', async () => {
    const { id } = await log({ provider: 'Private' })
    const change = spendChange.parse({ ...base, amount: '1', id, revision: 1 })
    await expect(createSpend(other, spendInput.parse(typed()))).rejects.toMatchObject({ code: 'not-found' })
    await expect(updateSpend(other, change)).rejects.toMatchObject({ code: 'not-found' })
    await expect(archiveSpend(other, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(restoreSpend(other, id)).rejects.toMatchObject({ code: 'not-found' })
    const { total, sums } = await listed({ project: projectId }, other)
    expect({ total, sums }).toEqual({ total: 0, sums: [] })
    const { choices, views } = await getSpend(other, readSpendQuery({}))
    expect({ choices, views }).toEqual({
      choices: { providers: [], services: [], projects: [], clients: [] },
      views: [],
    })
    expect((await listed({ provider: 'Private' })).rows).toMatchObject([{ amount: '12.5', revision: 1 }])
  })
})

describe('the list', () => {
  it('filters, and its sums are those of everything that fits', async () => {
    const { scope: owner } = await freshWorkspace()
    const { projectId } = await newProject(owner)
    const months = ['2026-07', '2026-08', '2026-09']
    for (let at = 0; at < 25; at += 1)
      await createSpend(
        owner,
        spendInput.parse(
          typed({
            projectId,
            month: months[at % 3],
            kind: at % 2 ? 'hosting' : 'api',
            amount: at === 24 ? '' : `${at}.1`,
            provider: at < 20 ? 'OpenAI' : '50%_off',
          }),
        ),
      )
    const page = (change: Partial<SpendQuery>) => listed(change, owner)
    const all = await page({ sort: '-amount' })
    expect([all.total, all.rows.length, all.rows.at(-1)?.amount]).toEqual([25, 25, null])
    // 0.1 + 1.1 + … + 23.1 = 276 + 24 × 0.1 = 278.4
    expect(addUp(all.sums)).toEqual({ amount: '278.4', records: 25, unpriced: 1 })
    expect((await page({ q: '%_' })).total).toBe(5)
    expect((await page({ from: '2026-08', to: '2026-08' })).sums.map((part) => part.month)).toEqual([
      '2026-08',
      '2026-08',
    ])
    const hosting = await page({ kind: 'hosting' })
    expect(hosting.total).toBe(12)
    expect(addUp(hosting.sums).records).toBe(12)
    const september = await inWorkspace(owner, (tx) => spendOfMonth(tx, owner, '2026-09'))
    expect(september).toMatchObject([{ currency: 'USD', records: 8, unpriced: 0 }])
  })

  it('reads a query that was edited by hand', () => {
    expect(
      readSpendQuery({ from: '2026-13', kind: 'x', project: "' or 1=1", provider: '\ud800', page: '-1' }),
    ).toEqual(readSpendQuery({}))
  })
})
