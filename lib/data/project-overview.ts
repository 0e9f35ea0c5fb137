import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { ActivityLine } from '#lib/domain/activity-line.ts'
import type { Day } from '#lib/domain/day.ts'
import { nextSteps, type Progress } from '#lib/domain/project/next-step.ts'
import type { ProjectStatus } from '#lib/domain/project/status.ts'
import { notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import { recentActivity } from './activity.ts'
import { latestRecommendation } from './comparison.ts'
import { dayOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
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
  activity: ActivityLine[]
}

type Facts = Omit<
  ProjectOverview,
  'id' | 'startsOn' | 'endsOn' | 'progress' | 'recommendation' | 'activity'
> & {
  startsOn: Date | null
  endsOn: Date | null
}

/** All that the overview of a project shows. Throws not-found; an archived project can still be read. */
export function getProjectOverview(scope: Scope, id: string): Promise<ProjectOverview> {
  return inWorkspace(scope, async (tx) => {
    const facts = await readFacts(tx, scope, knownId(id))
    if (!facts) throw notFound()
    const { startsOn, endsOn, status, timeZone } = facts
    const today = dayIn(new Date(), timeZone)
    return {
      ...facts,
      id,
      startsOn: startsOn && dayOf(startsOn),
      endsOn: endsOn && dayOf(endsOn),
      progress: nextSteps(await projectFacts(tx, scope, { id, status }, today)),
      recommendation: await latestRecommendation(tx, scope, id),
      activity: await recentActivity(tx, scope, { projectId: id, take: 6 }),
    }
  })
}

/** The project with its team and the first of its client's people, in one query. */
async function readFacts(tx: Tx, { workspaceId }: Scope, id: string): Promise<Facts | undefined> {
  const [facts] = await tx.$queryRaw<Facts[]>`
    select project.name, project.description, project.status::text as status, project.currency::text as currency,
      project.starts_on as "startsOn", project.ends_on as "endsOn", project.archived_at is not null as "isArchived",
      workspace.time_zone as "timeZone",
      (select coalesce(json_agg(person), '[]') from
        (select contact.id, contact.name, contact.role, contact.email from contact
        where contact.workspace_id = project.workspace_id and contact.client_id = project.client_id
          and contact.archived_at is null
        order by contact.name, contact.id limit 5) person) as contacts,
      (select coalesce(json_agg(json_build_object('userId', app_user.id, 'name', app_user.name)
          order by joined.created_at), '[]')
        from project_member joined join app_user on app_user.id = joined.user_id
        where joined.workspace_id = project.workspace_id and joined.project_id = project.id) as team
    from project join workspace on workspace.id = project.workspace_id
    where project.workspace_id = ${workspaceId}::uuid and project.id = ${id}::uuid`
  return facts
}
