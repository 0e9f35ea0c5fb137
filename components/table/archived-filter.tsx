import { FilterSelect } from './filter-select.tsx'

/** A list shows what counts, or instead what was put away. `word` says how that is done to its rows. */
export const ArchivedFilter = ({ word = 'Archived' }: { word?: 'Archived' | 'Removed' }) => (
  <FilterSelect label="Show" name="state" allLabel="Active" options={[{ value: 'archived', label: word }]} />
)
