import type { Metadata } from 'next'
import { createReport } from '#app/(desk)/reports/actions.ts'
import { NewReportForm } from '#components/report/new-report-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getReportStart } from '#lib/data/report-desk.ts'
import { found } from '#lib/found.ts'

export const metadata: Metadata = { title: 'New report' }

export default async function Page(props: PageProps<'/projects/[id]/reports/new'>) {
  const scope = await requireScope('write')
  const { project, today } = await found(getReportStart(scope, (await props.params).id))
  if (project.isArchived)
    return <Notice title="This project is archived. Restore it, then make the report." />
  return (
    <div className="max-w-2xl">
      <Card title="New report">
        <NewReportForm project={project} today={today} create={createReport} />
      </Card>
    </div>
  )
}
