import type { Metadata } from 'next'
import { ExportLinks } from '#components/table/export-links.tsx'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { ListBar } from '#components/table/list-bar.tsx'
import { TimelineTable } from '#components/timeline/timeline-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listTimelines } from '#lib/data/timeline-list.ts'
import { APPROACHES, approachName } from '#lib/domain/approach.ts'
import { paths } from '#lib/paths.ts'
import { readTimelineQuery } from '#lib/schemas/timeline.ts'

export const metadata: Metadata = { title: 'Timelines' }

const approaches = APPROACHES.map((value) => ({ value, label: approachName[value] }))

export default async function Page(props: PageProps<'/timelines'>) {
  const scope = await requireScope('read')
  const query = readTimelineQuery(await props.searchParams)
  const { rows, total, isEmpty } = await listTimelines(scope, query)
  return (
    <>
      <PageHeader
        title="Timelines"
        description="The plans of all projects, the one that ends first on top."
      />
      <ListBar
        isEmpty={isEmpty}
        end={
          <ExportLinks
            csv={paths.exportList('timelines', 'csv')}
            json={paths.exportList('timelines', 'json')}
          />
        }
      >
        <SearchField label="Search projects and clients" />
        <FilterSelect label="Approach" name="approach" options={approaches} />
      </ListBar>
      <TimelineTable
        rows={rows}
        total={total}
        query={query}
        empty={
          <EmptyState
            title="No plan yet"
            action={<LinkButton href={paths.projects()}>Go to the projects</LinkButton>}
          >
            A project gets its plan on its Timeline page, from the template of the approach that was chosen.
          </EmptyState>
        }
      />
    </>
  )
}
