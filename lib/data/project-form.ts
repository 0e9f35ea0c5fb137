import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { notFound } from '#lib/errors.ts'
import { dayOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId } from './id.ts'

type Named = { id: string; name: string }

/** What one can choose from in the form of a project. */
export type ProjectChoices = { clients: Named[]; members: Named[] }

export type ProjectDraft = {
  clientId: string
  name: string
  description: string
  currency: string
  startsOn: Day | null
  endsOn: Day | null
  memberIds: string[]
}

/** The form of a new project: the workspace's currency, and whoever fills it in on the team. */
export function getProjectStart(scope: Scope): Promise<{ draft: ProjectDraft; choices: ProjectChoices }> {
  return inWorkspace(scope, async (tx) => {
    const { currency } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
    return {
      draft: {
        ...{ clientId: '', name: '', description: '', currency },
        ...{ startsOn: null, endsOn: null, memberIds: [scope.userId] },
      },
      choices: await choices(tx, scope, null, []),
    }
  })
}

/** The form of a project that exists. Throws not-found, also for an archived project. */
export function getProjectForm(
  scope: Scope,
  id: string,
): Promise<{ id: string; revision: number; draft: ProjectDraft; choices: ProjectChoices }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const row = await tx.project.findFirst({
      where: { workspaceId, id: knownId(id), archivedAt: null },
      include: { projectMembers: { select: { userId: true } } },
    })
    if (!row) throw notFound()
    const { revision, clientId, name, description, currency } = row
    const memberIds = row.projectMembers.map((member) => member.userId)
    const startsOn = row.startsOn && dayOf(row.startsOn)
    const endsOn = row.endsOn && dayOf(row.endsOn)
    return {
      ...{ id, revision },
      draft: { clientId, name, description, currency, startsOn, endsOn, memberIds },
      choices: await choices(tx, scope, clientId, memberIds),
    }
  })
}

/** Active clients and members, and those already chosen even when they are not active any more. */
async function choices(
  tx: Tx,
  { workspaceId }: Scope,
  clientId: string | null,
  memberIds: string[],
): Promise<ProjectChoices> {
  const clients = await tx.client.findMany({
    where: { workspaceId, OR: [{ archivedAt: null }, ...(clientId ? [{ id: clientId }] : [])] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
    take: 1000,
  })
  const members = await tx.member.findMany({
    where: { workspaceId, OR: [{ disabledAt: null }, { userId: { in: memberIds } }] },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
    select: { userId: true, user: { select: { name: true } } },
    take: 500,
  })
  return { clients, members: members.map(({ userId, user }) => ({ id: userId, name: user.name })) }
}
