import type { Result } from '#lib/action-result.ts'
import type { MoveGroup, MoveTotal } from '#lib/domain/spend/move.ts'
import type { RuleForm } from '#lib/schemas/spend-rule.ts'

/** What would be moved, as the actions say it. */
export type Plan = {
  groups: MoveGroup[]
  totals: MoveTotal[]
  samples: {
    importId: string
    ordinal: number
    day: string
    provider: string
    service: string
    description: string | null
    amount: string | null
    currency: string
    fromProjectId: string
    toProjectId: string
    because: string | null
  }[]
  projects: Record<string, string>
  fingerprint: string
}

export type Moved = { id: string; lines: number; records: number }

type Call<I, O> = (input: I) => Promise<Result<O>>

export type RuleActions = {
  createRule: Call<RuleForm, { id: string }>
  updateRule: Call<RuleForm & { id: string; revision: number }, { id: string }>
  orderRules: Call<{ ids: string[] }, void>
  archiveRule: Call<{ id: string }, void>
  restoreRule: Call<{ id: string }, void>
  previewDraft: Call<RuleForm & { id: string | null }, Plan>
  previewRules: Call<{ id: string | null }, Plan>
  applyRules: Call<{ id: string | null; plan: string }, Moved>
  undoMove: Call<{ id: string }, { returned: number; left: number }>
}

/** What the list of rules can do. */
export type RuleListActions = Pick<
  RuleActions,
  'orderRules' | 'archiveRule' | 'restoreRule' | 'previewRules' | 'applyRules' | 'undoMove'
>

/** Rows of bills and typed records that would be moved. */
export const countOfPlan = ({ groups }: Plan): number =>
  groups.reduce((count, { lines, records }) => count + lines + records, 0)
