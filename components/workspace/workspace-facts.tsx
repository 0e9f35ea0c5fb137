import { KeyValueList } from '#components/ui/key-value.tsx'
import { formatPercent, localeLabel } from '#lib/format.ts'
import type { WorkspaceInput } from '#lib/schemas/workspace.ts'

/** The workspace as those see it who may not change it. */
export function WorkspaceFacts({ workspace }: { workspace: WorkspaceInput }) {
  return (
    <KeyValueList
      items={[
        { label: 'Name', value: workspace.name },
        { label: 'Currency', value: workspace.currency },
        { label: 'Time zone', value: workspace.timeZone },
        { label: 'Figures and dates in documents', value: localeLabel(workspace.locale) },
        { label: 'Prefix of quote numbers', value: workspace.quotePrefix },
        { label: 'Tax rate', value: formatPercent(workspace.taxRatePercent) },
        {
          label: 'Lowest margin of a quote',
          value: workspace.marginFloorPercent ? formatPercent(workspace.marginFloorPercent) : 'none',
        },
        { label: 'Terms of new quotes', value: workspace.terms || 'none' },
      ]}
    />
  )
}
