import { FilterSelect } from '#components/table/filter-select.tsx'
import { type QuoteState, stateName } from '#lib/domain/quote/quote-state.ts'

export function StateFilter({ states }: { states: readonly QuoteState[] }) {
  return (
    <FilterSelect
      label="State"
      name="state"
      options={[
        { value: 'open', label: 'Open' },
        ...states.map((state) => ({ value: state, label: stateName[state] })),
        { value: 'archived', label: 'Archived' },
      ]}
    />
  )
}
