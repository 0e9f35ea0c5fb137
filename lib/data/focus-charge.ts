import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { addMonths, type Month } from '#lib/domain/month.ts'
import { type Amount, exact, text } from '#lib/domain/rate.ts'
import type { SpendKind } from '#lib/domain/spend/kind.ts'
import type { SpendFilter } from '#lib/schemas/spend-query.ts'
import { inWorkspace, type Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { spendTables, spendWhere } from './spend-filter.ts'

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

/** Places in a bill that one query looks at: its work is the same wherever the rows are that fit. */
const PLACES_AT_ONCE = 10_000

/** All that counts and that the filters let through, row by row: first what was typed in, then the bills. */
export async function* focusCharges(scope: Scope, filter: SpendFilter): AsyncGenerator<FocusCharge[]> {
  const { typedIn, counted } = await inWorkspace(scope, async (tx) => ({
    typedIn: await readTypedIn(tx, scope, filter),
    counted: await readCounted(tx, scope, filter),
  }))
  if (typedIn.length > 0 || counted.keys.size === 0) yield typedIn
  for (const { importId, last } of counted.bills)
    for (let from = 0; from <= last; from += PLACES_AT_ONCE) {
      const lines = await inWorkspace(scope, (tx) => readPage(tx, scope, counted, { importId, from }))
      yield lines.filter((line) => counted.keys.has(line.key)).map(chargeOf)
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

type Counted = { keys: Set<string>; months: Date[]; bills: { importId: string; last: number }[] }

/** What names the record that sums up a row, in the columns of either. */
const keyOf = (table: Prisma.Sql) => Prisma.sql`concat_ws(chr(1), ${table}.import_id, ${table}.project_id,
  ${table}.month, ${table}.kind, ${table}.provider, ${table}.service, ${table}.currency, ${table}.amount is null)`

/** Of bills only that counts which no better source speaks of: known by the records, of which there are few. */
async function readCounted(tx: Tx, scope: Scope, filter: SpendFilter): Promise<Counted> {
  const rows = await tx.$queryRaw<{ key: string; importId: string; month: Date }[]>`
    select ${keyOf(Prisma.sql`record`)} as key, record.import_id as "importId", record.month
    ${spendTables} ${spendWhere(scope, filter)} and record.import_id is not null and record.is_counted`
  const imports = [...new Set(rows.map(({ importId }) => importId))].sort()
  const bills = await tx.spendLine.groupBy({
    by: ['importId'],
    where: { workspaceId: scope.workspaceId, importId: { in: imports } },
    _max: { ordinal: true },
  })
  return {
    keys: new Set(rows.map(({ key }) => key)),
    months: [...new Map(rows.map(({ month }) => [month.getTime(), month])).values()],
    bills: bills.map(({ importId, _max }) => ({ importId, last: _max.ordinal ?? 0 })),
  }
}

type Line = Omit<FocusCharge, 'isTypedIn'> & { key: string }

function readPage(
  tx: Tx,
  { workspaceId }: Scope,
  { months }: Counted,
  { importId, from }: { importId: string; from: number },
) {
  const zulu = (column: Prisma.Sql) =>
    Prisma.sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
  return tx.$queryRaw<Line[]>`
    select ${keyOf(Prisma.sql`line`)} as key, line.project_id as "projectId", project.name as "projectName",
      line.provider, line.service, line.kind::text as kind, line.currency::text as currency,
      line.amount::text as amount, line.effective_amount::text as effective, line.list_amount::text as list,
      line.account, line.sub_account as "subAccount", line.invoice, line.region, line.category,
      line.is_correction as "isCorrection", line.description, line.quantity::text as quantity, line.unit,
      line.model, line.token_type as "tokenType", line.tags,
      ${zulu(Prisma.sql`line.starts_at`)} as "startsAt", ${zulu(Prisma.sql`line.ends_at`)} as "endsAt",
      to_char(line.billing_month, 'YYYY-MM') as "billingMonth"
    from spend_line line
    join project on project.workspace_id = line.workspace_id and project.id = line.project_id
    where line.workspace_id = ${workspaceId}::uuid and line.import_id = ${importId}::uuid
      and line.ordinal >= ${from} and line.ordinal < ${from + PLACES_AT_ONCE}
      and line.replaced_by is null and line.month = any(${months}::date[])
    order by line.ordinal`
}

const normal = (amount: Amount | null): Amount | null => (amount === null ? null : text(exact(amount)))

const chargeOf = ({ key: _, ...line }: Line): FocusCharge => ({
  ...{ ...line, isTypedIn: false, amount: normal(line.amount), effective: normal(line.effective) },
  ...{ list: normal(line.list), quantity: normal(line.quantity) },
})
