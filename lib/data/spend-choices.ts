import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Currency } from '#lib/domain/money.ts'
import { type Month, monthOf } from '#lib/domain/month.ts'
import { inWorkspace, type Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { todayOf } from './open-comparison.ts'

export type SpendChoices = {
  providers: string[]
  services: string[]
  projects: { id: string; name: string; currency: Currency }[]
  clients: { id: string; name: string }[]
}

const MOST_NAMES = 300

export type SpendStart = {
  projects: SpendChoices['projects']
  /** The month that runs: later ones have no spend yet. */
  thisMonth: Month
}

/** What typing or pasting spend starts from. */
export const getSpendStart = (scope: Scope): Promise<SpendStart> =>
  inWorkspace(scope, async (tx) => {
    const { projects } = await readChoices(tx, scope)
    return { projects, thisMonth: monthOf(await todayOf(tx, scope)) }
  })

/** What the filters of spend offer. */
export async function readChoices(tx: Tx, scope: Scope): Promise<SpendChoices> {
  const { workspaceId } = scope
  const projects = await tx.project.findMany({
    where: { workspaceId, archivedAt: null },
    orderBy: { name: 'asc' },
    take: 1000,
    select: { id: true, name: true, currency: true, client: { select: { id: true, name: true } } },
  })
  const clients = new Map(projects.map(({ client }) => [client.id, client]))
  return {
    providers: await namesOf(tx, scope, Prisma.sql`provider`),
    services: (await namesOf(tx, scope, Prisma.sql`service`)).filter((service) => service !== ''),
    projects: projects.map(({ client: _, ...project }) => project),
    clients: [...clients.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

/** From each name to the next one in the index, instead of through every record of it. */
async function namesOf(tx: Tx, { workspaceId }: Scope, column: Prisma.Sql): Promise<string[]> {
  const next = (after: Prisma.Sql) => Prisma.sql`(select ${column} as name from spend_record
    where workspace_id = ${workspaceId}::uuid and archived_at is null ${after} order by ${column} limit 1)`
  const rows = await tx.$queryRaw<{ name: string }[]>`
    with recursive known(name) as (
      ${next(Prisma.empty)}
      union all select ${next(Prisma.sql`and ${column} > known.name`)} from known where known.name is not null)
    select name from known where name is not null limit ${MOST_NAMES}`
  return rows.map((row) => row.name)
}
