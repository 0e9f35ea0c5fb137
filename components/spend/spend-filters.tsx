import type { ReactNode } from 'react'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { SPEND_KINDS, spendKindName } from '#lib/domain/spend/kind.ts'
import { MonthFilter } from './month-filter.tsx'

type SpendFiltersProps = {
  providers: string[]
  /** Left out on a project's own page. */
  projects?: { id: string; name: string }[]
  children?: ReactNode
}

const kinds = SPEND_KINDS.map((value) => ({ value, label: spendKindName[value] }))

export function SpendFilters({ providers, projects, children }: SpendFiltersProps) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <SearchField label="Search spend" />
      <MonthFilter label="From" name="from" />
      <MonthFilter label="To" name="to" />
      <FilterSelect label="Kind" name="kind" options={kinds} />
      <FilterSelect
        label="Provider"
        name="provider"
        options={providers.map((value) => ({ value, label: value }))}
      />
      {projects ? (
        <FilterSelect
          label="Project"
          name="project"
          options={projects.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {children}
    </div>
  )
}
