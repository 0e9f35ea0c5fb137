import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace, withSettings } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'
import type { Role } from '#lib/domain/role.ts'
import { memberScope } from './scope.ts'

/** A member with a user of his own in the given workspace. */
export async function newMember(workspaceId: string, role: Role): Promise<Scope> {
  const userId = newId()
  await withSettings({ 'app.workspace_id': workspaceId }, async (tx) => {
    await tx.user.create({ data: { id: userId, email: `${userId}@example.com`, name: `Member ${role}` } })
    await tx.member.create({ data: { workspaceId, userId, role } })
  })
  return memberScope(workspaceId, userId, role)
}

async function newWorkspace(name: string): Promise<Scope> {
  const id = newId()
  await withSettings({ 'app.workspace_id': id }, (tx) =>
    tx.workspace.create({
      data: {
        id,
        name,
        currency: 'USD',
        timeZone: 'Europe/Berlin',
        locale: 'en-US',
        quotePrefix: 'Q',
        taxRatePercent: '19',
        terms: 'Payable in 14 days.',
      },
    }),
  )
  return newMember(id, 'owner')
}

/** Two strangers and their people: an owner, a consultant and a viewer of one workspace, and the owner of another. */
export async function freshWorkspace() {
  const scope = await newWorkspace('Harbour AI')
  const other = await newWorkspace('Rival AI')
  return {
    scope,
    other,
    consultant: await newMember(scope.workspaceId, 'consultant'),
    viewer: await newMember(scope.workspaceId, 'viewer'),
  }
}

/** A client with a project, straight into the tables, for tests of the nouns that stand on them. */
export async function newProject(scope: Scope, name = 'Ticket assistant') {
  const { workspaceId } = scope
  const clientId = newId()
  const projectId = newId()
  await inWorkspace(scope, async (tx) => {
    await tx.client.create({ data: { workspaceId, id: clientId, name: 'Nordwind Logistics', note: '' } })
    await tx.project.create({
      data: { workspaceId, id: projectId, clientId, name, description: '', status: 'lead', currency: 'USD' },
    })
  })
  return { clientId, projectId }
}
