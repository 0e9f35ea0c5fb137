import { Disclosure } from '#components/ui/disclosure.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { countOf, formatNumber } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { type ImportEntry, ImportTable } from './import-table.tsx'

type RecentImportsProps = {
  entries: readonly ImportEntry[]
  timeZone: string
  isOfOneProject?: boolean
}

const MOST = 8
const isOpen = ({ status }: ImportEntry): boolean => status !== 'committed' && status !== 'undone'

/** The latest files beside the spend that they became; those that wait for somebody are said in the title. */
export function RecentImports({ entries, timeZone, isOfOneProject = false }: RecentImportsProps) {
  if (entries.length === 0) return null
  const waiting = entries.filter(isOpen).length
  const shown = [...entries.filter(isOpen), ...entries.filter((entry) => !isOpen(entry))].slice(0, MOST)
  return (
    <Disclosure
      title={`${countOf(entries.length, 'import')}${waiting > 0 ? `, ${formatNumber(waiting)} not finished` : ''}`}
    >
      <div className="flex flex-col gap-3">
        <ImportTable {...{ entries: shown, timeZone, isOfOneProject, next: null }} />
        {entries.length > shown.length ? (
          <div>
            <LinkButton size="compact" href={paths.imports()}>
              All imports
            </LinkButton>
          </div>
        ) : null}
      </div>
    </Disclosure>
  )
}
