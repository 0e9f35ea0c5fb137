import type { Metadata } from 'next'
import { ReportTable } from '#components/report/report-table.tsx'
import { ArchivedFilter } from '#components/table/archived-filter.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { ListBar } from '#components/table/list-bar.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listReports } from '#lib/data/report-list.ts'
import { kindName, REPORT_KINDS } from '#lib/domain/report/kind.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { readReportQuery } from '#lib/schemas/report.ts'

export const metadata: Metadata = { title: 'Reports of the project' }

export default async function Page(props: PageProps<'/projects/[id]/reports'>) {
  const scope = await requireScope('read')
  const { id } = await props.params
  const query = { ...readReportQuery(await props.searchParams), project: id }
  const { rows, total, isEmpty, timeZone } = await found(listReports(scope, query))
  const add = isAllowed(scope.role, 'write') ? (
    <LinkButton variant="primary" href={paths.newReport(id)}>
      New report
    </LinkButton>
  ) : null
  return (
    <>
      <ListBar
        isEmpty={isEmpty}
        end={
          <>
            <ExportLinks
              csv={paths.exportList('reports', 'csv')}
              json={paths.exportList('reports', 'json')}
              params={{ project: id }}
            />
            {add}
          </>
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
          <EmptyState title="No report yet" action={add}>
            A report freezes where the project stands and gives the client a link to it.
          </EmptyState>
        }
      />
    </>
  )
}
