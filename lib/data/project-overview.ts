import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { nextSteps, type Progress } from '#lib/domain/project/next-step.ts'
import type { ProjectStatus } from '#lib/domain/project/status.ts'
import { notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import { type ActivityRow, recentActivity } from './activity.ts'
import { latestRecommendation } from './comparison.ts'
import { dayOf } from './convert.ts'
import { inWorkspace } from './database.ts'
import { knownId } from './id.ts'
import { projectFacts } from './project-facts.ts'

export type ProjectOverview = {
  id: string
  name: string
  description: string
  status: ProjectStatus
  currency: string
  startsOn: Day | null
  endsOn: Day | null
  isArchived: boolean
  timeZone: string
  contacts: { id: string; name: string; role: string | null; email: string | null }[]
  team: { userId: string; name: string }[]
  progress: Progress
  recommendation: Awaited<ReturnType<typeof latestRecommendation>>
  activity: ActivityRow[]
}

/** All that the overview of a project shows. Throws not-found; an archived project can still be read. */
export function getProjectOverview(scope: Scope, id: string): Promise<ProjectOverview> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const row = await tx.project.findUnique({
      where: { workspaceId_id: { workspaceId, id: knownId(id) } },
      include: {
        client: {
          select: {
            contacts: {
              where: { archivedAt: null },
              orderBy: [{ name: 'asc' }, { id: 'asc' }],
              select: { id: true, name: true, role: true, email: true },
              take: 5,
            },
          },
        },
        projectMembers: {
          select: { userId: true, member: { select: { user: { select: { name: true } } } } },
          orderBy: { createdAt: 'asc' },
        },
      },
    })
    if (!row) throw notFound()
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    const today = dayIn(new Date(), timeZone)
    const { name, description, status, currency } = row
    return {
      ...{ id, name, description, status, currency, timeZone },
      isArchived: row.archivedAt !== null,
      startsOn: row.startsOn && dayOf(row.startsOn),
      endsOn: row.endsOn && dayOf(row.endsOn),
      contacts: row.client.contacts,
      team: row.projectMembers.map(({ userId, member }) => ({ userId, name: member.user.name })),
      progress: nextSteps(await projectFacts(tx, scope, row, today)),
      recommendation: await latestRecommendation(tx, scope, id),
      activity: await recentActivity(tx, scope, { projectId: id, take: 6 }),
    }
  })
}
