import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import { statusName } from '#lib/domain/project/status.ts'
import { seeded } from '#lib/domain/range/random.ts'
import type { ReportSection } from '#lib/domain/report/kind.ts'
import { reportComparison } from '#lib/domain/report/report-comparison.ts'
import { reportPlan } from '#lib/domain/report/report-plan.ts'
import { reportSteps } from '#lib/domain/report/report-steps.ts'
import { reportSummary } from '#lib/domain/report/report-summary.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'
import { rewrittenReport } from '#lib/domain/report/rewritten-report.ts'
import { senderOf } from '#lib/domain/sender.ts'
import { planOfTimeline } from '#lib/domain/timeline/plan-of-timeline.ts'
import { schedulePlan } from '#lib/domain/timeline/schedule.ts'
import type { TimelineView } from '#lib/domain/timeline/timeline-view.ts'
import { notFound } from '#lib/errors.ts'
import { dayIn, figuresIn, formatAmount } from '#lib/format.ts'
import type { NewReportInput } from '#lib/schemas/report.ts'
import type { Tx } from './database.ts'
import { readerColumns, senderColumns } from './look.ts'
import { reportSpend } from './report-spend.ts'
import { findTimeline } from './timeline.ts'

/** What is to be told; an empty summary asks for the sentences that the figures make. */
export type ReportOrder = Omit<NewReportInput, 'isLive'>

/**
 * Collects what is known of a project as of a day: the comparison computed last until then, the plan as it stood at the end
 * of that day with what was ticked until then, and spend of the months until then.
 */
export async function reportView(tx: Tx, scope: Scope | ShareScope, order: ReportOrder): Promise<ReportView> {
  const { kind, sections, title, asOf, from } = order
  const project = await tx.project.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id: order.projectId } },
    include: { client: { select: { name: true, ...readerColumns } }, workspace: { select: senderColumns } },
  })
  if (!project) throw notFound()
  const sender = senderOf(project.workspace, project.client)
  const { timeZone } = sender
  const { currency, name, status } = project
  const work = await workOn(tx, scope, order)
  const told = {
    ...{ kind, sections, from, currency, timeline: work.timeline, steps: work.steps },
    ...(await comparisonOn(tx, scope, { ...order, timeZone, currency })),
    ...(await reportSpend(tx, scope, project, order)),
  }
  const summary = reportSummary({ ...told, slipDays: work.slipDays }, formatAmount)
  const view = {
    schema: 'tunewise.report/2' as const,
    ...{ title, asOf },
    createdOn: dayIn(new Date(), timeZone),
    sender,
    client: { name: project.client.name },
    project: {
      ...{ name, status: statusName[status] },
      description: sections.includes('project') ? project.description : '',
    },
    ...{ summary, ...told },
  }
  const written = rewrittenReport(view, figuresIn(sender.locale))
  return { ...written, summary: order.summary || written.summary }
}

type On = Pick<ReportOrder, 'projectId' | 'asOf' | 'sections'> & { timeZone: string; currency: Currency }
type Compared = Pick<ReportView, 'comparison' | 'evidence' | 'assumptions'>

const NOT_COMPARED: Compared = { comparison: null, evidence: null, assumptions: null }
const COMPARED: readonly ReportSection[] = ['advice', 'comparison', 'evidence', 'assumptions']

/**
 * A comparison that was computed again later is not what was known on the day, so it is left out; so is one in another
 * currency than the report's, in which its figures would be read.
 */
async function comparisonOn(
  tx: Tx,
  { workspaceId }: Scope | ShareScope,
  { projectId, asOf, sections, timeZone, currency }: On,
): Promise<Compared> {
  if (!COMPARED.some((section) => sections.includes(section))) return NOT_COMPARED
  const rows = await tx.comparison.findMany({
    where: { workspaceId, projectId, archivedAt: null, result: { path: ['currency'], equals: currency } },
    orderBy: [{ computedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, computedAt: true },
    take: 100,
  })
  const row = rows.find(({ computedAt }) => computedAt && dayIn(computedAt, timeZone) <= asOf)
  if (!row) return NOT_COMPARED
  const { result, chosenOptionId } = await tx.comparison.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: row.id } },
    select: { result: true, chosenOptionId: true },
  })
  return reportComparison(result as unknown as ComparisonResult, chosenOptionId, sections)
}

type Work = Pick<ReportView, 'timeline' | 'steps'> & { slipDays: number }

async function workOn(tx: Tx, scope: Scope | ShareScope, order: ReportOrder): Promise<Work> {
  const has = (section: ReportSection) => order.sections.includes(section)
  const plan = has('timeline') || has('steps') ? await planOn(tx, scope, order) : null
  if (!plan) return { timeline: null, steps: null, slipDays: 0 }
  const schedule = schedulePlan(planOfTimeline(plan), seeded(1, 1))
  return {
    timeline: has('timeline') ? reportPlan(plan, schedule) : null,
    steps: has('steps') ? reportSteps(plan, order.from) : null,
    slipDays: schedule.finish.slipDays ?? 0,
  }
}

const hasTasks = (plan: TimelineView): boolean => plan.phases.some((phase) => phase.tasks.length > 0)

/** What was ticked after the day was open on it; a plan without a task tells nothing. */
async function planOn(
  tx: Tx,
  scope: Scope | ShareScope,
  { projectId, asOf }: { projectId: string; asOf: Day },
): Promise<TimelineView | null> {
  const plan = await findTimeline(tx, scope, projectId, asOf)
  if (!plan || !hasTasks(plan)) return null
  return {
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
}
