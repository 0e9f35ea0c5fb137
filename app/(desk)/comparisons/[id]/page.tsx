import type { Metadata } from 'next'
import { ComparisonActions } from '#components/comparison/comparison-actions.tsx'
import { ComparisonDesk } from '#components/comparison/comparison-desk.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { archiveComparison, chooseOption, duplicateComparison, restoreComparison } from '../actions.ts'

export const metadata: Metadata = { title: 'Comparison' }

export default async function Page(props: PageProps<'/comparisons/[id]'>) {
  const scope = await requireScope('read')
  const comparison = await found(getComparison(scope, (await props.params).id))
  const { id, name, project, isArchived, chosenOptionId, result } = comparison
  const canWrite = isAllowed(scope.role, 'write')
  const canChange = canWrite && !isArchived
  return (
    <>
      <PageHeader
        title={name}
        breadcrumb={[
          { href: paths.project(project.id), label: project.name },
          { href: paths.projectComparisons(project.id), label: 'Comparisons' },
          { label: name },
        ]}
        description={`${project.name}, for ${project.clientName}`}
        meta={isArchived ? <Badge tone="warning">Archived</Badge> : null}
        actions={
          canWrite ? (
            <ComparisonActions
              comparison={{ id, name, projectId: project.id, isArchived, hasChoice: chosenOptionId !== null }}
              duplicate={duplicateComparison}
              archive={archiveComparison}
              restore={restoreComparison}
            />
          ) : null
        }
      />
      {result ? (
        <ComparisonDesk
          comparison={{ ...comparison, result }}
          choose={canChange ? chooseOption : null}
          editHref={canChange ? paths.editComparison(id) : null}
        />
      ) : (
        <EmptyState title="Not computed yet">
          Edit the inputs and save them: saving computes the comparison.
        </EmptyState>
      )}
    </>
  )
}
