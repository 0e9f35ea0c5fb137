import type { Metadata } from 'next'
import { ImportTable } from '#components/import/import-table.tsx'
import { UploadArea } from '#components/import/upload-area.tsx'
import { Card } from '#components/ui/card.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listImportPage } from '#lib/data/import-list.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { readId } from '#lib/schemas/list.ts'

export const metadata: Metadata = { title: 'Import bills' }

export default async function Page(props: PageProps<'/projects/[id]/spend/import'>) {
  const scope = await requireScope('write')
  const { id } = await props.params
  const after = readId(await props.searchParams, 'after')
  const { rows, next, projects, timeZone } = await found(listImportPage(scope, { project: id, after }))
  return (
    <div className="flex flex-col gap-6">
      {projects.length > 0 ? (
        <Card
          title="Import bills"
          description="Nothing is written before you have seen what it would be. Prompts, keys and e-mail addresses are never kept."
        >
          <UploadArea projects={projects} />
        </Card>
      ) : null}
      <ImportTable
        isOfOneProject
        entries={rows}
        timeZone={timeZone}
        next={next && paths.importSpend(id, { after: next })}
      />
    </div>
  )
}
