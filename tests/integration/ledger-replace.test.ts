import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { undoImport } from '#lib/data/spend-import.ts'
import { focusFile } from '#scripts/bench-support/focus-file.ts'
import { counted, on, taken, wide } from '#tests/support/restated.ts'
import { stage, take } from '#tests/support/staged-bill.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let projectId: string
beforeAll(async () => {
  scope = (await freshWorkspace()).scope
})

/** Accounts are known in all of a workspace: each test has one of its own. */
async function fresh() {
  projectId = (await newProject(scope)).projectId
  return { BillingAccountId: projectId }
}
const usd = async () => (await counted(scope, projectId))['2026-10 USD']

describe('a later bill of the same account', () => {
  it('takes the place of the days that it has, says which stay, and gives them back', async () => {
    const own = await fresh()
    await taken(scope, projectId, [on(5, '1', own), on(6, '2', own), on(7, '4', own)])
    const restated = await stage(scope, projectId, wide([on(6, '20', own)]))
    expect(restated.plan.lines).toEqual({ new: 0, changed: 1, same: 0, gone: 0 })
    expect(restated.plan.warnings.join()).toMatch(/2 rows of bill.csv \(.*5.* to .*7.*\) stay/)
    await restated.run()
    expect(await usd()).toBe('25') // 1 + 20 + 4
    await undoImport(scope, restated.id)
    expect(await usd()).toBe('7')
  })

  it('leaves other accounts and other parts of the account alone', async () => {
    const own = await fresh()
    const other = { BillingAccountId: `${projectId}-other` }
    const part = { ...own, SubAccountId: 'b' }
    await taken(scope, projectId, [on(5, '1', own), on(5, '2', other), on(5, '4', part)])
    await taken(scope, projectId, [on(5, '10', own)])
    expect(await usd()).toBe('16') // 10 + 2 + 4
  })

  it('drops what it does not have any more on a day that it has', async () => {
    const own = await fresh()
    await taken(scope, projectId, [on(5, '1', { ...own, SkuId: 'a' }), on(5, '2', { ...own, SkuId: 'b' })])
    const { plan, run } = await stage(scope, projectId, wide([on(5, '1', { ...own, SkuId: 'a' })]))
    expect(plan.lines).toEqual({ new: 0, changed: 0, same: 1, gone: 1 })
    await run()
    expect(await usd()).toBe('1')
  })

  it('of other rows in another order, and nothing else new, changes nothing', async () => {
    const own = await fresh()
    const rows = [on(5, '1', own), on(6, '2', own), on(6, '2', own)]
    await taken(scope, projectId, rows)
    const again = await stage(scope, projectId, wide(rows.toReversed()))
    expect(again.plan).toMatchObject({ isKnown: true, lines: { new: 0, changed: 0, same: 3, gone: 0 } })
    await expect(again.run()).rejects.toThrow('nothing changed')
    expect(await usd()).toBe('5')
  })

  it('undone in the middle of three leaves the last one in place of the first', async () => {
    const own = await fresh()
    await taken(scope, projectId, [on(5, '1', own), on(6, '2', own)])
    const middle = await taken(scope, projectId, [on(5, '10', own), on(6, '20', own)])
    const last = await taken(scope, projectId, [on(5, '100', own)])
    expect(await usd()).toBe('120')
    await undoImport(scope, middle.id)
    expect(await usd()).toBe('102')
    await undoImport(scope, last.id)
    expect(await usd()).toBe('3')
  })
})

it('a correction on a later bill stays beside what it corrects, and is not doubled by its own bill', async () => {
  const own = await fresh()
  const september = (cost: string) =>
    on(1, cost, {
      ...{ ...own, ChargePeriodStart: '2026-09-12', ChargePeriodEnd: '2026-09-13' },
      BillingPeriodStart: '2026-09-01',
    })
  const correction = (cost: string) =>
    ({ ...september(cost), ChargeClass: 'Correction', BillingPeriodStart: '2026-10-01' }) as const
  await taken(scope, projectId, [september('10')])
  await taken(scope, projectId, [correction('-3'), on(5, '1', own)])
  expect(await counted(scope, projectId)).toEqual({ '2026-09 USD': '7', '2026-10 USD': '1' })
  await taken(scope, projectId, [september('11')])
  expect(await counted(scope, projectId)).toMatchObject({ '2026-09 USD': '8' })
  await taken(scope, projectId, [correction('-4'), on(5, '1', own)])
  expect(await counted(scope, projectId)).toMatchObject({ '2026-09 USD': '7' })
})

it('rows with ids of their own go by id: known ones change, others stay', async () => {
  await fresh()
  const calls = (lines: [id: string, cost: string][]) =>
    [
      'request_id,spend,startTime,model',
      ...lines.map(([id, cost]) => `${id},${cost},2026-10-05T01:00:00Z,m`),
    ].join('\n')
  await take(
    scope,
    projectId,
    calls([
      ['a', '1'],
      ['b', '2'],
    ]),
  )
  const { plan, run } = await stage(
    scope,
    projectId,
    calls([
      ['b', '20'],
      ['c', '4'],
    ]),
  )
  expect(plan.lines).toEqual({ new: 1, changed: 1, same: 0, gone: 0 })
  await run()
  expect(await usd()).toBe('25') // 1 + 20 + 4
})

it('sums of a whole account and its parts take each other’s place', async () => {
  await fresh()
  const head = 'start_time,end_time,amount_value,amount_currency,line_item,project_id,organization_id'
  const cost = (amount: string, item: string, part: string) =>
    `1791158400,1791244800,${amount},usd,"${item}",${part},org-${projectId}`
  const file = (rows: string[]) => [head, ...rows].join('\n')
  await take(scope, projectId, file([cost('9', '', '')]))
  await take(scope, projectId, file([cost('4', 'gpt, input', 'p1'), cost('5.5', 'gpt, output', 'p2')]))
  expect(Object.values(await counted(scope, projectId))).toEqual(['9.5'])
  await take(scope, projectId, file([cost('9.25', '', '')]))
  expect(Object.values(await counted(scope, projectId))).toEqual(['9.25'])
})

it('another kind of file of the same provider is taken, with a warning that both may hold the same money', async () => {
  const own = await fresh()
  await taken(scope, projectId, [on(5, '1', { ...own, ProviderName: 'AWS' })])
  const head = 'line_item_unblended_cost,line_item_usage_start_date,line_item_currency_code'
  const { plan } = await stage(scope, projectId, `${head}\n2,2026-10-05T00:00:00Z,USD`)
  expect(plan.warnings.join()).toContain('FOCUS of AWS has sums in the same months')
})

/** Milliseconds in which a bill of so many rows takes the place of one with other amounts. */
async function replaced(rows: number): Promise<number> {
  const { BillingAccountId } = await fresh()
  let text = ''
  for await (const piece of focusFile(rows, BillingAccountId)) text += piece.toString()
  const file = (cost: string) => text.replaceAll('\n0.', `\n${cost}.`)
  await take(scope, projectId, file('0'))
  const begin = performance.now()
  const { plan, run } = await stage(scope, projectId, file('1'))
  expect(plan.lines).toEqual({ new: 0, changed: rows, same: 0, gone: 0 })
  await run()
  return performance.now() - begin
}

it('a large bill is set against the one before it as a whole, not row by row', async () => {
  await replaced(100)
  const [few, many] = [await replaced(1_500), await replaced(24_000)]
  // Sixteen times as many rows; row by row it would be the square of that.
  expect(many / few).toBeLessThan(64)
}, 120_000)
