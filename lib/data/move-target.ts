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
  select null::uuid as id, null::uuid as from_project_id, null::date as month, null::text as currency,
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

/** What somebody chose: rows, and records, of which one of a bill stands for all of its rows. */
export function choiceTarget(scope: Scope, { projectId, lines, records }: SpendChoice): MoveTarget {
  const { workspaceId } = scope
  const chosen = Prisma.sql`record.workspace_id = ${workspaceId}::uuid and record.archived_at is null
    and record.id = any(${records}::uuid[])`
  return {
    isByHand: true,
    lines: Prisma.sql`
      select ${lineColumns}, ${projectId}::uuid as to_project_id ${counting(scope)}
        and ((line.import_id, line.ordinal) in (
            select * from unnest(${lines.map(({ importId }) => importId)}::uuid[],
              ${lines.map(({ ordinal }) => ordinal)}::int[]))
          or (line.import_id, line.project_id, line.month, line.kind, line.provider, line.service, line.currency,
            line.amount is null) in (
            select record.import_id, record.project_id, record.month, record.kind, record.provider, record.service,
              record.currency, record.amount is null
            from spend_record record where ${chosen} and record.import_id is not null))`,
    records: Prisma.sql`
      select record.id, record.project_id as from_project_id, record.month, record.currency, record.amount,
        ${projectId}::uuid as to_project_id
      from spend_record record where ${chosen} and record.import_id is null`,
  }
}
