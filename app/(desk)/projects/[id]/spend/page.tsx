import type { Metadata } from 'next'
import { ImportList } from '#components/spend/import-list.tsx'
import { NewSpend } from '#components/spend/new-spend.tsx'
import { ReconciliationCard } from '#components/spend/reconciliation-card.tsx'
import { SpendAccount } from '#components/spend/spend-account.tsx'
import { SpendFilters } from '#components/spend/spend-filters.tsx'
import { SpendSums } from '#components/spend/spend-sums.tsx'
import { SpendTable } from '#components/spend/spend-table.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getProjectSpend } from '#lib/data/spend-forecast.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { readSpendQuery } from '#lib/schemas/spend.ts'
import { archiveSpend, createSpend, restoreSpend, undoImport, updateSpend } from '../../../spend/actions.ts'

export const metadata: Metadata = { title: 'Spend' }

const actions = { createSpend, updateSpend, archiveSpend, restoreSpend }

export default async function Page(props: PageProps<'/projects/[id]/spend'>) {
  const scope = await requireScope('read')
  const query = readSpendQuery(await props.searchParams)
  const { project, list, account, imports, reconciliations, timeZone } = await found(
    getProjectSpend(scope, (await props.params).id, query),
  )
  const canWrite = isAllowed(scope.role, 'write') && !project.isArchived
  return (
    <div className="flex flex-col gap-4">
      <SpendAccount account={account} currency={project.currency} lastMonth={list.month} />
      {canWrite ? (
        <NewSpend month={list.month} projects={[project]} actions={actions} isOpen={list.total === 0} />
      ) : null}
      <ReconciliationCard reconciliations={reconciliations} />
      <ImportList imports={imports} timeZone={timeZone} undo={canWrite ? undoImport : null} />
      <SpendFilters providers={list.choices.providers}>
        <div className="ms-auto flex flex-wrap gap-2">
          {canWrite ? <LinkButton href={paths.importSpend(project.id)}>Import a bill</LinkButton> : null}
          <LinkButton variant="quiet" href={paths.spend()}>
            Spend of all projects
          </LinkButton>
          <ExportLinks
            csv={paths.exportList('spend', 'csv')}
            json={paths.exportList('spend', 'json')}
            focus={paths.exportList('focus', 'csv')}
            params={{ project: project.id }}
          />
        </div>
      </SpendFilters>
      <SpendSums sums={list.sums} />
      <SpendTable
        rows={list.rows}
        total={list.total}
        query={query}
        actions={canWrite ? actions : null}
        isOfOneProject
        empty={
          <EmptyState title="No spend yet">
            Log what providers billed for this project, and it is set against the forecast above.
          </EmptyState>
        }
      />
    </div>
  )
}
