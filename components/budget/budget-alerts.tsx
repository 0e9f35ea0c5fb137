import { Notice } from '#components/ui/notice.tsx'
import type { BudgetView } from '#lib/domain/budget/budget-view.ts'
import { monthBudgetName, WHOLE_BUDGET, warningOf } from '#lib/domain/budget/budget-words.ts'
import type { Currency } from '#lib/domain/money.ts'
import { formatAmount } from '#lib/format.ts'

type BudgetAlertsProps = { budget: BudgetView; currency: Currency }

/** What is or will be used up, or has reached a mark; nothing when all is well. */
export function BudgetAlerts({ budget, currency }: BudgetAlertsProps) {
  const money = (amount: string) => formatAmount(amount, currency)
  const warnings = [
    { of: budget.month, sentence: warningOf(budget.month, monthBudgetName(budget), money) },
    { of: budget.whole, sentence: warningOf(budget.whole, WHOLE_BUDGET, money) },
  ]
  return warnings.map(({ of, sentence }) =>
    sentence ? (
      <Notice
        key={sentence}
        tone={of.overrun?.isPast || of.level === 100 ? 'danger' : 'warning'}
        title={sentence}
      />
    ) : null,
  )
}
