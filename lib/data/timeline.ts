import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Approach } from '#lib/domain/approach.ts'
import type { Day } from '#lib/domain/day.ts'
import type { TimelineTask, TimelineView } from '#lib/domain/timeline/timeline-view.ts'
import { notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import { approachOf, dayOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { knownId } from './id.ts'

const whole = {
  phases: {
    orderBy: { position: 'asc' },
    include: {
      tasks: {
        where: { archivedAt: null },
        orderBy: { position: 'asc' },
        include: { checklistItems: { orderBy: { position: 'asc' } } },
      },
    },
  },
} satisfies Prisma.TimelineInclude

type TimelineRow = Prisma.TimelineGetPayload<{ include: typeof whole }>
type TaskRow = TimelineRow['phases'][number]['tasks'][number]

/** The plan of a project with all its tasks, or null; days are those of the workspace's zone. */
export async function findTimeline(tx: Tx, scope: Scope, projectId: string): Promise<TimelineView | null> {
  const { workspaceId } = scope
  const row = await tx.timeline.findFirst({
    where: { workspaceId, projectId, archivedAt: null },
    include: whole,
  })
  if (!row) return null
  const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
  const members = await tx.member.findMany({
    where: { workspaceId, userId: { in: doers(row) } },
    select: { userId: true, user: { select: { name: true } } },
  })
  const names = new Map(members.map((member) => [member.userId, member.user.name]))
  return {
    id: row.id,
    approach: approachOf(row.approach),
    template: row.template,
    startsOn: dayOf(row.startsOn),
    today: dayIn(new Date(), timeZone),
    phases: row.phases.map(({ id, name, tasks }) => ({
      id,
      name,
      tasks: tasks.map((task) => taskView(task, names, timeZone)),
    })),
  }
}

const doers = (row: TimelineRow): string[] =>
  row.phases.flatMap((phase) => phase.tasks.flatMap((task) => task.doneBy ?? []))

const taskView = (task: TaskRow, names: Map<string, string>, timeZone: string): TimelineTask => ({
  id: task.id,
  revision: task.revision,
  name: task.name,
  startsOn: dayOf(task.startsOn),
  endsOn: dayOf(task.endsOn),
  baselineStartsOn: dayOf(task.baselineStartsOn),
  baselineEndsOn: dayOf(task.baselineEndsOn),
  isGate: task.isGate,
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
  /** Of the option that the client accepted, else of the one chosen last; null when nothing was chosen. */
  chosen: Approach | null
  today: Day
}

/** All that the page of a project's plan shows. */
export function getProjectTimeline(scope: Scope, projectId: string): Promise<ProjectTimeline> {
  return inWorkspace(scope, async (tx) => {
    const { workspaceId } = scope
    const project = await tx.project.findFirst({
      where: { workspaceId, id: knownId(projectId) },
      select: { id: true, name: true, startsOn: true, archivedAt: true },
    })
    if (!project) throw notFound()
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    return {
      project: {
        id: project.id,
        name: project.name,
        startsOn: project.startsOn && dayOf(project.startsOn),
        isArchived: project.archivedAt !== null,
      },
      timeline: await findTimeline(tx, scope, projectId),
      chosen: await chosenApproach(tx, scope, projectId),
      today: dayIn(new Date(), timeZone),
    }
  })
}

async function chosenApproach(tx: Tx, scope: Scope, projectId: string): Promise<Approach | null> {
  const { workspaceId } = scope
  const accepted = await tx.acceptance.findFirst({
    where: { workspaceId, quote: { projectId } },
    orderBy: { createdAt: 'desc' },
    select: { quote: { select: { optionId: true } } },
  })
  const compared = await tx.comparison.findFirst({
    where: { workspaceId, projectId, archivedAt: null, chosenOptionId: { not: null } },
    orderBy: [{ computedAt: 'desc' }, { id: 'desc' }],
    select: { chosenOptionId: true },
  })
  const optionId = accepted?.quote.optionId ?? compared?.chosenOptionId
  if (!optionId) return null
  const option = await tx.comparisonOption.findFirst({
    where: { workspaceId, id: optionId, comparison: { projectId } },
    select: { approach: true },
  })
  return option && approachOf(option.approach)
}
