import { beforeEach, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { undoImport } from '#lib/data/spend-import.ts'
import { row, table } from '#tests/support/bill.ts'
import { spendOf } from '#tests/support/spend-list.ts'
import { stage, take } from '#tests/support/staged-bill.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let projectId: string
beforeEach(async () => {
  scope = (await freshWorkspace()).scope
  projectId = (await newProject(scope)).projectId
})

const sums = async (project = projectId) =>
  (await spendOf(scope, { project })).sums.map(({ month, amount }) => [month, amount])

const DAY = 86_400
/** October 1, 2026. */
const FIRST = 1_790_812_800
const costs = (...days: string[]) => costsOf('org', days)
const costsOf = (account: string, days: string[]) =>
  `start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id,organization_id,organization_name\n${days
    .map((cost, at) => {
      const [start, end] = [FIRST + at * DAY, FIRST + (at + 1) * DAY]
      return `${start},${end},a,b,${cost === '' ? ',,,,' : `${cost},usd,"gpt, input",p,${account}`},O\n`
    })
    .join('')}`
const page = (days: number) =>
  JSON.stringify({
    ...{ object: 'page', has_more: false },
    data: Array.from({ length: days }, (_, at) => ({
      ...{ object: 'bucket', start_time: FIRST + at * DAY, end_time: FIRST + (at + 1) * DAY, results: [] },
    })),
  })

it('rows that became zero take the place of what they were', async () => {
  await take(scope, projectId, table([row({ BilledCost: '5' })]))
  const { plan } = await stage(scope, projectId, table([row({ BilledCost: '0' })]))
  expect(plan).toMatchObject({ lines: { changed: 1, gone: 0 }, months: [{ bill: '0', replaced: '5' }] })
  await take(scope, projectId, table([row({ BilledCost: '0' })]))
  expect(await sums()).toEqual([['2026-10', '0']])
})

it('a day that a later bill names as empty gives up what stood for it; days that it does not name stay', async () => {
  await take(scope, projectId, costs('1', '2', '4', '8'))
  const again = await stage(scope, projectId, costs('1', '', '5'))
  expect(again.plan).toMatchObject({
    lines: { new: 0, same: 1, changed: 1, gone: 1 },
    months: [{ bill: '6', replaced: '7', beside: '8' }],
  })
  const { id } = await again.run()
  expect(await sums()).toEqual([['2026-10', '14']])
  await undoImport(scope, id)
  expect(await sums()).toEqual([['2026-10', '15']])
})

it('a bill of nothing but empty days sets a month to nothing, in its own project alone', async () => {
  const other = (await newProject(scope)).projectId
  await take(scope, projectId, costs('1', '2'))
  await take(scope, other, costsOf('another', ['0', '0', '16']))
  const { plan, run } = await stage(scope, projectId, page(31))
  expect(plan).toMatchObject({ isKnown: false, lines: { new: 0, gone: 2 }, months: [{ replaced: '3' }] })
  expect(plan.warnings.join()).toContain('puts nothing in the place of 2 rows')
  const { id } = await run()
  expect(await sums()).toEqual([])
  expect(await sums(other)).toEqual([['2026-10', '16']])
  await undoImport(scope, id)
  expect(await sums()).toEqual([['2026-10', '3']])
})
