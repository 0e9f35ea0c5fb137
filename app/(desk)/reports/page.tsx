import type { Metadata } from 'next'
import { ReportTable } from '#components/report/report-table.tsx'
import { ArchivedFilter } from '#components/table/archived-filter.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { ListBar } from '#components/table/list-bar.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listReports } from '#lib/data/report-list.ts'
import { kindName, REPORT_KINDS } from '#lib/domain/report/kind.ts'
import { paths } from '#lib/paths.ts'
import { readReportQuery } from '#lib/schemas/report.ts'

export const metadata: Metadata = { title: 'Reports' }

export default async function Page(props: PageProps<'/reports'>) {
  const scope = await requireScope('read')
  const query = readReportQuery(await props.searchParams)
  const { rows, total, isEmpty, timeZone } = await listReports(scope, query)
  return (
    <>
      <PageHeader title="Reports" actions={<LinkButton href={paths.portfolio()}>Portfolio</LinkButton>} />
      <ListBar
        isEmpty={isEmpty}
        end={
          <ExportLinks csv={paths.exportList('reports', 'csv')} json={paths.exportList('reports', 'json')} />
        }
      >
        <SearchField label="Search reports" />
        <FilterSelect
          label="Kind"
          name="kind"
          options={REPORT_KINDS.map((value) => ({ value, label: kindName[value] }))}
        />
        <ArchivedFilter />
      </ListBar>
      <ReportTable
        rows={rows.map((row) => ({ ...row, timeZone }))}
        total={total}
        query={query}
        empty={
          <EmptyState
            title="No report yet"
            action={<LinkButton href={paths.projects()}>Open the projects</LinkButton>}
          >
            A report starts in a project and freezes where it stands on a day.
          </EmptyState>
        }
      />
    </>
  )
}
