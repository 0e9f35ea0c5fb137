import type { Metadata } from 'next'
import { NewSpend } from '#components/spend/new-spend.tsx'
import { SpendFilters } from '#components/spend/spend-filters.tsx'
import { SpendSums } from '#components/spend/spend-sums.tsx'
import { SpendTable } from '#components/spend/spend-table.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listSpend } from '#lib/data/spend-list.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { readSpendQuery } from '#lib/schemas/spend.ts'
import { archiveSpend, createSpend, restoreSpend, updateSpend } from './actions.ts'

export const metadata: Metadata = { title: 'Spend' }

const actions = { createSpend, updateSpend, archiveSpend, restoreSpend }

export default async function Page(props: PageProps<'/spend'>) {
  const scope = await requireScope('read')
  const query = readSpendQuery(await props.searchParams)
  const { rows, total, sums, choices, month } = await listSpend(scope, query)
  const canWrite = isAllowed(scope.role, 'write')
  const { projects } = choices
  return (
    <>
      <PageHeader title="Spend" description="What providers billed, in all projects." />
      <div className="flex flex-col gap-4">
        {canWrite && projects.length > 0 ? (
          <NewSpend month={month} projects={projects} actions={actions} isOpen={false} />
        ) : null}
        <SpendFilters providers={choices.providers} projects={projects}>
          <div className="ms-auto">
            <ExportLinks
              csv={paths.exportList('spend', 'csv')}
              json={paths.exportList('spend', 'json')}
              focus={paths.exportList('focus', 'csv')}
            />
          </div>
        </SpendFilters>
        <SpendSums sums={sums} />
        <SpendTable
          rows={rows}
          total={total}
          query={query}
          actions={canWrite ? actions : null}
          empty={
            <EmptyState
              title="No spend yet"
              action={
                projects.length === 0 && canWrite ? (
                  <LinkButton href={paths.newProject()}>New project</LinkButton>
                ) : null
              }
            >
              Bills belong to a project. Log the first one, and it is set against the forecast there.
            </EmptyState>
          }
        />
      </div>
    </>
  )
}
