import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { addMonths, type Month } from '#lib/domain/month.ts'
import { type Amount, exact, text } from '#lib/domain/rate.ts'
import type { SpendKind } from '#lib/domain/spend/kind.ts'
import type { SpendFilter } from '#lib/schemas/spend-query.ts'
import { inWorkspace, type Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { spendTables, spendWhere } from './spend-filter.ts'
import { type LineCursor, lineOrder, linesFrom } from './spend-line.ts'

/** One charge in full: a row of a bill, or an amount that was typed in for a month. */
export type FocusCharge = {
  projectId: string
  projectName: string
  provider: string
  service: string
  kind: SpendKind
  currency: string
  amount: Amount | null
  effective: Amount | null
  list: Amount | null
  /** Null: typed in, for a whole month. */
  account: string | null
  subAccount: string | null
  invoice: string | null
  region: string | null
  category: string
  isCorrection: boolean
  description: string | null
  quantity: Amount | null
  unit: string | null
  model: string | null
  tokenType: string | null
  tags: Record<string, string> | null
  isTypedIn: boolean
  startsAt: string
  endsAt: string
  billingMonth: Month
}

const ROWS_AT_ONCE = 2_000

/** All that counts and that the filters let through, row by row: first what was typed in, then the bills. */
export async function* focusCharges(scope: Scope, filter: SpendFilter): AsyncGenerator<FocusCharge[]> {
  const { typedIn, counted } = await inWorkspace(scope, async (tx) => ({
    typedIn: await readTypedIn(tx, scope, filter),
    counted: await readCounted(tx, scope, filter),
  }))
  if (typedIn.length > 0 || counted.keys.size === 0) yield typedIn
  if (counted.keys.size === 0) return
  let place: LineCursor | null = null
  for (;;) {
    const page = await inWorkspace(scope, (tx) => readPage(tx, scope, counted, place))
    yield page.filter((line) => counted.keys.has(line.key)).map(chargeOf)
    place = page.at(-1) ?? null
    if (!place || page.length < ROWS_AT_ONCE) return
  }
}

const instant = (month: Month): string => `${month}-01T00:00:00Z`

async function readTypedIn(tx: Tx, scope: Scope, filter: SpendFilter): Promise<FocusCharge[]> {
  type Row = Pick<
    FocusCharge,
    'projectId' | 'projectName' | 'provider' | 'service' | 'kind' | 'currency' | 'amount'
  > & { month: Month; note: string }
  const rows = await tx.$queryRaw<Row[]>`
    select record.project_id as "projectId", project.name as "projectName", record.provider, record.service,
      record.kind::text as kind, record.currency::text as currency, record.amount::text as amount,
      to_char(record.month, 'YYYY-MM') as month, record.note
    ${spendTables} ${spendWhere(scope, filter)} and record.import_id is null and record.is_counted
    order by record.month desc, record.id desc`
  return rows.map(({ month, note, ...row }) => ({
    ...{ ...row, amount: normal(row.amount), effective: null, list: null, account: null, subAccount: null },
    ...{ invoice: null, region: null, category: 'Usage', isCorrection: false, description: note || null },
    ...{ quantity: null, unit: null, model: null, tokenType: null, tags: null, isTypedIn: true },
    ...{ startsAt: instant(month), endsAt: instant(addMonths(month, 1)), billingMonth: month },
  }))
}

type Counted = { keys: Set<string>; imports: string[]; projects: string[] }

/** What names the record that sums up a row, in the columns of either. */
const keyOf = (table: Prisma.Sql) => Prisma.sql`concat_ws(chr(1), ${table}.import_id, ${table}.project_id,
  ${table}.month, ${table}.kind, ${table}.provider, ${table}.service, ${table}.currency, ${table}.amount is null)`

/** Of bills only that counts which no better source speaks of: known by the records, of which there are few. */
async function readCounted(tx: Tx, scope: Scope, filter: SpendFilter): Promise<Counted> {
  const rows = await tx.$queryRaw<{ key: string; importId: string; projectId: string }[]>`
    select ${keyOf(Prisma.sql`record`)} as key, record.import_id as "importId", record.project_id as "projectId"
    ${spendTables} ${spendWhere(scope, filter)} and record.import_id is not null and record.is_counted`
  return {
    keys: new Set(rows.map(({ key }) => key)),
    imports: [...new Set(rows.map(({ importId }) => importId))],
    projects: [...new Set(rows.map(({ projectId }) => projectId))],
  }
}

type Line = Omit<FocusCharge, 'isTypedIn'> & LineCursor & { key: string }

function readPage(tx: Tx, scope: Scope, { imports, projects }: Counted, place: LineCursor | null) {
  const conditions = [
    ...linesFrom(scope, place),
    Prisma.sql`line.project_id = any(${projects}::uuid[])`,
    Prisma.sql`line.import_id = any(${imports}::uuid[])`,
  ]
  const zulu = (column: Prisma.Sql) =>
    Prisma.sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
  return tx.$queryRaw<Line[]>`
    select ${keyOf(Prisma.sql`line`)} as key, line.import_id as "importId", line.ordinal, line.day::text as day,
      line.project_id as "projectId", project.name as "projectName", line.provider, line.service,
      line.kind::text as kind, line.currency::text as currency, line.amount::text as amount,
      line.effective_amount::text as effective, line.list_amount::text as list, line.account,
      line.sub_account as "subAccount", line.invoice, line.region, line.category,
      line.is_correction as "isCorrection", line.description, line.quantity::text as quantity, line.unit,
      line.model, line.token_type as "tokenType", line.tags,
      ${zulu(Prisma.sql`line.starts_at`)} as "startsAt", ${zulu(Prisma.sql`line.ends_at`)} as "endsAt",
      to_char(line.billing_month, 'YYYY-MM') as "billingMonth"
    from (select * from spend_line line where ${Prisma.join(conditions, ' and ')}
      order by ${lineOrder} limit ${ROWS_AT_ONCE}) line
    join project on project.workspace_id = line.workspace_id and project.id = line.project_id
    order by ${lineOrder}`
}

const normal = (amount: Amount | null): Amount | null => (amount === null ? null : text(exact(amount)))

const chargeOf = ({ key: _, importId: __, ordinal: ___, day: ____, ...line }: Line): FocusCharge => ({
  ...{ ...line, isTypedIn: false, amount: normal(line.amount), effective: normal(line.effective) },
  ...{ list: normal(line.list), quantity: normal(line.quantity) },
})
