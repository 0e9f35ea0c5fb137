import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import { NO_SERVICE } from '#lib/domain/spend/dimension.ts'
import type { SpendFilter } from '#lib/schemas/spend-query.ts'
import { dateOfMonth } from './convert.ts'
import { Prisma } from './generated/client.ts'
import { containing } from './listing.ts'

/** The records of spend with the project that they belong to and the bill that they sum up. */
export const spendTables = Prisma.sql`
  from spend_record record
  join project on project.workspace_id = record.workspace_id and project.id = record.project_id
  left join spend_import bill on bill.workspace_id = record.workspace_id and bill.id = record.import_id`

/** Who says so: what no bill says was typed in. */
export const sourceOf = Prisma.sql`(case when record.import_id is null then 'manual' else bill.source_kind end)`

/** What the filters of the address let through, in the words of the tables above. */
export function spendWhere(scope: Scope | ShareScope, query: SpendFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`record.workspace_id = ${scope.workspaceId}::uuid`,
    Prisma.sql`record.archived_at is null`,
    // Of an archived project one still reads what it cost, but only when one asks for it by name.
    query.project
      ? Prisma.sql`record.project_id = ${query.project}::uuid`
      : Prisma.sql`project.archived_at is null`,
  ]
  if (query.from) conditions.push(Prisma.sql`record.month >= ${dateOfMonth(query.from)}::date`)
  if (query.to) conditions.push(Prisma.sql`record.month <= ${dateOfMonth(query.to)}::date`)
  if (query.kind) conditions.push(Prisma.sql`record.kind = ${query.kind}::spend_kind`)
  if (query.provider) conditions.push(Prisma.sql`record.provider = ${query.provider}`)
  if (query.service)
    conditions.push(Prisma.sql`record.service = ${query.service === NO_SERVICE ? '' : query.service}`)
  if (query.client) conditions.push(Prisma.sql`project.client_id = ${query.client}::uuid`)
  if (query.bill) conditions.push(Prisma.sql`record.import_id = ${query.bill}::uuid`)
  if (query.source) conditions.push(Prisma.sql`${sourceOf} = ${query.source}`)
  if (query.q) {
    const like = `%${containing(query.q).contains}%`
    conditions.push(Prisma.sql`(record.provider ilike ${like} or record.service ilike ${like}
      or record.note ilike ${like} or project.name ilike ${like})`)
  }
  return Prisma.sql`where ${Prisma.join(conditions, ' and ')}`
}
