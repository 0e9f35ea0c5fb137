import type { Result } from '#lib/action-result.ts'
import type { MovePlan } from '#lib/domain/spend/move.ts'
import type { RuleForm } from '#lib/schemas/spend-rule.ts'

export type Moved = { id: string; lines: number; records: number }

type Call<I, O> = (input: I) => Promise<Result<O>>

export type RuleActions = {
  createRule: Call<RuleForm, { id: string }>
  updateRule: Call<RuleForm & { id: string; revision: number }, { id: string }>
  orderRules: Call<{ ids: string[] }, void>
  archiveRule: Call<{ id: string }, void>
  restoreRule: Call<{ id: string }, void>
  previewDraft: Call<RuleForm & { id: string | null }, MovePlan>
  previewRules: Call<{ id: string | null }, MovePlan>
  applyRules: Call<{ id: string | null; plan: string }, Moved>
  undoMove: Call<{ id: string }, { returned: number; left: number }>
}

/** What the list of rules can do. */
export type RuleListActions = Pick<
  RuleActions,
  'orderRules' | 'archiveRule' | 'restoreRule' | 'previewRules' | 'applyRules' | 'undoMove'
>

/** Rows of bills and typed records that would be moved. */
export const countOfPlan = ({ groups }: MovePlan): number =>
  groups.reduce((count, { lines, records }) => count + lines + records, 0)
