import type pg from 'pg'
import { Failure } from '../failure.ts'

type Membership = { userId: string; email: string; workspaceId: string; role: string }
type Project = { id: string; workspaceId: string; name: string }

/**
 * The project that is meant, by its id or name, and in whose name it is written: the member of that address, or the
 * owner who has been there longest. Row-level security binds the owner of the database too where he is no superuser, so
 * he asks as each user and then in each workspace.
 */
export async function findTarget(owner: pg.Client, wanted: string, email?: string) {
  const memberships = await listMemberships(owner)
  const workspaces = [...new Set(memberships.map(({ workspaceId }) => workspaceId))]
  const project = await findProject(owner, workspaces, wanted.trim())
  const member = memberships.find(
    ({ workspaceId, ...one }) =>
      workspaceId === project.workspaceId &&
      (email === undefined ? one.role === 'owner' : one.email.toLowerCase() === email.toLowerCase()),
  )
  if (!member) throw new Failure(`${email ?? 'An owner'} is no member of the workspace of this project.`)
  if (member.role === 'viewer')
    throw new Failure(`${email} may only read. Name a member who may write by --member EMAIL.`)
  return { project, member: { userId: member.userId, role: member.role } }
}

async function listMemberships(owner: pg.Client): Promise<Membership[]> {
  const { rows: users } = await owner.query<{ id: string }>('select id from app_user')
  const found: (Membership & { createdAt: Date })[] = []
  for (const { id } of users) {
    await owner.query(`select set_config('app.user_id', $1, false)`, [id])
    const { rows } = await owner.query(
      `select user_id as "userId", email, workspace_id as "workspaceId", role::text as role, member.created_at as "createdAt"
       from member join app_user on app_user.id = user_id where user_id = $1 and member.disabled_at is null`,
      [id],
    )
    found.push(...rows)
  }
  return found.sort((one, other) => Number(one.createdAt) - Number(other.createdAt))
}

async function findProject(owner: pg.Client, workspaces: string[], wanted: string): Promise<Project> {
  const found: Project[] = []
  for (const workspaceId of workspaces) {
    await owner.query(`select set_config('app.workspace_id', $1, false)`, [workspaceId])
    const { rows } = await owner.query(
      `select id, workspace_id as "workspaceId", name from project
       where workspace_id = $1 and archived_at is null and (id::text = lower($2) or lower(name) = lower($2))`,
      [workspaceId, wanted],
    )
    found.push(...rows)
  }
  const [project, ...more] = found
  if (!project) throw new Failure(`There is no project ${wanted}.`)
  if (more.length > 0)
    throw new Failure(
      `There are ${found.length} projects of that name. Name one by its id: ${found.map(({ id }) => id).join(', ')}.`,
    )
  return project
}
