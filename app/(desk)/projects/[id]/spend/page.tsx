import type { Metadata } from 'next'
import { BudgetCard } from '#components/budget/budget-card.tsx'
import { RecentImports } from '#components/import/recent-imports.tsx'
import { NewSpend } from '#components/spend/new-spend.tsx'
import { ReconciliationCard } from '#components/spend/reconciliation-card.tsx'
import { SpendAccount } from '#components/spend/spend-account.tsx'
import { SpendDesk } from '#components/spend/spend-desk.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getProjectSpend } from '#lib/data/spend-forecast.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { readSpendQuery } from '#lib/schemas/spend-query.ts'
import { archiveSpend, createSpend, restoreSpend, updateSpend } from '../../../spend/actions.ts'
import { assignSpend, previewAssignment, undoMove } from '../../../spend/rules/actions.ts'
import { removeView, renameView, saveView } from '../../../spend/views/actions.ts'
import { setBudget, setBudgetCarry } from './budget/actions.ts'

export const metadata: Metadata = { title: 'Spend' }

const actions = {
  ...{ createSpend, updateSpend, archiveSpend, restoreSpend },
  ...{ saveView, renameView, removeView, previewAssignment, assignSpend, undoMove },
}

export default async function Page(props: PageProps<'/projects/[id]/spend'>) {
  const scope = await requireScope('read')
  const query = readSpendQuery(await props.searchParams)
  const { project, page, account, budget, reconciliations, imports } = await found(
    getProjectSpend(scope, (await props.params).id, query),
  )
  const canWrite = isAllowed(scope.role, 'write') && !project.isArchived
  return (
    <div className="flex flex-col gap-4">
      <SpendAccount
        account={account}
        currency={project.currency}
        action={
          canWrite ? (
            <LinkButton variant="primary" size="compact" href={paths.importSpend(project.id)}>
              Import bills
            </LinkButton>
          ) : null
        }
      />
      <BudgetCard
        project={project}
        budget={budget}
        actions={canWrite ? { setBudget, setBudgetCarry } : null}
        link={<TextLink href={paths.projectBudget(project.id)}>Budget, forecast and variance</TextLink>}
      />
      {canWrite ? (
        <NewSpend
          month={page.month}
          projects={[project]}
          actions={actions}
          isOpen={page.choices.providers.length === 0}
        />
      ) : null}
      <ReconciliationCard reconciliations={reconciliations} />
      <RecentImports isOfOneProject entries={imports} timeZone={page.timeZone} />
      <SpendDesk
        page={page}
        query={query}
        project={project}
        actions={canWrite ? actions : null}
        empty={
          <EmptyState title="No spend yet">
            Import what providers billed for this project, or log it, and it is set against the forecast
            above.
          </EmptyState>
        }
      >
        <LinkButton variant="quiet" href={paths.spend()}>
          Spend of all projects
        </LinkButton>
      </SpendDesk>
    </div>
  )
}
