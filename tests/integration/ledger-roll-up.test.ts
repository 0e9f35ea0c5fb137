import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { rollUpDays } from '#lib/data/spend-day.ts'
import { undoImport } from '#lib/data/spend-import.ts'
import { findReach } from '#lib/data/spend-reach.ts'
import type { Row } from '#tests/support/bill.ts'
import { ownerClient } from '#tests/support/database.ts'
import { on, wide } from '#tests/support/restated.ts'
import { stage } from '#tests/support/staged-bill.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let owner: pg.Client
beforeAll(async () => {
  owner = await ownerClient()
})
afterAll(() => owner.end())

const charge = fc.record({
  day: fc.integer({ min: 1, max: 4 }),
  cost: fc.constantFrom('0.1', '0.2', '7', '-3', ''),
  account: fc.constantFrom('a', 'b'),
  service: fc.constantFrom('Model API', 'Virtual machine'),
  quantity: fc.constantFrom('', '0.125', '12'),
  more: fc.constantFrom<Row[]>(
    {},
    { ChargeCategory: 'Credit' },
    { ChargeClass: 'Correction' },
    { ConsumedUnit: 'b\\2', ChargePeriodEnd: '2026-11-01T00:00:00Z' },
  ),
})
type Charge = typeof charge extends fc.Arbitrary<infer T> ? T : never

/** To import a bill, or to undo one of those that stand. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.array(charge, { minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.nat(5) },
)

const file = (charges: readonly Charge[]) =>
  wide(
    charges.map(({ day, cost, account, service, quantity: ConsumedQuantity, more }) =>
      on(day, cost, { BillingAccountId: account, ServiceName: service, ConsumedQuantity, ...more }),
    ),
  )

const KEY = "import_id, project_id, to_char(month, 'YYYY-MM') as month, kind, provider, service, currency"

async function sums(workspaceId: string) {
  const raw = await owner.query(
    `select ${KEY}, line.amount is null as open, sum(line.amount) as amount, count(*)::int as lines
     from spend_line line join spend_import bill on bill.id = line.import_id
     where line.workspace_id = $1 and line.replaced_by is null and bill.status = 'committed'
     group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8`.replaceAll(
      'project_id,',
      'line.project_id,',
    ),
    [workspaceId],
  )
  const rolled = await owner.query(
    `select ${KEY}, amount is null as open, amount, lines from spend_record
     where workspace_id = $1 and import_id is not null order by 1, 2, 3, 4, 5, 6, 7, 8`,
    [workspaceId],
  )
  return { raw: raw.rows, rolled: rolled.rows }
}

/** Sums by day, as they stand. */
async function days(importId: string) {
  const { rows } = await owner.query(
    `select project_id, month, day, is_daily, is_adjustment, kind, provider, service, unit, currency,
       trim_scale(amount) as amount, trim_scale(quantity) as quantity, lines, unpriced
     from spend_day where import_id = $1 order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
    [importId],
  )
  return rows
}

/** Of what a bill speaks, as it stands. */
async function reach(importId: string) {
  const { rows } = await owner.query(
    `select billing_month, month, day, provider, account, sub_account, is_native
     from spend_reach where import_id = $1 order by 1, 2, 3, 4, 5, 6, 7`,
    [importId],
  )
  return rows
}

/** The days of an account that the last bill with them decides: worked out from the files alone. */
function expected(standing: readonly (readonly Charge[])[]): number {
  const days = new Map<string, number>()
  for (const charges of standing) {
    const accounts = new Set(charges.map(({ account }) => account))
    const own = new Set(charges.map(({ day }) => day))
    for (const account of accounts) for (const day of own) days.delete(`${account} ${day}`)
    for (const { account, day, cost } of charges)
      days.set(`${account} ${day}`, (days.get(`${account} ${day}`) ?? 0) + Number(cost || 0) * 10)
  }
  return Math.round([...days.values()].reduce((sum, cost) => sum + cost, 0))
}

it('records add up to the rows that count, whatever was imported, replaced and undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
      const scope: Scope = (await freshWorkspace()).scope
      const { projectId } = await newProject(scope)
      const standing: { id: string; charges: Charge[] }[] = []
      for (const given of steps) {
        if (typeof given === 'number') {
          const [undone] = standing.splice(given, 1)
          if (undone) await undoImport(scope, undone.id)
        } else {
          const { id, plan, run } = await stage(scope, projectId, file(given))
          const whileRead = [await days(id), await reach(id)]
          await inWorkspace(scope, async (tx) => {
            await rollUpDays(tx, scope, [id])
            await findReach(tx, scope, id)
          })
          expect(whileRead).toEqual([await days(id), await reach(id)])
          if (plan.isKnown) continue
          await run()
          standing.push({ id, charges: given })
        }
        const { raw, rolled } = await sums(scope.workspaceId)
        expect(rolled).toEqual(raw)
        const total = rolled.reduce((sum, { amount }) => sum + Number(amount ?? 0) * 10, 0)
        expect(Math.round(total)).toBe(expected(standing.map(({ charges }) => charges)))
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)
