import 'server-only'
import { validate } from 'uuid'
import type { Scope } from '#lib/auth/proof.ts'
import { type Day, isDay } from '#lib/domain/day.ts'
import { NO_SERVICE } from '#lib/domain/spend/dimension.ts'
import type { ShownLine } from '#lib/domain/spend/spend-line.ts'
import { ALL_SPEND, type SpendFilter } from '#lib/schemas/spend-query.ts'
import { dateOf, dateOfMonth } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { lineColumns, lineRow } from './line-row.ts'
import { cutPage } from './listing.ts'
import { spendTables, spendWhere } from './spend-filter.ts'

export type LineQuery = SpendFilter & {
  /** Where the page before ended or, with a minus before it, where the page behind begins. */
  after: string | null
  size: number
}

export type LinePage = { rows: ShownLine[]; previous: string | null; next: string | null }

/** A place in the order of the list, as the address holds it: project, day, import, place in the import. */
type LineCursor = { projectId: string; day: Day; importId: string; ordinal: number; isBack: boolean }

const placeText = ({ projectId, day, importId, ordinal }: ShownLine): string =>
  [day, ordinal, importId, projectId].join('.')

function placeOf(after: string | null): LineCursor | null {
  const isBack = after?.startsWith('-') ?? false
  const [day = '', ordinal = '', importId = '', projectId = ''] = (after ?? '').replace(/^-/, '').split('.')
  const isPlace = isDay(day) && /^\d{1,9}$/.test(ordinal) && validate(importId) && validate(projectId)
  return isPlace ? { day, ordinal: Number(ordinal), importId, projectId, isBack } : null
}

/** Lines come project by project, the latest day first, as the index has them; it can be walked either way. */
const lineOrder = Prisma.sql`line.project_id desc, line.day desc, line.import_id desc, line.ordinal desc`
const lineOrderBack = Prisma.sql`line.project_id, line.day, line.import_id, line.ordinal`

/** Of the lines that stand, those behind a place in that order, or before it. */
function linesFrom(scope: Scope, place: LineCursor | null): Prisma.Sql[] {
  const standing = [
    Prisma.sql`line.workspace_id = ${scope.workspaceId}::uuid`,
    Prisma.sql`line.replaced_by is null`,
  ]
  if (!place) return standing
  const { projectId, day, importId, ordinal, isBack } = place
  const sign = isBack ? Prisma.sql`>` : Prisma.sql`<`
  const behind = Prisma.sql`(line.project_id, line.day, line.import_id, line.ordinal) ${sign}
    (${projectId}::uuid, ${dateOf(day)}::date, ${importId}::uuid, ${ordinal})`
  return [...standing, behind]
}

type Span = { imports: string[]; projects: string[]; providers: string[]; services: string[] }

/** What the filters let through, told by the records first: there are few of these, and they say where no row can be. */
async function spanOf(tx: Tx, scope: Scope, filter: SpendFilter): Promise<Span | null> {
  const [found] = await tx.$queryRaw<{ [key in keyof Span]: string[] | null }[]>`
    select array_agg(distinct record.import_id) as imports, array_agg(distinct record.project_id) as projects,
      array_agg(distinct record.provider) as providers, array_agg(distinct record.service) as services
    ${spendTables} ${spendWhere(scope, filter)} and record.import_id is not null`
  const { imports, projects, providers, services } = found ?? {}
  return imports && projects && providers && services ? { imports, projects, providers, services } : null
}

function narrowed(filter: SpendFilter, { imports, projects, providers, services }: Span): Prisma.Sql[] {
  const { from, to, kind, provider, service, q } = filter
  const conditions = [
    Prisma.sql`line.project_id = any(${projects}::uuid[])`,
    Prisma.sql`line.import_id = any(${imports}::uuid[])`,
  ]
  if (from) conditions.push(Prisma.sql`line.month >= ${dateOfMonth(from)}::date`)
  if (to) conditions.push(Prisma.sql`line.month <= ${dateOfMonth(to)}::date`)
  if (kind) conditions.push(Prisma.sql`line.kind = ${kind}::spend_kind`)
  if (provider) conditions.push(Prisma.sql`line.provider = ${provider}`)
  if (service) conditions.push(Prisma.sql`line.service = ${service === NO_SERVICE ? '' : service}`)
  // Words are looked for in the records, of which there are few, and not in a million rows.
  if (q)
    conditions.push(
      Prisma.sql`line.provider = any(${providers})`,
      Prisma.sql`line.service = any(${services})`,
    )
  return conditions
}

/** Rows of bills that count, page by page from where the one before ended. */
export const listLines = (scope: Scope, query: Partial<LineQuery>): Promise<LinePage> =>
  inWorkspace(scope, (tx) => readLines(tx, scope, { ...ALL_SPEND, ...query }))

/**
 * The days of what the filters let through, by the sums of days: the index then leads to them. Left to itself the database
 * walks a million rows in order, in the hope of a page soon, and of a month long ago it reads all before it.
 */
async function daysOf(
  tx: Tx,
  { workspaceId }: Scope,
  filter: SpendFilter,
  span: Span,
): Promise<Prisma.Sql[]> {
  const { from, to, kind, provider, service, q } = filter
  if (!(from || to || kind || provider || service || q)) return []
  const conditions = [Prisma.sql`line.workspace_id = ${workspaceId}::uuid`, ...narrowed(filter, span)]
  const [found] = await tx.$queryRaw<{ days: Date[] | null }[]>`
    select array_agg(distinct line.day) as days from spend_day line
    where ${Prisma.join(conditions, ' and ')}`
  return [Prisma.sql`line.day = any(${found?.days ?? []}::date[])`]
}

export async function readLines(tx: Tx, scope: Scope, query: LineQuery): Promise<LinePage> {
  const span = await spanOf(tx, scope, query)
  if (!span) return { rows: [], previous: null, next: null }
  const place = placeOf(query.after)
  const days = await daysOf(tx, scope, query, span)
  const conditions = [...linesFrom(scope, place), ...narrowed(query, span), ...days]
  const found = await tx.$queryRaw<ShownLine[]>`
    select ${lineColumns} from spend_line line where ${Prisma.join(conditions, ' and ')}
    order by ${place?.isBack ? lineOrderBack : lineOrder} limit ${query.size + 1}`
  const { rows, previous, next } = cutPage(found.map(lineRow), place, query.size, placeText)
  return { rows, previous, next }
}
