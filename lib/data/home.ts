import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { addMonths, type Month, monthOf } from '#lib/domain/month.ts'
import type { Amount } from '#lib/domain/rate.ts'
import { dayIn } from '#lib/format.ts'
import { type ActivityRow, recentActivity } from './activity.ts'
import { amountOf, dateOfMonth } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { type DueTask, dueTasks } from './due-task.ts'
import { type OpenQuote, openQuotes } from './open-quote.ts'

/** The spend of one month in one currency. `amount` leaves out the unpriced records, which are counted. */
export type MonthSpend = { currency: string; amount: Amount; records: number; unpriced: number }

export type HomeView = {
  today: Day
  month: Month
  timeZone: string
  workspaceName: string
  clients: number
  projects: number
  quotes: OpenQuote[]
  openQuoteCount: number
  spend: MonthSpend[]
  lastMonthSpend: MonthSpend[]
  tasks: DueTask[]
  dueTaskCount: number
  activity: ActivityRow[]
}

/** All that the home page shows, in one transaction. Sums never cross currencies. */
export function getHome(scope: Scope): Promise<HomeView> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const { timeZone, name } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    const today = dayIn(new Date(), timeZone)
    const month = monthOf(today)
    const open = await openQuotes(tx, scope, today, 6)
    const due = await dueTasks(tx, scope, today)
    return {
      ...{ today, month, timeZone },
      workspaceName: name,
      clients: await tx.client.count({ where: { workspaceId, archivedAt: null } }),
      projects: await tx.project.count({ where: { workspaceId, archivedAt: null } }),
      quotes: open.quotes,
      openQuoteCount: open.total,
      spend: await spendIn(tx, scope, month),
      lastMonthSpend: await spendIn(tx, scope, addMonths(month, -1)),
      tasks: due.tasks,
      dueTaskCount: due.total,
      activity: await recentActivity(tx, scope, { take: 8 }),
    }
  })
}

async function spendIn(tx: Tx, { workspaceId }: Scope, month: Month): Promise<MonthSpend[]> {
  const groups = await tx.spendRecord.groupBy({
    by: ['currency'],
    where: { workspaceId, month: dateOfMonth(month), archivedAt: null, project: { archivedAt: null } },
    _sum: { amount: true },
    _count: { _all: true, amount: true },
    orderBy: { currency: 'asc' },
  })
  return groups.map(({ currency, _sum, _count }) => ({
    currency,
    amount: _sum.amount ? amountOf(_sum.amount) : '0',
    records: _count._all,
    unpriced: _count._all - _count.amount,
  }))
}
