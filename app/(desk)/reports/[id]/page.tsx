import type { Metadata } from 'next'
import { Chart } from '#components/chart/chart.tsx'
import { ReportActions } from '#components/report/report-actions.tsx'
import { ReportDocument } from '#components/report/report-document.tsx'
import { LinkCard } from '#components/share/link-card.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { KeyValueList } from '#components/ui/key-value.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import { spendChart } from '#lib/chart/spend.ts'
import { getReport } from '#lib/data/report-desk.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { formatDay, formatInstant } from '#lib/format.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { changeLink, revokeLink } from '../../links/actions.ts'
import { archiveReport, createReportLink, restoreReport } from '../actions.ts'

export const metadata: Metadata = { title: 'Report' }

export default async function Page(props: PageProps<'/reports/[id]'>) {
  const scope = await requireScope('read')
  const report = await found(getReport(scope, (await props.params).id))
  const { id, view, timeZone, isArchived } = report
  const { comparison, spend, currency } = view
  const canWrite = isAllowed(scope.role, 'write')
  return (
    <>
      <PageHeader
        title={view.title}
        breadcrumb={[
          { href: paths.project(report.projectId), label: view.project.name },
          { href: paths.projectReports(report.projectId), label: 'Reports' },
          { label: `As of ${formatDay(view.asOf)}` },
        ]}
        description="Frozen when it was made: later changes of the project do not change it."
        meta={isArchived ? <Badge tone="warning">Archived</Badge> : null}
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
            sender={view.sender.name}
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
                  value: <span className="font-mono text-table">{report.sha256}</span>,
                },
              ]}
            />
          </Card>
        </div>
        <Card
          title="As the client sees it"
          actions={
            <LinkButton href={paths.reportPdf(id)} download>
              Download as PDF
            </LinkButton>
          }
        >
          <ReportDocument
            view={view}
            level={2}
            charts={{
              cumulative: comparison ? <Chart spec={cumulativeSpec(comparison, currency)} /> : null,
              spend: spend ? <Chart spec={spendChart(spend, currency)} /> : null,
            }}
          />
        </Card>
      </div>
    </>
  )
}
