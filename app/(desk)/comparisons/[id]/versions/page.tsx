import type { Metadata } from 'next'
import { VersionDifference } from '#components/comparison/version-difference.tsx'
import { VersionHistory } from '#components/comparison/version-history.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getVersions } from '#lib/data/version-history.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { readCount } from '#lib/schemas/list.ts'
import { restoreVersion } from '../../actions.ts'

export const metadata: Metadata = { title: 'Versions of a comparison' }

export default async function Page(props: PageProps<'/comparisons/[id]/versions'>) {
  const scope = await requireScope('read')
  const { id } = await props.params
  const query = await props.searchParams
  const between = { from: readCount(query, 'from'), to: readCount(query, 'to') }
  const { comparison, project, currency, versions, difference } = await found(getVersions(scope, id, between))
  const canChange = isAllowed(scope.role, 'write') && !comparison.isArchived
  return (
    <>
      <PageHeader
        title="Versions"
        breadcrumb={[
          { href: paths.project(project.id), label: project.name },
          { href: paths.projectComparisons(project.id), label: 'Comparisons' },
          { href: paths.comparison(id), label: comparison.name },
          { label: 'Versions' },
        ]}
        description="Every change of inputs, prices or answers is a version of its own, with the prices it was computed with."
      />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Card title="History">
          <VersionHistory
            comparison={comparison}
            versions={versions}
            restore={canChange ? restoreVersion : null}
          />
        </Card>
        {difference ? (
          <VersionDifference difference={difference} currency={currency} />
        ) : (
          <EmptyState title="There is one version">
            Change an input, answer the questions or re-price it: what differs stands here then.
          </EmptyState>
        )}
      </div>
    </>
  )
}
