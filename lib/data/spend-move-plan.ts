import 'server-only'
import { createHash } from 'node:crypto'
import type { Scope } from '#lib/auth/proof.ts'
import { canonicalJson } from '#lib/domain/canonical.ts'
import { exact, text } from '#lib/domain/rate.ts'
import { type MoveGroup, type MovePlan, type MoveSample, moveTotals } from '#lib/domain/spend/move.ts'
import { explainRule, type Rule } from '#lib/domain/spend/rule.ts'
import type { Ruled } from '#lib/domain/spend/spend-line.ts'
import { notFound } from '#lib/errors.ts'
import type { RuleDraft, SpendChoice } from '#lib/schemas/spend-rule.ts'
import { inWorkspaceAtLength, type Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { choiceTarget, type MoveTarget, ruleTarget } from './move-target.ts'
import { projectNameOf, readRules } from './spend-rule.ts'

type Stored = MoveGroup & { mark: string }

const SAMPLES = 8

/** The rows and records that would change their project, in one list; the marks of all of them tell one list from another. */
const moving = ({ lines, records }: MoveTarget): Prisma.Sql => Prisma.sql`
  select ordinal, null::uuid as id, from_project_id, to_project_id, month, currency, amount,
    hashint8extended(ordinal, uuid_hash_extended(import_id, 0)) as mark
  from (${lines}) line where to_project_id <> from_project_id
  union all
  select null, id, from_project_id, to_project_id, month, currency, amount, uuid_hash_extended(id, 0)
  from (${records}) record where to_project_id <> from_project_id`

const readGroups = (tx: Tx, target: MoveTarget): Promise<Stored[]> => tx.$queryRaw<Stored[]>`
  select from_project_id as "fromProjectId", to_project_id as "toProjectId", currency::text as currency,
    count(ordinal)::int as lines, count(id)::int as records, sum(amount)::text as amount,
    (count(*) - count(amount))::int as unpriced, to_char(min(month), 'YYYY-MM') as "firstMonth",
    to_char(max(month), 'YYYY-MM') as "lastMonth",
    bit_xor(mark)::text as mark
  from (${moving(target)}) moving group by from_project_id, to_project_id, moving.currency order by lines desc, 1, 2, 3`

type SampleRow = Omit<MoveSample, 'because'> & Omit<Ruled, 'provider' | 'service'>

const readSamples = (
  tx: Tx,
  { workspaceId }: Scope,
  target: MoveTarget,
): Promise<SampleRow[]> => tx.$queryRaw<SampleRow[]>`
  select line.import_id as "importId", line.ordinal, line.day::text as day, line.provider, line.service,
    line.description, line.amount::text as amount, line.currency::text as currency, line.account,
    line.sub_account as "subAccount", line.api_project as "apiProject", line.model, line.tags,
    moving.from_project_id as "fromProjectId", moving.to_project_id as "toProjectId"
  from (select * from (${target.lines}) line where to_project_id <> from_project_id limit ${SAMPLES}) moving
  join spend_line line on line.workspace_id = ${workspaceId}::uuid and line.import_id = moving.import_id
    and line.ordinal = moving.ordinal
  order by line.day desc, line.import_id, line.ordinal`

/** What a target would move, and by which rules. */
export async function planMove(
  tx: Tx,
  scope: Scope,
  target: MoveTarget,
  rules: readonly Rule[],
): Promise<MovePlan> {
  const stored = await readGroups(tx, target)
  const rows = stored.some(({ lines }) => lines > 0) ? await readSamples(tx, scope, target) : []
  const groups = stored.map(({ mark: _, ...group }) => ({ ...group, amount: normal(group.amount) }))
  const ids = new Set(groups.flatMap(({ fromProjectId, toProjectId }) => [fromProjectId, toProjectId]))
  const projects = await tx.project.findMany({
    where: { workspaceId: scope.workspaceId, id: { in: [...ids] } },
    select: { id: true, name: true },
  })
  return {
    ...{ groups, totals: moveTotals(groups) },
    projects: Object.fromEntries(projects.map(({ id, name }) => [id, name])),
    fingerprint: createHash('sha256').update(canonicalJson(stored)).digest('hex'),
    samples: rows.map((row) => {
      const { account: _, subAccount: __, apiProject: ___, model: ____, tags: _____, ...sample } = row
      const decided = explainRule(rules, row)
      return {
        ...{ ...sample, amount: normal(sample.amount) },
        because: decided && `Rule ${decided.place}: ${decided.words}`,
      }
    }),
  }
}

const normal = (amount: string | null): string | null => (amount === null ? null : text(exact(amount)))

/** The rules as they would be with a draft in the place of the one that it changes, or behind all. */
function withDraft(rules: readonly Rule[], draft: RuleDraft): { rules: Rule[]; chosen: string } {
  const { id, projectId, conditions } = draft
  if (id === null) return { rules: [...rules, { id: NEW, projectId, conditions }], chosen: NEW }
  const changed = rules.map((rule) => (rule.id === id ? { id, projectId, conditions } : rule))
  if (!rules.some((rule) => rule.id === id)) throw notFound()
  return { rules: changed, chosen: id }
}
const NEW = 'new'

/** What a rule would move that is being written. Nothing is saved. Throws invalid, not-found. */
export const planDraft = (scope: Scope, draft: RuleDraft): Promise<MovePlan> =>
  inWorkspaceAtLength(scope, async (tx) => {
    await projectNameOf(tx, scope, draft.projectId)
    const { rules, chosen } = withDraft(await readRules(tx, scope, draft.id), draft)
    return planMove(tx, scope, ruleTarget(scope, rules, chosen), rules)
  })

/** The target of a rule that stands, or of all rules. Throws not-found. */
export async function targetOfRule(tx: Tx, scope: Scope, id: string | null) {
  const rules = await readRules(tx, scope)
  if (id !== null && !rules.some((rule) => rule.id === id)) throw notFound()
  return { rules, target: ruleTarget(scope, rules, id) }
}

/** What a rule, or all of them, would move. Throws not-found. */
export const planRules = (scope: Scope, id: string | null): Promise<MovePlan> =>
  inWorkspaceAtLength(scope, async (tx) => {
    const { rules, target } = await targetOfRule(tx, scope, id)
    return planMove(tx, scope, target, rules)
  })

/** What giving chosen rows and records to a project would move. Throws invalid for a project that is none. */
export const planChoice = (scope: Scope, choice: SpendChoice): Promise<MovePlan> =>
  inWorkspaceAtLength(scope, async (tx) => {
    await projectNameOf(tx, scope, choice.projectId)
    return planMove(tx, scope, choiceTarget(scope, choice), [])
  })
