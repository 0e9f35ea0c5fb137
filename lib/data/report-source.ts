import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { clientComparison } from '#lib/domain/comparison/client-comparison.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import { statusName } from '#lib/domain/project/status.ts'
import type { QuoteComparisonView } from '#lib/domain/quote/quote-view.ts'
import { seeded } from '#lib/domain/range/random.ts'
import { reportPlan } from '#lib/domain/report/report-plan.ts'
import { reportSummary } from '#lib/domain/report/report-summary.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'
import { senderOf } from '#lib/domain/sender.ts'
import { planOfTimeline } from '#lib/domain/timeline/plan-of-timeline.ts'
import { schedulePlan } from '#lib/domain/timeline/schedule.ts'
import type { TimelineView } from '#lib/domain/timeline/timeline-view.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import { dayIn, formatAmount } from '#lib/format.ts'
import type { NewReportInput } from '#lib/schemas/report.ts'
import type { Tx } from './database.ts'
import { senderColumns } from './look.ts'
import { reportSpend } from './report-spend.ts'
import { findTimeline } from './timeline.ts'

/**
 * Collects what is known of a project as of a day: the comparison computed last until then, the plan with what was
 * ticked until then, and spend of the months until then. Dates of tasks are those of now: the plan keeps no history.
 */
export async function reportView(tx: Tx, scope: Scope, input: NewReportInput): Promise<ReportView> {
  const { workspaceId } = scope
  const project = await tx.project.findUnique({
    where: { workspaceId_id: { workspaceId, id: input.projectId } },
    include: { client: { select: { name: true } }, workspace: { select: senderColumns } },
  })
  if (!project) throw notFound()
  if (project.archivedAt) throw conflict('This project is archived. Restore it, then make the report.')
  const sender = senderOf(project.workspace)
  const { timeZone } = sender
  const createdOn = dayIn(new Date(), timeZone)
  if (input.asOf > createdOn) throw invalid({ asOf: 'Choose today or an earlier day.' })
  const { currency } = project
  const comparison = await comparisonOn(tx, scope, { ...input, timeZone, currency })
  const plan = await planOn(tx, scope, input)
  const schedule = plan && hasTasks(plan) ? schedulePlan(planOfTimeline(plan), seeded(1, 1)) : null
  const timeline = plan && schedule && reportPlan(plan, schedule)
  const spend = await reportSpend(tx, scope, project, input.asOf)
  const recommendation = comparison?.recommendation ?? null
  const slipDays = schedule?.finish.slipDays ?? 0
  return {
    schema: 'tunewise.report/1',
    title: input.title,
    asOf: input.asOf,
    createdOn,
    sender,
    client: { name: project.client.name },
    project: { name: project.name, description: project.description, status: statusName[project.status] },
    currency,
    summary:
      input.summary || reportSummary({ recommendation, timeline, slipDays, spend, currency }, formatAmount),
    comparison,
    timeline,
    spend,
  }
}

const hasTasks = (plan: TimelineView): boolean => plan.phases.some((phase) => phase.tasks.length > 0)

type On = { projectId: string; asOf: Day; timeZone: string; currency: Currency }

/**
 * A comparison that was computed again later is not what was known on the day, so it is left out; so is one in another
 * currency than the report's, in which its figures would be read.
 */
async function comparisonOn(
  tx: Tx,
  { workspaceId }: Scope,
  { projectId, asOf, timeZone, currency }: On,
): Promise<QuoteComparisonView | null> {
  const rows = await tx.comparison.findMany({
    where: { workspaceId, projectId, archivedAt: null, result: { path: ['currency'], equals: currency } },
    orderBy: [{ computedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, computedAt: true },
    take: 100,
  })
  const row = rows.find(({ computedAt }) => computedAt && dayIn(computedAt, timeZone) <= asOf)
  if (!row) return null
  const { result, chosenOptionId } = await tx.comparison.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: row.id } },
    select: { result: true, chosenOptionId: true },
  })
  return clientComparison(result as unknown as ComparisonResult, chosenOptionId)
}

/** What was ticked after the day was open on it. */
async function planOn(
  tx: Tx,
  scope: Scope,
  { projectId, asOf }: Pick<On, 'projectId' | 'asOf'>,
): Promise<TimelineView | null> {
  const plan = await findTimeline(tx, scope, projectId)
  return (
    plan && {
      ...plan,
      today: asOf,
      phases: plan.phases.map((phase) => ({
        ...phase,
        tasks: phase.tasks.map((task) => ({
          ...task,
          doneOn: task.doneOn !== null && task.doneOn <= asOf ? task.doneOn : null,
        })),
      })),
    }
  )
}
