import type { Metadata } from 'next'
import { BudgetCard } from '#components/budget/budget-card.tsx'
import { BudgetHistory } from '#components/budget/budget-history.tsx'
import { BudgetMonths } from '#components/budget/budget-months.tsx'
import { EstimateCard } from '#components/budget/estimate-card.tsx'
import { UnitCostCard } from '#components/budget/unit-cost-card.tsx'
import { VarianceCard } from '#components/budget/variance-card.tsx'
import { Chart } from '#components/chart/chart.tsx'
import { ReconciliationCard } from '#components/spend/reconciliation-card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { budgetChart, hasCourse } from '#lib/chart/budget.ts'
import { getProjectBudget } from '#lib/data/project-budget.ts'
import { methodInWords } from '#lib/domain/budget/budget-words.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { setBudget, setBudgetCarry } from './actions.ts'

export const metadata: Metadata = { title: 'Budget' }

/** More of them are folded: the chart above says what they come to. */
const FEW_MONTHS = 12

export default async function Page(props: PageProps<'/projects/[id]/spend/budget'>) {
  const scope = await requireScope('read')
  const view = await found(getProjectBudget(scope, (await props.params).id))
  const { project, budget, account, variance, reason, leftOut } = view
  const { currency } = project
  const canWrite = isAllowed(scope.role, 'write') && !project.isArchived
  return (
    <div className="flex flex-col gap-4">
      <BudgetCard
        project={project}
        budget={budget}
        actions={canWrite ? { setBudget, setBudgetCarry } : null}
        link={<TextLink href={paths.projectSpend(project.id)}>All spend of this project</TextLink>}
      >
        {budget.months.length > 0 ? (
          <>
            {hasCourse(budget) ? <Chart spec={budgetChart(budget, currency)} /> : null}
            <Disclosure title="Month by month" defaultExpanded={budget.months.length <= FEW_MONTHS}>
              <BudgetMonths budget={budget} currency={currency} />
            </Disclosure>
            {methodInWords(budget).map((sentence) => (
              <p key={sentence} className="max-w-[70ch] text-muted">
                {sentence}
              </p>
            ))}
          </>
        ) : null}
      </BudgetCard>
      <VarianceCard variance={variance} reason={reason} leftOut={leftOut} currency={currency} />
      <UnitCostCard unit={view.unit} currency={currency} />
      <EstimateCard estimates={view.estimates} basis={account.basis} currency={currency} />
      <ReconciliationCard reconciliations={view.reconciliations} />
      <BudgetHistory history={view.history} currency={currency} timeZone={view.timeZone} />
    </div>
  )
}
