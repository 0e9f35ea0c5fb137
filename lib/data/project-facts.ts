import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { type Day, daysBetween } from '#lib/domain/day.ts'
import { addMonths, monthOf } from '#lib/domain/month.ts'
import type { ProjectFacts } from '#lib/domain/project/next-step.ts'
import type { ProjectStatus } from '#lib/domain/project/status.ts'
import { quoteState } from '#lib/domain/quote/quote-state.ts'
import { dateOf, dateOfMonth, dayOf } from './convert.ts'
import type { Tx } from './database.ts'

/** What the rules of the next step need to know of a project, on a day of the workspace's zone. */
export async function projectFacts(
  tx: Tx,
  scope: Scope,
  project: { id: string; status: ProjectStatus },
  today: Day,
): Promise<ProjectFacts> {
  const where = { workspaceId: scope.workspaceId, projectId: project.id, archivedAt: null }
  const comparisons = await tx.comparison.findMany({
    where,
    select: { computedAt: true, chosenOptionId: true },
  })
  const computed = comparisons.filter((comparison) => comparison.computedAt !== null).length
  return {
    status: project.status,
    comparisons: {
      computed,
      drafts: comparisons.length - computed,
      hasChosenOption: comparisons.some((comparison) => comparison.chosenOptionId !== null),
    },
    ...(await quoteFacts(tx, scope, project.id, today)),
    timeline: await timelineFacts(tx, scope, project.id, today),
    spend: {
      records: await tx.spendRecord.count({ where }),
      unpriced: await tx.spendRecord.count({ where: { ...where, amount: null } }),
      hasLastMonth:
        (await tx.spendRecord.count({
          where: { ...where, month: { gte: dateOfMonth(addMonths(monthOf(today), -1)) } },
        })) > 0,
    },
    reports: await tx.report.count({ where }),
  }
}

async function quoteFacts(tx: Tx, { workspaceId }: Scope, projectId: string, today: Day) {
  const rows = await tx.quote.findMany({
    where: { workspaceId, projectId, archivedAt: null },
    select: {
      _count: { select: { acceptances: true, quoteWithdrawals: true } },
      quoteVersions: {
        where: { sentAt: { not: null } },
        orderBy: { version: 'desc' },
        take: 1,
        select: { validUntil: true, _count: { select: { declines: true } } },
      },
    },
  })
  const judged = rows.map(({ _count, quoteVersions: [sent] }) => ({
    validUntil: sent && dayOf(sent.validUntil),
    state: quoteState(
      {
        isSent: sent !== undefined,
        isViewed: false,
        isAccepted: _count.acceptances > 0,
        isDeclined: (sent?._count.declines ?? 0) > 0,
        isWithdrawn: _count.quoteWithdrawals > 0,
        isSuperseded: false,
        validUntil: sent ? dayOf(sent.validUntil) : today,
      },
      today,
    ),
  }))
  const count = (state: string) => judged.filter((quote) => quote.state === state).length
  const ends = judged.flatMap((quote) => (quote.state === 'sent' && quote.validUntil) || []).sort()
  return {
    quotes: {
      drafts: count('draft'),
      sent: count('sent'),
      accepted: count('accepted'),
      declined: count('declined'),
      expired: count('expired'),
    },
    openQuoteDaysLeft: ends[0] ? daysBetween(today, ends[0]) : null,
  }
}

async function timelineFacts(tx: Tx, { workspaceId }: Scope, projectId: string, today: Day) {
  const plan = await tx.timeline.findFirst({ where: { workspaceId, projectId, archivedAt: null } })
  if (!plan) return null
  const where = { workspaceId, archivedAt: null, phase: { timelineId: plan.id } }
  return {
    total: await tx.task.count({ where }),
    done: await tx.task.count({ where: { ...where, doneAt: { not: null } } }),
    overdue: await tx.task.count({ where: { ...where, doneAt: null, endsOn: { lt: dateOf(today) } } }),
  }
}
