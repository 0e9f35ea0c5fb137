import type { Scope } from '#lib/auth/proof.ts'
import { setBudget } from '#lib/data/budget.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { createFxRate } from '#lib/data/fx-rate.ts'
import { newId } from '#lib/data/id.ts'
import { saveView } from '#lib/data/saved-view.ts'
import { commitImport } from '#lib/data/spend-import.ts'
import { createRule } from '#lib/data/spend-rule.ts'
import { openImport } from '#lib/data/spend-stage.ts'
import { addDays } from '#lib/domain/day.ts'
import { addMonths, firstDay, monthOf } from '#lib/domain/month.ts'
import { SPEND_KINDS } from '#lib/domain/spend/kind.ts'
import { sourceOfBytes } from '#lib/import/part.ts'
import { stageBill } from '#lib/job/stage-bill.ts'
import { today } from '../demo/project.ts'
import { longName, many } from './name.ts'
import { currencyOf } from './project.ts'

const RECORDS = 10_000
/** One statement's worth: a transaction has ten seconds, also on a busy machine. */
const BATCH = 1_000
const MONTHS = 48
const BILL_ROWS = 400

/** Four in five records are of the first project, the others of all; some amounts are not known, and some are huge. */
const recordOf = (scope: Scope, projects: readonly string[], at: number) => {
  const amount = `${at % 1999 ? (at % 977) + 1 : 98_765_432_109}.${String(at % 1000).padStart(3, '0')}`
  return {
    ...{ workspaceId: scope.workspaceId, id: newId(), createdBy: scope.userId, origin: 'manual' },
    projectId: projects[at % 5 ? 0 : at % projects.length] ?? '',
    month: new Date(firstDay(addMonths(monthOf(today), -(at % MONTHS)))),
    ...{ kind: SPEND_KINDS[at % SPEND_KINDS.length] ?? 'api', provider: longName(at % 17, 80) },
    ...{ service: longName(at % 79, 120), amount: at % 50 ? amount : null, currency: currencyOf(at) },
    note: at % 25 ? '' : longName(at % 10, 200),
  }
}

const HEAD =
  'start_time,end_time,amount_value,amount_currency,quantity,quantity_unit,line_item,organization_id'

function billOf(rows: number): Uint8Array {
  const seconds = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000
  const lines = many(rows, (at) => {
    const day = addDays(today, -1 - (at % 90))
    const name = `"${longName(at, 200).replaceAll('"', '')}"`
    return [
      seconds(day),
      seconds(addDays(day, 1)),
      `${at}.12345678`,
      'usd',
      `${at * 1000}`,
      'tokens',
      name,
      'org-crowd',
    ]
  })
  return new TextEncoder().encode(`${[HEAD, ...lines.map((line) => line.join(','))].join('\n')}\n`)
}

async function readBill(scope: Scope, projectId: string, at: number, rows: number) {
  const fileName = `${longName(at, 180)}.csv`
  const { id } = await openImport(scope, { projectId, fileName })
  const { plan } = await stageBill(scope, id, sourceOfBytes(billOf(rows)), { words: {}, answers: {} })
  return { id, plan }
}

/** Ten thousand typed records, a bill that was taken over and one that waits, budgets, rules, views and rates of all but one currency. */
export async function crowdSpend(scope: Scope, projects: readonly string[]) {
  const projectId = projects[0] ?? ''
  for (let start = 0; start < RECORDS; start += BATCH)
    await inWorkspace(scope, (tx) =>
      tx.spendRecord.createMany({ data: many(BATCH, (at) => recordOf(scope, projects, start + at)) }),
    )
  const bill = await readBill(scope, projectId, 0, BILL_ROWS)
  await commitImport(scope, bill.id, bill.plan.fingerprint)
  const waiting = await readBill(scope, projectId, 2, BILL_ROWS / 2)
  for (const at of many(5, (index) => index + 1))
    for (const ago of many(12, Number))
      if (currencyOf(at) !== 'KWD')
        await createFxRate(scope, {
          ...{ from: currencyOf(at), to: 'USD', day: addDays(today, -30 * ago), rate: `0.${at}08${ago + 1}` },
          source: longName(at, 120),
        })
  const month = monthOf(today)
  const reason = longName(0, 200)
  await setBudget(scope, { projectId, from: month, to: addMonths(month, 12), amount: '125000', reason })
  const ruleIds: string[] = []
  for (const at of many(20, Number)) {
    const value = `${longName(at, 190)} ${at}`.slice(0, 200)
    const conditions = many(4, () => ({
      field: 'service' as const,
      tag: '',
      way: 'contains' as const,
      value,
    }))
    ruleIds.push((await createRule(scope, { projectId: projects[at] ?? '', conditions })).id)
  }
  for (const at of many(12, Number))
    for (const list of ['spend', 'project-spend'] as const)
      await saveView(scope, { list, name: longName(at, 80), query: 'group=provider' })
  return { importId: waiting.id, ruleId: ruleIds[0] ?? '' }
}
