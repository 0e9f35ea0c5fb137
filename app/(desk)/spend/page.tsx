import type { Metadata } from 'next'
import { RecentImports } from '#components/import/recent-imports.tsx'
import { NewSpend } from '#components/spend/new-spend.tsx'
import { SpendDesk } from '#components/spend/spend-desk.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getSpend } from '#lib/data/spend-page.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { readSpendQuery } from '#lib/schemas/spend-query.ts'
import { archiveSpend, createSpend, restoreSpend, updateSpend } from './actions.ts'
import { assignSpend, previewAssignment, undoMove } from './rules/actions.ts'
import { removeView, renameView, saveView } from './views/actions.ts'

export const metadata: Metadata = { title: 'Spend' }

const actions = {
  ...{ createSpend, updateSpend, archiveSpend, restoreSpend },
  ...{ saveView, renameView, removeView, previewAssignment, assignSpend, undoMove },
}

export default async function Page(props: PageProps<'/spend'>) {
  const scope = await requireScope('read')
  const query = readSpendQuery(await props.searchParams)
  const { imports, ...page } = await getSpend(scope, query)
  const canWrite = isAllowed(scope.role, 'write')
  const { projects } = page.choices
  return (
    <>
      <PageHeader
        title="Spend"
        description="What providers billed, in all projects."
        actions={
          <>
            <LinkButton href={paths.spendRules()}>Rules</LinkButton>
            {canWrite && projects.length > 0 ? (
              <LinkButton href={paths.imports()}>Import bills</LinkButton>
            ) : null}
          </>
        }
      />
      <div className="flex flex-col gap-4">
        {canWrite && projects.length > 0 ? (
          <NewSpend month={page.month} projects={projects} actions={actions} isOpen={false} />
        ) : null}
        <RecentImports entries={imports} timeZone={page.timeZone} />
        <SpendDesk
          page={page}
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
