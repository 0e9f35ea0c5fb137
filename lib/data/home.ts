import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { addMonths, type Month, monthOf } from '#lib/domain/month.ts'
import { dayIn } from '#lib/format.ts'
import { type ActivityRow, recentActivity } from './activity.ts'
import { inWorkspace } from './database.ts'
import { type DueTask, dueTasks } from './due-task.ts'
import { type OpenQuote, openQuotes } from './open-quote.ts'
import { type MonthSpend, spendOfMonth } from './spend-month.ts'

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
      spend: await spendOfMonth(tx, scope, month),
      lastMonthSpend: await spendOfMonth(tx, scope, addMonths(month, -1)),
      tasks: due.tasks,
      dueTaskCount: due.total,
      activity: await recentActivity(tx, scope, { take: 8 }),
    }
  })
}
