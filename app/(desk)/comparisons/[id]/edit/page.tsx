import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ComparisonForm } from '#components/comparison/comparison-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getComparisonForm } from '#lib/data/comparison.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { updateComparison } from '../../actions.ts'

export const metadata: Metadata = { title: 'Edit comparison' }

export default async function Page(props: PageProps<'/comparisons/[id]/edit'>) {
  const scope = await requireScope('write')
  const { comparison, choices } = await found(getComparisonForm(scope, (await props.params).id))
  const { id, name, project, isArchived, isProjectArchived } = comparison
  if (isArchived || isProjectArchived) redirect(paths.comparison(id))
  return (
    <>
      <PageHeader
        title={`Edit ${name}`}
        breadcrumb={[
          { href: paths.project(project.id), label: project.name },
          { href: paths.projectComparisons(project.id), label: 'Comparisons' },
          { href: paths.comparison(id), label: name },
          { label: 'Edit' },
        ]}
      />
      <ComparisonForm
        key={comparison.revision}
        comparison={{ id, revision: comparison.revision, case: comparison.case }}
        choices={choices}
        save={updateComparison}
      />
    </>
  )
}
