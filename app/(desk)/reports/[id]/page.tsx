import type { Metadata } from 'next'
import { ReportActions } from '#components/report/report-actions.tsx'
import { ReportBadges } from '#components/report/report-badges.tsx'
import { LinkCard } from '#components/share/link-card.tsx'
import { Card } from '#components/ui/card.tsx'
import { KeyValueList } from '#components/ui/key-value.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getReport } from '#lib/data/report-desk.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { formatDay, formatInstant } from '#lib/format.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { changeLink, revokeLink } from '../../links/actions.ts'
import { archiveReport, createReportLink, restoreReport } from '../actions.ts'
import { DeskReport } from '../desk-report.tsx'

export const metadata: Metadata = { title: 'Report' }

export default async function Page(props: PageProps<'/reports/[id]'>) {
  const scope = await requireScope('read')
  const report = await found(getReport(scope, (await props.params).id))
  const { id, view, frozen, timeZone, isArchived } = report
  const canWrite = isAllowed(scope.role, 'write')
  return (
    <>
      <PageHeader
        title={view.title}
        breadcrumb={[
          { href: paths.project(report.projectId), label: view.project.name },
          { href: paths.projectReports(report.projectId), label: 'Reports' },
          { label: frozen ? `As of ${formatDay(view.asOf)}` : 'Live' },
        ]}
        description={
          frozen
            ? 'Frozen when it was made: later changes of the project do not change it.'
            : 'Live: page, PDF and file show the project as it is whenever they are opened.'
        }
        meta={<ReportBadges kind={view.kind} isLive={!frozen} isArchived={isArchived} />}
        actions={
          canWrite ? (
            <ReportActions id={id} isArchived={isArchived} archive={archiveReport} restore={restoreReport} />
          ) : null
        }
      />
      <div className="flex flex-col gap-4">
        <div className="grid gap-4 lg:grid-cols-2 print:hidden">
          <LinkCard
            title="Links"
            {...{ links: report.links, timeZone, canWrite, what: `our report “${view.title}”` }}
            sender={{ name: view.sender.name, locale: view.sender.locale }}
            start={isArchived ? null : { id, label: view.title, lastDay: report.linkLastDay }}
            create={createReportLink}
            change={changeLink}
            revoke={revokeLink}
          />
          <Card title="Proof">
            <KeyValueList
              items={[
                { label: 'Made', value: formatInstant(report.createdAt, timeZone) },
                {
                  label: 'SHA-256',
                  value: frozen ? (
                    <span className="font-mono text-table">{frozen.sha256}</span>
                  ) : (
                    'none: a live report is not kept'
                  ),
                },
              ]}
            />
          </Card>
        </div>
        <Card
          title="As the client sees it"
          actions={
            <div className="flex flex-wrap gap-2">
              <LinkButton variant="quiet" href={paths.reportJson(id)} download>
                JSON
              </LinkButton>
              <LinkButton href={paths.reportPdf(id)} download>
                Download as PDF
              </LinkButton>
            </div>
          }
        >
          <DeskReport view={view} sha256={frozen?.sha256} />
        </Card>
      </div>
    </>
  )
}
