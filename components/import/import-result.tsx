import type { ReactNode } from 'react'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { countOf, formatInstant } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

type Outcome =
  | { kind: 'committed'; at: string; records: number; rows: number; undo: ReactNode }
  | { kind: 'undone'; at: string }
  | { kind: 'dropped'; failure: string | null }

type ImportResultProps = { outcome: Outcome; project: { id: string; name: string }; timeZone: string }

/** How an import ended, for as long as anybody looks for it. */
export function ImportResult({ outcome, project, timeZone }: ImportResultProps) {
  const spend = <LinkButton href={paths.projectSpend(project.id)}>Spend of {project.name}</LinkButton>
  if (outcome.kind === 'committed')
    return (
      <Notice tone="ok" title={`${countOf(outcome.rows, 'row')} imported`}>
        <p>
          They count as {countOf(outcome.records, 'record')} since {formatInstant(outcome.at, timeZone)}. The
          file itself was deleted. The import can be undone for 90 days.
        </p>
        <div className="mt-3 flex flex-wrap gap-2">
          {spend}
          {outcome.undo}
        </div>
      </Notice>
    )
  if (outcome.kind === 'undone')
    return (
      <Notice title="This import was undone">
        <p>
          Its rows went on {formatInstant(outcome.at, timeZone)}, and what it had replaced counts again. To
          import the file anew, send it again.
        </p>
        <div className="mt-3">{spend}</div>
      </Notice>
    )
  return (
    <Notice title="This file was dropped">
      <p>{outcome.failure ? `${outcome.failure} ` : ''}Nothing of it was written, and it was deleted.</p>
      <div className="mt-3">
        <LinkButton href={paths.importSpend(project.id)}>Choose a file</LinkButton>
      </div>
    </Notice>
  )
}
