import type { Metadata } from 'next'
import { ImportTable } from '#components/import/import-table.tsx'
import { UploadArea } from '#components/import/upload-area.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listImportPage } from '#lib/data/import-list.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { readId } from '#lib/schemas/list.ts'

export const metadata: Metadata = { title: 'Imports' }

export default async function Page(props: PageProps<'/spend/imports'>) {
  const scope = await requireScope('read')
  const after = readId(await props.searchParams, 'after')
  const { rows, next, projects, timeZone } = await listImportPage(scope, { project: null, after })
  return (
    <>
      <PageHeader
        title="Imports"
        breadcrumb={[{ href: paths.spend(), label: 'Spend' }, { label: 'Imports' }]}
        description="Bills and exports of providers. Nothing is written before you have seen what it would be."
      />
      <div className="flex flex-col gap-6">
        {isAllowed(scope.role, 'write') && projects.length > 0 ? (
          <Card title="Import bills">
            <UploadArea projects={projects} />
          </Card>
        ) : null}
        {projects.length === 0 && rows.length === 0 ? (
          <EmptyState
            title="No imports yet"
            action={<LinkButton href={paths.projects()}>Go to the projects</LinkButton>}
          >
            A bill is imported for a project; rules can send its rows to others.
          </EmptyState>
        ) : (
          <ImportTable entries={rows} timeZone={timeZone} next={next && paths.imports({ after: next })} />
        )}
      </div>
    </>
  )
}
