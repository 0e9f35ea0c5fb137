import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { type Day, isDay } from '#lib/domain/day.ts'
import type { Month } from '#lib/domain/month.ts'
import type { SpendKind } from '#lib/domain/spend/kind.ts'
import { dateOf, dateOfMonth } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { knownId } from './id.ts'
import { type LineRow, lineColumns, lineRow } from './line-row.ts'

export type LineQuery = {
  project?: string
  importId?: string
  month?: Month
  kind?: SpendKind
  provider?: string
  service?: string
  account?: string
  /** Where the page before ended. */
  after?: string | null
  size?: number
}

export type LinePage = { rows: LineRow[]; next: string | null }

/** A place in the order of the list, as the address holds it: project, day, import, place in the import. */
type Place = { project: string; day: Day; importId: string; ordinal: number }

const placeText = ({ projectId, day, importId, ordinal }: LineRow): string =>
  [day, ordinal, importId, projectId].join('.')

function placeOf(after: string | null | undefined): Place | null {
  const [day = '', ordinal = '', importId = '', project = ''] = (after ?? '').split('.')
  if (!isDay(day) || !/^\d{1,9}$/.test(ordinal)) return null
  return { day, ordinal: Number(ordinal), importId: knownId(importId), project: knownId(project) }
}

const behind = ({ project, day, importId, ordinal }: Place): Prisma.Sql => Prisma.sql`
  (line.project_id, line.day, line.import_id, line.ordinal) <
    (${project}::uuid, ${dateOf(day)}::date, ${importId}::uuid, ${ordinal})`

/** What the filters let through, told by the records first: there are few of these, and they say where no row can be. */
async function spanOf(tx: Tx, { workspaceId }: Scope, query: LineQuery): Promise<Prisma.Sql | null> {
  const conditions = [Prisma.sql`workspace_id = ${workspaceId}::uuid`, Prisma.sql`import_id is not null`]
  if (query.project) conditions.push(Prisma.sql`project_id = ${knownId(query.project)}::uuid`)
  if (query.importId) conditions.push(Prisma.sql`import_id = ${knownId(query.importId)}::uuid`)
  if (query.month) conditions.push(Prisma.sql`month = ${dateOfMonth(query.month)}::date`)
  if (query.kind) conditions.push(Prisma.sql`kind = ${query.kind}::spend_kind`)
  if (query.provider !== undefined) conditions.push(Prisma.sql`provider = ${query.provider}`)
  if (query.service !== undefined) conditions.push(Prisma.sql`service = ${query.service}`)
  const found = await tx.$queryRaw<{ imports: string[] | null; projects: string[] | null }[]>`
    select array_agg(distinct import_id) as imports, array_agg(distinct project_id) as projects
    from spend_record where ${Prisma.join(conditions, ' and ')}`
  const { imports, projects } = found[0] ?? { imports: null, projects: null }
  if (!imports || !projects) return null
  return Prisma.sql`line.project_id = any(${projects}::uuid[]) and line.import_id = any(${imports}::uuid[])`
}

/** Rows of bills that count, the latest day first, page by page from where the one before ended. */
export function listLines(scope: Scope, query: LineQuery): Promise<LinePage> {
  const { workspaceId } = scope
  const size = query.size ?? 50
  return inWorkspace(scope, async (tx) => {
    const span = await spanOf(tx, scope, query)
    if (!span) return { rows: [], next: null }
    const conditions = [
      Prisma.sql`line.workspace_id = ${workspaceId}::uuid`,
      Prisma.sql`line.replaced_by is null`,
      span,
    ]
    const place = placeOf(query.after)
    if (place) conditions.push(behind(place))
    if (query.month) conditions.push(Prisma.sql`line.month = ${dateOfMonth(query.month)}::date`)
    if (query.kind) conditions.push(Prisma.sql`line.kind = ${query.kind}::spend_kind`)
    if (query.provider !== undefined) conditions.push(Prisma.sql`line.provider = ${query.provider}`)
    if (query.service !== undefined) conditions.push(Prisma.sql`line.service = ${query.service}`)
    if (query.account !== undefined) conditions.push(Prisma.sql`line.account = ${query.account}`)
    const rows = await tx.$queryRaw<LineRow[]>`
      select ${lineColumns} from spend_line line where ${Prisma.join(conditions, ' and ')}
      order by line.project_id desc, line.day desc, line.import_id desc, line.ordinal desc
      limit ${size + 1}`
    const page = rows.slice(0, size).map(lineRow)
    const last = page.at(-1)
    return { rows: page, next: rows.length > size && last ? placeText(last) : null }
  })
}
