import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { type Condition, foldCase, type Rule } from '#lib/domain/spend/rule.ts'
import type { SpendChoice } from '#lib/schemas/spend-rule.ts'
import { Prisma } from './generated/client.ts'

/** Where rows of bills and typed records are to go: queries with what they are, and the project that they go to. */
export type MoveTarget = {
  lines: Prisma.Sql
  records: Prisma.Sql
  /** Somebody put them there himself: what takes their place in a later bill stays there. */
  isByHand: boolean
}

const columns: Record<Exclude<Condition['field'], 'tag'>, Prisma.Sql> = {
  provider: Prisma.sql`line.provider`,
  account: Prisma.sql`line.account`,
  workspace: Prisma.sql`line.sub_account`,
  'api-project': Prisma.sql`line.api_project`,
  model: Prisma.sql`line.model`,
  service: Prisma.sql`line.service`,
}

function conditionSql({ field, tag, way, value }: Condition): Prisma.Sql {
  const column = field === 'tag' ? Prisma.sql`(line.tags ->> ${tag})` : columns[field]
  // The collation C folds A to Z and nothing else, as `foldCase` does.
  const given = Prisma.sql`lower(${column} collate "C")`
  const folded = foldCase(value)
  if (way === 'is') return Prisma.sql`${given} = ${folded}`
  if (way === 'begins') return Prisma.sql`starts_with(${given}, ${folded})`
  return Prisma.sql`strpos(${given}, ${folded}) > 0`
}

/** As `ruleBook` decides: all conditions hold, and none of what is unknown does. */
const ruleSql = ({ conditions }: Rule): Prisma.Sql =>
  conditions.length === 0
    ? Prisma.sql`false`
    : Prisma.sql`coalesce(${Prisma.join(conditions.map(conditionSql), ' and ')}, false)`

const counting = ({ workspaceId }: Scope): Prisma.Sql => Prisma.sql`
  from spend_line line
  join spend_import bill on bill.workspace_id = line.workspace_id and bill.id = line.import_id
  where line.workspace_id = ${workspaceId}::uuid and line.replaced_by is null and bill.status = 'committed'`

const lineColumns = Prisma.sql`line.import_id, line.ordinal, line.project_id as from_project_id, line.month,
  line.currency, line.amount, line.placed_by`

const NO_RECORDS = Prisma.sql`
  select null::uuid as id, null::uuid as from_project_id, null::date as month, null::char(3) as currency,
    null::numeric as amount, null::uuid as to_project_id where false`

const either = (rules: readonly Rule[]): Prisma.Sql =>
  rules.length > 0 ? Prisma.sql`(${Prisma.join(rules.map(ruleSql), ' or ')})` : Prisma.sql`false`

/** Rows over which the chosen rule decides, or any of them; earlier rules keep theirs. */
export function ruleTarget(scope: Scope, rules: readonly Rule[], chosen: string | null): MoveTarget {
  const place = rules.findIndex(({ id }) => id === chosen)
  const rule = rules[place]
  // One rule is asked first and those before it only where it fits: most rows fit none.
  const [to, isDecided] = rule
    ? [Prisma.sql`${rule.projectId}`, Prisma.sql`${ruleSql(rule)} and not ${either(rules.slice(0, place))}`]
    : [firstOf(rules), Prisma.sql`true`]
  return {
    isByHand: false,
    records: NO_RECORDS,
    lines: Prisma.sql`select ${lineColumns}, ${to}::uuid as to_project_id ${counting(scope)} and ${isDecided}`,
  }
}

const firstOf = (rules: readonly Rule[]): Prisma.Sql =>
  rules.length > 0
    ? Prisma.sql`case ${Prisma.join(
        rules.map((rule) => Prisma.sql`when ${ruleSql(rule)} then ${rule.projectId}`),
        ' ',
      )} end`
    : Prisma.sql`null`

/** Chosen rows. Each is looked up by its key, once: a join would have the database guess how many there are. */
const chosenLines = ({ workspaceId }: Scope, { projectId, lines }: SpendChoice): Prisma.Sql => Prisma.sql`
  select ${lineColumns}, ${projectId}::uuid as to_project_id
  from (
    select distinct bill.id as import_id, given.ordinal
    from unnest(${lines.map(({ importId }) => importId)}::uuid[],
      ${lines.map(({ ordinal }) => ordinal)}::int[]) given (import_id, ordinal)
    join spend_import bill on bill.workspace_id = ${workspaceId}::uuid and bill.id = given.import_id
    where bill.status = 'committed') chosen
  cross join lateral (
    select * from spend_line line
    where line.workspace_id = ${workspaceId}::uuid and line.import_id = chosen.import_id
      and line.ordinal = chosen.ordinal and line.replaced_by is null
    offset 0) line`

const chosenRecords = ({ workspaceId }: Scope, { records }: SpendChoice): Prisma.Sql => Prisma.sql`
  record.workspace_id = ${workspaceId}::uuid and record.archived_at is null and record.id = any(${records}::uuid[])`

/**
 * The rows of chosen records. The sums of days say on which days they stand, so that one index leads to them; `is true`
 * keeps the database from comparing each of these rows with each record.
 */
const linesOfRecords = (scope: Scope, choice: SpendChoice): Prisma.Sql => Prisma.sql`
  (with record as materialized (
    select record.* from spend_record record
    join spend_import bill on bill.workspace_id = record.workspace_id and bill.id = record.import_id
    where ${chosenRecords(scope, choice)} and bill.status = 'committed')
  select ${lineColumns}, ${choice.projectId}::uuid as to_project_id
  from spend_line line
  where line.workspace_id = ${scope.workspaceId}::uuid and line.replaced_by is null
    and line.import_id = any(array(select import_id from record))
    and line.project_id = any(array(select project_id from record))
    and line.day = any(array(
      select part.day from record
      join spend_day part on part.workspace_id = record.workspace_id and part.import_id = record.import_id
        and part.project_id = record.project_id and part.month = record.month))
    and ((line.import_id, line.project_id, line.month, line.kind, line.provider, line.service, line.currency,
      line.amount is null) in (
        select import_id, project_id, month, kind, provider, service, currency, amount is null from record)) is true)`

/** What somebody chose: rows, and records, of which one of a bill stands for all of its rows. */
export function choiceTarget(scope: Scope, choice: SpendChoice): MoveTarget {
  const parts = choice.records.length > 0 ? [linesOfRecords(scope, choice)] : []
  if (choice.lines.length > 0 || parts.length === 0) parts.push(chosenLines(scope, choice))
  return {
    isByHand: true,
    // A row can be chosen by itself and by its record.
    lines: Prisma.join(parts, ' union '),
    records: Prisma.sql`
      select record.id, record.project_id as from_project_id, record.month, record.currency, record.amount,
        ${choice.projectId}::uuid as to_project_id
      from spend_record record where ${chosenRecords(scope, choice)} and record.import_id is null`,
  }
}
