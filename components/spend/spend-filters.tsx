import type { ReactNode } from 'react'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { SOURCE_KINDS } from '#lib/domain/import/imported-spend.ts'
import { NO_SERVICE } from '#lib/domain/spend/dimension.ts'
import { SPEND_KINDS, spendKindName } from '#lib/domain/spend/kind.ts'
import { sourceName } from '#lib/domain/spend/reconciliation.ts'
import { BillFilter } from './bill-filter.tsx'
import { FilterFold } from './filter-fold.tsx'
import { MonthFilter } from './month-filter.tsx'

type Choices = {
  providers: string[]
  services: string[]
  projects: { id: string; name: string }[]
  clients: { id: string; name: string }[]
}

type SpendFiltersProps = {
  choices: Choices
  /** On a project's own page neither it nor its client is to be chosen. */
  isOfOneProject: boolean
  /** Of the bill that the address names. */
  billName: string | null
  children?: ReactNode
}

const kinds = SPEND_KINDS.map((value) => ({ value, label: spendKindName[value] }))
const sources = SOURCE_KINDS.map((value) => ({ value, label: sourceName[value] }))
const none = { value: NO_SERVICE, label: 'No service' }
const same = (names: readonly string[]) => names.map((value) => ({ value, label: value }))
const named = (rows: readonly { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }))

export function SpendFilters({ choices, isOfOneProject, billName, children }: SpendFiltersProps) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <SearchField label="Search spend" />
      <FilterFold>
        <MonthFilter label="From" name="from" />
        <MonthFilter label="To" name="to" />
        <FilterSelect label="Kind" name="kind" options={kinds} />
        <FilterSelect label="Provider" name="provider" options={same(choices.providers)} />
        <FilterSelect label="Service" name="service" options={[none, ...same(choices.services)]} />
        {isOfOneProject ? null : (
          <>
            <FilterSelect label="Client" name="client" options={named(choices.clients)} />
            <FilterSelect label="Project" name="project" options={named(choices.projects)} />
          </>
        )}
        <FilterSelect label="Source" name="source" options={sources} />
      </FilterFold>
      {billName === null ? null : <BillFilter name={billName} />}
      {children}
    </div>
  )
}
