import type { Metadata } from 'next'
import { createReport } from '#app/(desk)/reports/actions.ts'
import { DeskReport } from '#app/(desk)/reports/desk-report.tsx'
import { NewReportForm } from '#components/report/new-report-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getReportStart } from '#lib/data/report-desk.ts'
import { found } from '#lib/found.ts'
import { readReportDraft } from '#lib/schemas/report.ts'

export const metadata: Metadata = { title: 'New report' }

export default async function Page(props: PageProps<'/projects/[id]/reports/new'>) {
  const scope = await requireScope('write')
  const draft = readReportDraft(await props.searchParams)
  const { project, today, view } = await found(getReportStart(scope, (await props.params).id, draft))
  if (project.isArchived)
    return <Notice title="This project is archived. Restore it, then make the report." />
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <Card title="New report">
        <NewReportForm project={project} today={today} view={view} create={createReport} />
      </Card>
      <Card title="As it would be now">
        <DeskReport view={view} />
      </Card>
    </div>
  )
}
