import type { Metadata } from 'next'
import { ComparisonActions } from '#components/comparison/comparison-actions.tsx'
import { ComparisonDesk } from '#components/comparison/comparison-desk.tsx'
import { CurrencyNotice } from '#components/comparison/currency-notice.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { readScenarioFactors } from '#lib/schemas/comparison-query.ts'
import * as actions from '../actions.ts'

export const metadata: Metadata = { title: 'Comparison' }

export default async function Page(props: PageProps<'/comparisons/[id]'>) {
  const scope = await requireScope('read')
  const factors = readScenarioFactors(await props.searchParams)
  const comparison = await found(getComparison(scope, (await props.params).id, factors))
  const { id, name, project, isArchived, isProjectArchived, result } = comparison
  const canWrite = isAllowed(scope.role, 'write')
  const canChange = canWrite && !isArchived && !isProjectArchived
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
        meta={
          <>
            <TextLink href={paths.comparisonVersions(id)}>Version {comparison.version}</TextLink>
            {isArchived ? <Badge tone="warning">Archived</Badge> : null}
          </>
        }
        actions={
          canWrite && !isProjectArchived ? (
            <ComparisonActions
              comparison={{ id, name, projectId: project.id, isArchived, isComputed: result !== null }}
              duplicate={actions.duplicateComparison}
              archive={actions.archiveComparison}
              restore={actions.restoreComparison}
            />
          ) : null
        }
      />
      {isProjectArchived ? (
        <div className="mb-6">
          <Notice title="The project is archived">
            Its comparisons can be read and exported, and not be changed. Restore the project to go on.
          </Notice>
        </div>
      ) : null}
      {result && result.currency !== project.currency ? (
        <div className="mb-6">
          <CurrencyNotice
            currency={result.currency}
            projectCurrency={project.currency}
            editHref={canChange ? paths.editProject(project.id) : undefined}
          />
        </div>
      ) : null}
      {result ? (
        <ComparisonDesk
          comparison={{ ...comparison, result }}
          change={
            canChange
              ? {
                  choose: actions.chooseOption,
                  save: actions.saveTrial,
                  reprice: actions.repriceComparison,
                  restore: actions.restoreVersion,
                }
              : null
          }
        />
      ) : (
        <EmptyState title="Not computed yet">
          Edit the inputs and save them: saving computes the comparison.
        </EmptyState>
      )}
    </>
  )
}
