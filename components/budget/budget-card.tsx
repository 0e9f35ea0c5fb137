import type { ReactNode } from 'react'
import { Card } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { BudgetView } from '#lib/domain/budget/budget-view.ts'
import type { Currency } from '#lib/domain/money.ts'
import { BudgetAlerts } from './budget-alerts.tsx'
import { BudgetFigures } from './budget-figures.tsx'
import { type BudgetActions, BudgetForm } from './budget-form.tsx'

type BudgetCardProps = {
  project: { id: string; currency: Currency }
  budget: BudgetView
  /** Null for who may not write. */
  actions: BudgetActions | null
  link?: ReactNode
  children?: ReactNode
}

/** What may be spent, what of it is used, where it is heading, and the form that sets it. */
export function BudgetCard({ project, budget, actions, link, children }: BudgetCardProps) {
  const { currency } = project
  return (
    <Card
      title="Budget"
      description={`API, hosting and training in ${currency}, as quoted or as set by hand.`}
      actions={link}
    >
      <div className="flex flex-col gap-4">
        <BudgetAlerts budget={budget} currency={currency} />
        {budget.months.length > 0 ? (
          <BudgetFigures budget={budget} currency={currency} />
        ) : (
          <p className="max-w-[70ch] text-muted">
            No budget yet, and no spend. An accepted quote sets it month by month
            {actions ? ', or set one by hand below' : ''}.
          </p>
        )}
        {budget.unpriced > 0 ? (
          <p className="text-warning">Records without an amount are in none of these figures.</p>
        ) : null}
        {children}
        {actions ? (
          <Disclosure title="Set a budget">
            <BudgetForm project={project} month={budget.present} carries={budget.carries} actions={actions} />
          </Disclosure>
        ) : null}
      </div>
    </Card>
  )
}
