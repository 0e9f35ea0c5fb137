import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { SetBudget } from '#lib/domain/budget/budget.ts'
import type { Currency } from '#lib/domain/money.ts'
import { type Month, monthsBetween, monthsFrom } from '#lib/domain/month.ts'
import { type Amount, compare } from '#lib/domain/rate.ts'
import { notFound } from '#lib/errors.ts'
import { formatAmount, formatMonth } from '#lib/format.ts'
import type { BudgetCarry, BudgetInput } from '#lib/schemas/budget.ts'
import { audit } from './audit.ts'
import { amountOf, dateOfMonth, monthOfDate } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { newId } from './id.ts'

/** What somebody set, in words of its own; null: back to the quote. */
export type BudgetChange = {
  id: string
  month: Month
  amount: Amount | null
  reason: string
  by: string
  at: string
}

export type SetBudgets = { carries: boolean; set: SetBudget[]; history: BudgetChange[] }

const HISTORY = 50

/** What holds for each month, and the latest changes, the newest first. A budget in another currency is none. */
export async function readBudget(
  tx: Tx,
  scope: Scope,
  project: { id: string; currency: Currency },
): Promise<SetBudgets> {
  const { workspaceId } = scope
  const row = await tx.project.findUnique({
    where: { workspaceId_id: { workspaceId, id: project.id } },
    select: { carriesBudget: true },
  })
  const where = { workspaceId, projectId: project.id, currency: project.currency }
  const latest = await tx.projectBudget.findMany({
    where,
    distinct: ['month'],
    orderBy: [{ month: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }],
  })
  const rows = await tx.$queryRaw<
    (Omit<BudgetChange, 'amount' | 'at'> & { amount: string | null; at: Date })[]
  >`
    select budget.id, to_char(budget.month, 'YYYY-MM') as month, budget.amount::text as amount, budget.reason,
      coalesce(app_user.name, '') as by, budget.created_at as at
    from project_budget budget left join app_user on app_user.id = budget.created_by
    where budget.workspace_id = ${workspaceId}::uuid and budget.project_id = ${project.id}::uuid
      and budget.currency = ${project.currency}
    order by budget.created_at desc, budget.month, budget.id limit ${HISTORY}`
  return {
    carries: row?.carriesBudget ?? false,
    set: latest.flatMap(({ month, amount, reason }) =>
      amount === null ? [] : [{ month: monthOfDate(month), amount: amountOf(amount), reason }],
    ),
    history: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
  }
}

/** Sets the same budget for each month of a range, in the project's currency. What held before stays in the history. */
export function setBudget(scope: Scope, { projectId, from, to, amount, reason }: BudgetInput): Promise<void> {
  const { workspaceId, userId } = scope
  return inWorkspace(scope, async (tx) => {
    const project = await openProject(tx, scope, projectId)
    await tx.projectBudget.createMany({
      data: monthsFrom(from, monthsBetween(from, to) + 1).map((month) => ({
        ...{ workspaceId, id: newId(), projectId, month: dateOfMonth(month), amount, reason },
        ...{ currency: project.currency, createdBy: userId },
      })),
    })
    const months = from === to ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}, each month`
    const summary =
      amount === null
        ? `Put the budget of ${months} back to what was quoted`
        : `Set the budget of ${months} to ${formatAmount(amount, project.currency)}`
    await audit(tx, scope, {
      ...{ action: 'budget.set', subjectKind: 'budget', subjectId: null, projectId, summary },
      detail: { from, to, amount, reason, isNothing: amount !== null && compare(amount, '0') === 0 },
    })
  })
}

/** Whether a month may spend what the months before left unused. */
export function setBudgetCarry(scope: Scope, { projectId, isCarried }: BudgetCarry): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const { carriesBudget } = await openProject(tx, scope, projectId)
    if (carriesBudget === isCarried) return
    await tx.project.update({
      where: { workspaceId_id: { workspaceId, id: projectId } },
      data: { carriesBudget: isCarried },
    })
    await audit(tx, scope, {
      ...{ action: 'budget.carried', subjectKind: 'budget', subjectId: null, projectId },
      summary: isCarried
        ? 'Lets a month spend what the months before left unused'
        : 'No longer lets a month spend what the months before left unused',
    })
  })
}

async function openProject(tx: Tx, { workspaceId }: Scope, id: string) {
  const project = await tx.project.findFirst({
    where: { workspaceId, id, archivedAt: null },
    select: { currency: true, carriesBudget: true },
  })
  if (!project) throw notFound()
  return project
}
