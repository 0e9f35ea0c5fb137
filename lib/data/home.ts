import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { ActivityLine } from '#lib/domain/activity-line.ts'
import type { Day } from '#lib/domain/day.ts'
import { addMonths, type Month, monthOf } from '#lib/domain/month.ts'
import { dayIn } from '#lib/format.ts'
import { recentActivity } from './activity.ts'
import { type BudgetAlerts, budgetAlerts } from './budget-alert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { type DueTask, dueTasks } from './due-task.ts'
import { type OpenQuote, openQuotes } from './open-quote.ts'
import { type OpenQuestion, openQuestions } from './question.ts'
import { type OpenRequest, openRequests } from './quote-request.ts'
import { type QuoteRenewal, quoteRenewals } from './renewal.ts'
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
  renewals: { rows: QuoteRenewal[]; total: number }
  spend: MonthSpend[]
  lastMonthSpend: MonthSpend[]
  budgets: BudgetAlerts
  tasks: DueTask[]
  dueTaskCount: number
  requests: OpenRequest[]
  questions: OpenQuestion[]
  activity: ActivityLine[]
}

/** All that the home page shows, in one transaction. Sums never cross currencies. */
export function getHome(scope: Scope): Promise<HomeView> {
  return inWorkspace(scope, async (tx) => {
    const { timeZone, workspaceName, clients, projects } = await readCounts(tx, scope)
    const today = dayIn(new Date(), timeZone)
    const month = monthOf(today)
    const open = await openQuotes(tx, scope, today, 6)
    const due = await dueTasks(tx, scope, today)
    return {
      ...{ today, month, timeZone, workspaceName, clients, projects },
      quotes: open.quotes,
      openQuoteCount: open.total,
      renewals: await quoteRenewals(tx, scope, today, 5),
      spend: await spendOfMonth(tx, scope, month),
      lastMonthSpend: await spendOfMonth(tx, scope, addMonths(month, -1)),
      budgets: await budgetAlerts(tx, scope, today, 6),
      tasks: due.tasks,
      dueTaskCount: due.total,
      requests: await openRequests(tx, scope, 5),
      questions: await openQuestions(tx, scope, 5),
      activity: await recentActivity(tx, scope, { take: 8 }),
    }
  })
}

type Counts = Pick<HomeView, 'timeZone' | 'workspaceName' | 'clients' | 'projects'>

async function readCounts(tx: Tx, { workspaceId }: Scope): Promise<Counts> {
  const [counts] = await tx.$queryRaw<Counts[]>`
    select time_zone as "timeZone", name as "workspaceName",
      (select count(*)::int from client where workspace_id = workspace.id and archived_at is null) as clients,
      (select count(*)::int from project where workspace_id = workspace.id and archived_at is null) as projects
    from workspace where id = ${workspaceId}::uuid`
  if (!counts) throw new Error('a member has a workspace')
  return counts
}
