import type { Metadata } from 'next'
import { ActivityTable } from '#components/activity/activity-table.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listActivity } from '#lib/data/activity.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { ACTIVITY_PERIODS, type Outsider, readActivityQuery } from '#lib/schemas/activity-query.ts'
import { restoreAnything } from './actions.ts'

export const metadata: Metadata = { title: 'Activity' }

const periods = ACTIVITY_PERIODS.map((days) => ({
  value: days,
  label: days === 'all' ? 'From the beginning' : `Last ${days} days`,
}))

const outside: { value: Outsider; label: string }[] = [
  { value: 'client', label: 'Clients, on a link' },
  { value: 'public', label: 'Somebody, on the public form' },
]

const membersAmong = (people: { userId: string; name: string }[]) =>
  people.map(({ userId, name }) => ({ value: userId, label: name }))

export default async function Page(props: PageProps<'/activity'>) {
  const scope = await requireScope('read')
  const query = readActivityQuery(await props.searchParams)
  const { rows, total, timeZone, people } = await listActivity(scope, query)
  return (
    <>
      <PageHeader
        title="Activity"
        description={`Who did what, and when, in the time of ${timeZone}.`}
        breadcrumb={[{ href: paths.home(), label: 'Home' }, { label: 'Activity' }]}
      />
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SearchField label="Search the activity" />
        <FilterSelect
          label="Who"
          name="who"
          allLabel="Everybody"
          options={[...membersAmong(people), ...outside]}
        />
        <FilterSelect label="Period" name="days" allLabel="Last 30 days" options={periods} />
        <div className="ms-auto">
          <ExportLinks
            csv={paths.exportList('activity', 'csv')}
            json={paths.exportList('activity', 'json')}
          />
        </div>
      </div>
      <ActivityTable
        rows={rows}
        timeZone={timeZone}
        restore={isAllowed(scope.role, 'write') ? restoreAnything : undefined}
        total={total}
        query={query}
        empty={<EmptyState title="Nothing happened">Every change leaves a line here.</EmptyState>}
      />
    </>
  )
}
