import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { pinnedCatalogue } from '#lib/data/own-price.ts'
import { readPlan } from '#lib/data/quoted-plan.ts'
import { commitImport } from '#lib/data/spend-import.ts'
import { openImport } from '#lib/data/spend-stage.ts'
import { addDays, type Day, daysBetween, isWorkingDay } from '#lib/domain/day.ts'
import { addMonths, firstDay, type Month, monthOf } from '#lib/domain/month.ts'
import { exact } from '#lib/domain/rate.ts'
import type { PlannedItem } from '#lib/domain/variance/item.ts'
import { plannedItems } from '#lib/domain/variance/planned-item.ts'
import { tokenKindName } from '#lib/domain/variance/unit.ts'
import { sourceOfBytes } from '#lib/import/part.ts'
import { stageBill } from '#lib/job/stage-bill.ts'
import { today } from './project.ts'

const HEAD =
  'start_time,end_time,amount_value,amount_currency,quantity,quantity_unit,line_item,organization_id'

/** The router is late: what the small model should answer, the large one does. Working days bring more than others. */
const drift = (item: PlannedItem): string => (item.label.includes('nano') ? '0.86' : '1.24')
const share = (day: Day): string => (isWorkingDay(day) ? '1.12' : '0.7')

const seconds = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 1000

/** One row for each day, model and kind of token: at the quoted prices, but not in the quoted amounts. */
function rowsOf(month: Month, items: readonly PlannedItem[]): string[] {
  const length = daysBetween(firstDay(month), firstDay(addMonths(month, 1)))
  const days = Array.from({ length }, (_, at) => addDays(firstDay(month), at)).filter((day) => day < today)
  return items.flatMap((item) =>
    item.parts.flatMap(({ token, quantity, amount }) =>
      days.map((day) => {
        const factor = exact(drift(item))
          .times(exact(share(day)))
          .dividedBy(length)
        const tokens = exact(quantity ?? '0')
          .times(factor)
          .toDecimalPlaces(0)
        const cost = tokens
          .times(exact(amount))
          .dividedBy(exact(quantity ?? '1'))
          .toDecimalPlaces(8)
        const name = `"${item.label.split('/').at(-1)}, ${token ? tokenKindName[token] : 'call'}"`
        const cells = [
          seconds(day),
          seconds(addDays(day, 1)),
          cost.toFixed(),
          'usd',
          tokens.toFixed(),
          'tokens',
        ]
        return [...cells, name, 'org-sample'].join(',')
      }),
    ),
  )
}

/** The bill of a provider for every month since the start, imported as it would be on the screen. */
export async function importSampleBill(scope: Scope, projectId: string, from: Month): Promise<void> {
  const months = Array.from({ length: 5 }, (_, at) => addMonths(from, at)).filter(
    (month) => month <= monthOf(today),
  )
  const planned = await inWorkspace(scope, async (tx) => {
    const { option } = await readPlan(tx, scope, { id: projectId, currency: 'USD' })
    if (!option) throw new Error('the sample has an accepted quote')
    const { content } = await pinnedCatalogue(tx, scope, option.result)
    return months.map((month) => plannedItems(option.file, option.id, content, [month]) ?? [])
  })
  const rows = months.flatMap((month, at) => rowsOf(month, planned[at] ?? []))
  const fileName = `cost_${from}_${today}.csv`
  const { id } = await openImport(scope, { projectId, fileName })
  const file = new TextEncoder().encode(`${[HEAD, ...rows].join('\n')}\n`)
  const { plan } = await stageBill(scope, id, sourceOfBytes(file), { words: {}, answers: {} })
  await commitImport(scope, id, plan.fingerprint)
}
