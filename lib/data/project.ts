import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { ProjectStatus } from '#lib/domain/project/status.ts'
import { invalid, notFound } from '#lib/errors.ts'
import type { ProjectChange, ProjectInput } from '#lib/schemas/project.ts'
import { audit } from './audit.ts'
import { dateOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'
import { missed } from './revision.ts'

/** What the head of every page of a project shows. */
export type ProjectHead = {
  id: string
  revision: number
  name: string
  clientId: string
  clientName: string
  status: ProjectStatus
  currency: string
  isArchived: boolean
}

/** Throws not-found. */
export function getProjectHead(scope: Scope, id: string): Promise<ProjectHead> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const [head] = await tx.$queryRaw<ProjectHead[]>`
      select project.id, project.revision, project.name, project.client_id as "clientId", client.name as "clientName",
        project.status::text as status, project.currency::text as currency,
        project.archived_at is not null as "isArchived"
      from project
      join client on client.workspace_id = project.workspace_id and client.id = project.client_id
      where project.workspace_id = ${workspaceId}::uuid and project.id = ${knownId(id)}::uuid`
    if (!head) throw notFound()
    return head
  })
}

const columnsOf = ({ memberIds: _, startsOn, endsOn, ...input }: ProjectInput) => ({
  ...input,
  startsOn: startsOn && dateOf(startsOn),
  endsOn: endsOn && dateOf(endsOn),
})

/** A new project is a lead. */
export function createProject(scope: Scope, input: ProjectInput): Promise<{ id: string }> {
  const { workspaceId } = scope
  const id = newId()
  return inWorkspace(scope, async (tx) => {
    await checkClient(tx, scope, input.clientId)
    await tx.project.create({ data: { workspaceId, id, status: 'lead', ...columnsOf(input) } })
    await setTeam(tx, scope, id, input.memberIds)
    await note(tx, scope, 'created', id, `Added the project ${input.name}`)
    return { id }
  })
}

export function updateProject(
  scope: Scope,
  { id, revision, ...input }: ProjectChange,
): Promise<{ id: string }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const was = await tx.project.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
    if (!was) throw notFound()
    if (was.clientId !== input.clientId) await checkClient(tx, scope, input.clientId)
    if (was.currency !== input.currency) await checkCurrencyIsFree(tx, scope, id)
    const { count } = await tx.project.updateMany({
      where: { workspaceId, id, revision, archivedAt: null },
      data: { ...columnsOf(input), revision: { increment: 1 } },
    })
    if (count === 0) throw missed(was)
    await setTeam(tx, scope, id, input.memberIds)
    await note(tx, scope, 'changed', id, `Changed the project ${input.name}`)
    return { id }
  })
}

/** Takes a project off the lists with all that belongs to it. To archive what is archived changes nothing. */
export const archiveProject = (scope: Scope, id: string): Promise<void> =>
  setArchived(scope, id, true, 'archived', 'Archived')

export const restoreProject = (scope: Scope, id: string): Promise<void> =>
  setArchived(scope, id, false, 'restored', 'Restored')

async function setArchived(scope: Scope, id: string, isArchived: boolean, verb: string, word: string) {
  const { workspaceId } = scope
  await inWorkspace(scope, async (tx) => {
    const { count } = await tx.project.updateMany({
      where: { workspaceId, id: knownId(id), archivedAt: isArchived ? null : { not: null } },
      data: { archivedAt: isArchived ? new Date() : null, revision: { increment: 1 } },
    })
    const row = await tx.project.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
    if (!row) throw notFound()
    if (count > 0) await note(tx, scope, verb, id, `${word} the project ${row.name}`)
  })
}

async function checkClient(tx: Tx, { workspaceId }: Scope, id: string): Promise<void> {
  if ((await tx.client.count({ where: { workspaceId, id, archivedAt: null } })) === 0)
    throw invalid({ clientId: 'This client is archived or does not exist. Choose another one.' })
}

/** Figures that exist are in the old currency and would silently change their meaning. */
async function checkCurrencyIsFree(tx: Tx, { workspaceId }: Scope, projectId: string): Promise<void> {
  const where = { workspaceId, projectId }
  const isUsed =
    (await tx.comparison.findFirst({ where })) ??
    (await tx.quote.findFirst({ where })) ??
    (await tx.spendRecord.findFirst({ where }))
  if (isUsed) throw invalid({ currency: 'The project has figures in its currency, so the currency stays.' })
}

/** Makes these members, and no others, the team. Who has left the workspace may stay but not join. */
async function setTeam(tx: Tx, { workspaceId }: Scope, projectId: string, memberIds: string[]) {
  const wanted = [...new Set(memberIds)]
  const present = await tx.projectMember.findMany({ where: { workspaceId, projectId } })
  const joining = wanted.filter((userId) => !present.some((member) => member.userId === userId))
  const known = await tx.member.count({ where: { workspaceId, userId: { in: joining }, disabledAt: null } })
  if (known !== joining.length)
    throw invalid({ memberIds: 'A chosen member has left the workspace. Reload the page and choose again.' })
  await tx.projectMember.deleteMany({ where: { workspaceId, projectId, userId: { notIn: wanted } } })
  await tx.projectMember.createMany({ data: joining.map((userId) => ({ workspaceId, projectId, userId })) })
}

const note = (tx: Tx, scope: Scope, verb: string, id: string, summary: string) =>
  audit(tx, scope, {
    action: `project.${verb}`,
    subjectKind: 'project',
    subjectId: id,
    projectId: id,
    summary,
  })
