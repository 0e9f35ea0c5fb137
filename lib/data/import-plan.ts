import 'server-only'
import { createHash } from 'node:crypto'
import type { Scope } from '#lib/auth/proof.ts'
import { canonicalJson, type Json } from '#lib/domain/canonical.ts'
import { familyIn } from '#lib/domain/import/family.ts'
import { exact, text } from '#lib/domain/rate.ts'
import { type PlannedMonth, type PlannedSum, plannedMonths } from '#lib/domain/spend/planned-month.ts'
import { countOf } from '#lib/format.ts'
import { dateOfMonth } from './convert.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import {
  comparison,
  type LineCounts,
  neighbours,
  type ReplacedBill,
  replacedBills,
} from './import-compare.ts'
import { placeByHand, placedMark } from './import-placed.ts'
import { type Bill, givesWay } from './import-replace.ts'
import { dayParts } from './spend-roll-up.ts'

/** A bill whose rows are staged. */
export type StagedBill = Bill & {
  contentSha256: string
  sourceKind: string
  /** Its rows were set against others before. */
  isCompared: boolean
}

export type ImportPlan = {
  /** Taking it over would change nothing. */
  isKnown: boolean
  months: PlannedMonth[]
  lines: LineCounts
  /** Records that it would make. */
  records: number
  warnings: string[]
  /** Of the sums that it would write. */
  digest: string
  /** Changes as soon as something else would be written. */
  fingerprint: string
}

type Stored = Omit<PlannedSum, 'amount' | 'replaced'> & {
  amount: string | null
  replaced: string | null
  service: string
  /** Of the bill that it is of; null for what was typed in. */
  scopeKey: string | null
  label: string | null
}

const normal = (amount: string | null) => (amount === null ? null : text(exact(amount)))

/** Sums of the staged rows, as they would be records. */
async function freshSums(tx: Tx, { workspaceId }: Scope, bill: StagedBill): Promise<Stored[]> {
  return tx.$queryRaw`
    select project_id as "projectId", to_char(month, 'YYYY-MM') as month, kind::text as kind, provider, service,
      currency::text as currency, not is_open as "isPriced",
      (sum(amount) filter (where not is_open))::text as amount, sum(rows)::int as rows,
      null as replaced, true as "isNew", ${bill.sourceKind} as source, ${bill.scopeKey} as "scopeKey", null as label
    from (${dayParts}) part where workspace_id = ${workspaceId}::uuid and import_id = ${bill.id}::uuid
    group by project_id, month, kind, provider, service, currency, is_open
    order by project_id, month, kind, provider, service, currency, not is_open`
}

/** Records of the same projects and months as they would be left, with what of each gives way. */
async function standingSums(
  tx: Tx,
  scope: Scope,
  bill: StagedBill,
  { fresh, isReplacing }: { fresh: Stored[]; isReplacing: boolean },
): Promise<Stored[]> {
  const { workspaceId } = scope
  const lost = isReplacing ? givesWay(scope, bill) : Prisma.sql`select * from spend_line where false`
  return tx.$queryRaw`
    with given as (
      select import_id, project_id, month, kind, provider, service, currency, amount is null as is_open,
        sum(amount) as amount, count(*) as rows
      from (${lost}) line group by 1, 2, 3, 4, 5, 6, 7, 8),
    place as (
      select * from unnest(${fresh.map(({ projectId }) => projectId)}::uuid[],
        ${fresh.map(({ month }) => dateOfMonth(month))}::date[]) as fresh(project_id, month)
      union select project_id, month from given)
    select record.project_id as "projectId", to_char(record.month, 'YYYY-MM') as month, record.kind::text as kind,
      record.provider, record.service, record.currency::text as currency, record.amount is not null as "isPriced",
      (record.amount - coalesce(given.amount, 0))::text as amount,
      (record.lines - coalesce(given.rows, 0))::int as rows, given.amount::text as replaced, false as "isNew",
      coalesce(bill.source_kind, 'manual') as source, bill.scope_key as "scopeKey", bill.label
    from spend_record record
    join place on place.project_id = record.project_id and place.month = record.month
    left join spend_import bill on bill.workspace_id = record.workspace_id and bill.id = record.import_id
    left join given on given.import_id = record.import_id and given.project_id = record.project_id
      and given.month = record.month and given.kind = record.kind and given.provider = record.provider
      and given.service = record.service and given.currency = record.currency
      and given.is_open = (record.amount is null)
    where record.workspace_id = ${workspaceId}::uuid and record.archived_at is null`
}

/** What taking over a staged bill would write and replace. Its rows are marked by what they are to those that stand. */
export async function planOf(tx: Tx, scope: Scope, bill: StagedBill): Promise<ImportPlan> {
  const placed = await placeByHand(tx, scope, bill)
  const fresh = await freshSums(tx, scope, bill)
  const digest = sha256(
    fresh.map(({ projectId, month, kind, provider, service, currency, rows, amount }) => [
      ...[projectId, month, kind, provider, service, currency, rows, normal(amount)],
    ]),
  )
  const { replaced, isKnown, warnings, fingerprint } = await standingOf(tx, scope, bill, digest)
  const rows = fresh.reduce((sum, part) => sum + part.rows, 0)
  const narrow = { ...bill, losing: replaced }
  const lines = await comparison(tx, scope, narrow, { replaced, rows })
  const isSame = lines.new + lines.changed + lines.gone === 0 && lines.same > 0
  const standing = await standingSums(tx, scope, narrow, { fresh, isReplacing: replaced.length > 0 })
  const sums = [...fresh, ...standing].map((sum): PlannedSum => {
    const { service: _, scopeKey: __, label: ___, amount, replaced, ...claim } = sum
    return { ...claim, amount: normal(amount), replaced: normal(replaced) }
  })
  return {
    isKnown: isKnown || isSame,
    months: plannedMonths(sums),
    ...{ lines, records: fresh.length, digest, fingerprint },
    warnings: [...warnings, ...emptiedWords(rows, lines), ...doubtsOf(bill, fresh, standing), ...placed],
  }
}

/** A bill without a row that takes others out is read twice. */
const emptiedWords = (rows: number, { gone }: LineCounts): string[] =>
  rows > 0 || gone === 0
    ? []
    : [
        `No row of this file has a cost: taking it over puts nothing in the place of ${countOf(gone, 'row')} of the days that it names as empty.`,
      ]

/** Two bills of one provider that come by different exports may hold the same money, and nothing in them says so. */
function doubtsOf({ sourceKind, scopeKey }: StagedBill, fresh: Stored[], standing: Stored[]): string[] {
  const place = ({ projectId, month, provider }: Stored) => `${projectId} ${month} ${provider.toLowerCase()}`
  const own = new Set(fresh.map(place))
  const doubled = standing.filter(
    (sum) =>
      sum.source === sourceKind &&
      sum.rows > 0 &&
      familyIn(sum.scopeKey ?? '') !== familyIn(scopeKey) &&
      own.has(place(sum)),
  )
  return [...new Set(doubled.map(({ label, provider }) => `${label} of ${provider}`))].map(
    (name) =>
      `${name} has sums in the same months, from another kind of file: the same money may be in both.`,
  )
}

const sha256 = (value: Json): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

/** What stands now that a bill of such sums would replace or repeat; the fingerprint holds writing to what was shown. */
export async function standingOf(
  tx: Tx,
  scope: Scope,
  bill: Bill & { contentSha256: string },
  digest: string,
): Promise<{ replaced: ReplacedBill[]; isKnown: boolean; warnings: string[]; fingerprint: string }> {
  const replaced = await replacedBills(tx, scope, bill)
  const narrow = { ...bill, losing: replaced }
  const { isKnown, warnings } = await neighbours(tx, scope, narrow, replaced)
  const placed = await placedMark(tx, scope, narrow, replaced)
  const { id, contentSha256 } = bill
  return {
    replaced,
    isKnown,
    warnings,
    fingerprint: sha256({ id, contentSha256, digest, isKnown, replaced, placed }),
  }
}
