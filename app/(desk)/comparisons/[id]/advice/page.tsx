import type { Metadata } from 'next'
import { AdviceDesk } from '#components/advice/advice-desk.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { saveIntake } from '../../actions.ts'

export const metadata: Metadata = { title: 'Advice' }

export default async function Page(props: PageProps<'/comparisons/[id]/advice'>) {
  const scope = await requireScope('read')
  const comparison = await found(getComparison(scope, (await props.params).id))
  const { id, name, project, isArchived, isProjectArchived } = comparison
  const canChange = isAllowed(scope.role, 'write') && !isArchived && !isProjectArchived
  return (
    <>
      <PageHeader
        title={`Advice on ${name}`}
        breadcrumb={[
          { href: paths.project(project.id), label: project.name },
          { href: paths.comparison(id), label: name },
          { label: 'Advice' },
        ]}
        description={`${project.name}, for ${project.clientName}. What is not known counts for nothing.`}
        meta={isArchived ? <Badge tone="warning">Archived</Badge> : null}
      />
      <AdviceDesk comparison={comparison} save={canChange ? saveIntake : null} />
    </>
  )
}
