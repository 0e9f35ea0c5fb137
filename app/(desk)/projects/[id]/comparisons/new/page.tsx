import type { Metadata } from 'next'
import { ImportCase } from '#components/comparison/import-case.tsx'
import { NewComparison } from '#components/comparison/new-comparison.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getProjectHead } from '#lib/data/project.ts'
import { found } from '#lib/found.ts'
import { createComparison, importComparison } from '../../../../comparisons/actions.ts'

export const metadata: Metadata = { title: 'New comparison' }

export default async function Page(props: PageProps<'/projects/[id]/comparisons/new'>) {
  const scope = await requireScope('write')
  const project = await found(getProjectHead(scope, (await props.params).id))
  return (
    <div className="flex max-w-2xl flex-col gap-8">
      <NewComparison project={project} create={createComparison} />
      <ImportCase projectId={project.id} load={importComparison} />
    </div>
  )
}
