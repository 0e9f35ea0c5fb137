import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import type { Approach } from '#lib/domain/approach.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { type Day, daysBetween } from '#lib/domain/day.ts'
import { tasksOnDaysOff } from '#lib/domain/timeline/day-off.ts'
import type { OwnLength } from '#lib/domain/timeline/history.ts'
import { linksWithout } from '#lib/domain/timeline/link.ts'
import type { Dependency } from '#lib/domain/timeline/plan.ts'
import { planOfTimeline } from '#lib/domain/timeline/plan-of-timeline.ts'
import { schedulePlan } from '#lib/domain/timeline/schedule.ts'
import type { Schedule } from '#lib/domain/timeline/schedule-result.ts'
import { type SlipCost, slipCost } from '#lib/domain/timeline/slip-cost.ts'
import type { TemplateLine } from '#lib/domain/timeline/template-line.ts'
import type { TimelineTask, TimelineView } from '#lib/domain/timeline/timeline-view.ts'
import { latest } from '#lib/domain/timeline/working-day.ts'
import { notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import { readAbsences, readMembers, readWorkWeek } from './calendar.ts'
import { findChosenOption } from './chosen-option.ts'
import { approachOf, dayOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId } from './id.ts'
import { readOwnLengths } from './past-plan.ts'
import { findPastPlan } from './past-timeline.ts'
import { type TaskRow, type TimelineRow, wholeTimeline } from './timeline-row.ts'
import { offeredTemplates } from './timeline-template-list.ts'

/**
 * The plan of a project with all its tasks, or null; days are those of the workspace's zone. With a day: the plan that was
 * in force on it, as it stood at its end.
 */
export async function findTimeline(
  tx: Tx,
  scope: Scope | ShareScope,
  projectId: string,
  asOf: Day | null = null,
): Promise<TimelineView | null> {
  const { workspaceId } = scope
  const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
  const today = dayIn(new Date(), timeZone)
  const past = asOf !== null && asOf < today ? asOf : null
  const row = past
    ? await findPastPlan(tx, scope, { projectId, day: past, timeZone })
    : await tx.timeline.findFirst({
        where: { workspaceId, projectId, archivedAt: null },
        include: wholeTimeline,
      })
  if (!row) return null
  const members = await tx.member.findMany({
    where: { workspaceId, userId: { in: doers(row) } },
    select: { userId: true, user: { select: { name: true } } },
  })
  const names = new Map(members.map((member) => [member.userId, member.user.name]))
  const links = linksOf(row)
  const accepted = await tx.acceptance.count({ where: { workspaceId, reversal: null, quote: { projectId } } })
  return {
    id: row.id,
    approach: approachOf(row.approach),
    template: row.template,
    startsOn: dayOf(row.startsOn),
    today: past ?? today,
    baseline: {
      on: dayIn(row.baselineAt, timeZone),
      quote: row.acceptance?.quote.number ?? null,
      isFinal: accepted > 0,
    },
    ...(await readWorkWeek(tx, scope)),
    absences: await readAbsences(tx, scope),
    phases: row.phases.map(({ id, name, tasks }) => ({
      id,
      name,
      tasks: tasks
        .filter((task) => task.archivedAt === null)
        .map((task) => taskView(task, { names, timeZone, after: links.get(task.id) ?? [] })),
    })),
  }
}

/** What is removed is stepped over: who waited for it waits for what it waited for. */
const linksOf = (row: TimelineRow): Map<string, Dependency[]> =>
  linksWithout(
    row.phases.flatMap(({ tasks }) =>
      tasks.map(({ id, archivedAt, after }) => ({
        id,
        isRemoved: archivedAt !== null,
        after: after.map((link) => ({ task: link.afterId, lag: link.lagDays })),
      })),
    ),
  )

const doers = (row: TimelineRow): string[] =>
  row.phases.flatMap((phase) => phase.tasks.flatMap((task) => task.doneBy ?? []))

type Around = { names: Map<string, string>; timeZone: string; after: Dependency[] }

const taskView = (task: TaskRow, { names, timeZone, after }: Around): TimelineTask => ({
  id: task.id,
  revision: task.revision,
  name: task.name,
  startsOn: dayOf(task.startsOn),
  endsOn: dayOf(task.endsOn),
  baselineStartsOn: dayOf(task.baselineStartsOn),
  baselineEndsOn: dayOf(task.baselineEndsOn),
  isGate: task.isGate,
  lowDays: task.lowDays,
  highDays: task.highDays,
  role: task.role,
  owner: task.owner && { id: task.owner.userId, name: task.owner.user.name },
  after,
  doneOn: task.doneAt && dayIn(task.doneAt, timeZone),
  doneBy: (task.doneBy && names.get(task.doneBy)) ?? null,
  checklist: task.checklistItems.map(({ id, label, source, doneAt }) => ({
    id,
    label,
    source,
    isDone: doneAt !== null,
  })),
})

export type ProjectTimeline = {
  project: { id: string; name: string; startsOn: Day | null; isArchived: boolean }
  timeline: TimelineView | null
  /** Reckoned from the plan as of today. */
  schedule: Schedule | null
  /** What it means for the costs of the chosen option that the plan ends on another day than the baseline. */
  slipCost: SlipCost | null
  /** Of the option that the client accepted, else of the one chosen last; null when nothing was chosen. */
  chosen: Approach | null
  today: Day
  /** How long the workspace's own projects took; asked for only before there is a plan. */
  ownLengths: Partial<Record<Approach, OwnLength>>
  /** Of the workspace's own; asked for only before there is a plan. */
  templates: TemplateLine[]
  /** Who can own a task. */
  members: { userId: string; name: string }[]
}

/** All that the page of a project's plan shows; `doneBy` is a day whose probability is asked for. */
export function getProjectTimeline(
  scope: Scope,
  projectId: string,
  doneBy: Day | null = null,
): Promise<ProjectTimeline> {
  return inWorkspace(scope, async (tx) => {
    const { workspaceId } = scope
    const project = await tx.project.findFirst({
      where: { workspaceId, id: knownId(projectId) },
      select: { id: true, name: true, startsOn: true, archivedAt: true },
    })
    if (!project) throw notFound()
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    const timeline = await findTimeline(tx, scope, projectId)
    const schedule = timeline && scheduleOf(timeline, doneBy)
    const chosen = await findChosenOption(tx, scope, projectId)
    return {
      project: {
        id: project.id,
        name: project.name,
        startsOn: project.startsOn && dayOf(project.startsOn),
        isArchived: project.archivedAt !== null,
      },
      timeline,
      schedule,
      chosen: chosen?.approach ?? null,
      slipCost: schedule && chosen?.result ? slipCostOf(schedule, chosen.result, chosen.id) : null,
      today: dayIn(new Date(), timeZone),
      ownLengths: timeline ? {} : await readOwnLengths(tx, scope),
      templates: timeline ? [] : await offeredTemplates(tx, scope),
      members: await readMembers(tx, scope),
    }
  })
}

/** The first promise of the plan is asked for too. */
function scheduleOf(timeline: TimelineView, doneBy: Day | null): Schedule | null {
  const tasks = timeline.phases.flatMap((phase) => phase.tasks)
  if (tasks.length === 0) return null
  const promised = latest(tasks.map((task) => task.baselineEndsOn))
  const schedule = schedulePlan(planOfTimeline(timeline, [promised, ...(doneBy ? [doneBy] : [])]))
  return { ...schedule, warnings: [...tasksOnDaysOff(timeline), ...schedule.warnings] }
}

function slipCostOf({ finish }: Schedule, result: ComparisonResult, optionId: string): SlipCost | null {
  if (finish.baselineFinish === null) return null
  return slipCost(result, optionId, daysBetween(finish.baselineFinish, finish.planned))
}
