import type { Metadata } from 'next'
import { SpendPaste } from '#components/spend/spend-paste.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getSpendStart } from '#lib/data/spend-choices.ts'
import { paths } from '#lib/paths.ts'
import { readId } from '#lib/schemas/list.ts'
import { planPaste, undoPaste, writePaste } from './actions.ts'

export const metadata: Metadata = { title: 'Paste spend' }

export default async function Page(props: PageProps<'/spend/paste'>) {
  const scope = await requireScope('write')
  const { projects, thisMonth } = await getSpendStart(scope)
  const asked = readId(await props.searchParams, 'project')
  return (
    <>
      <PageHeader
        title="Paste spend"
        description="Cells from a spreadsheet: months × services, or a row for each amount."
      />
      {projects.length === 0 ? (
        <EmptyState
          title="No project yet"
          action={<LinkButton href={paths.newProject()}>New project</LinkButton>}
        >
          Amounts belong to a project.
        </EmptyState>
      ) : (
        <SpendPaste
          projects={projects}
          projectId={projects.find(({ id }) => id === asked)?.id ?? ''}
          thisMonth={thisMonth}
          actions={{ planPaste, writePaste, undoPaste }}
        />
      )}
    </>
  )
}
