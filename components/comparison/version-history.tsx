'use client'

import { Badge } from '#components/ui/badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import { withDaysInWords } from '#lib/domain/date-words.ts'
import { formatInstant } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { RestoreVersion } from './repricing-card.tsx'

type VersionRow = {
  number: number
  at: string
  who: string | null
  reason: string
  engine: string
  release: string
  recommendation: string
}

type VersionHistoryProps = {
  comparison: { id: string; revision: number; timeZone: string }
  /** The newest first. */
  versions: VersionRow[]
  /** Null where nothing may be changed. */
  restore: RestoreVersion | null
}

/** Every version: who made it, when and why, what it recommended, and a way back. */
export function VersionHistory({ comparison, versions, restore }: VersionHistoryProps) {
  const { id, revision, timeZone } = comparison
  const newest = versions[0]?.number ?? 0
  return (
    <ol className="flex flex-col divide-y divide-hairline">
      {versions.map(({ number, at, who, reason, engine, release, recommendation }) => (
        <li key={number} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">Version {number}</span>
            {number === newest ? <Badge tone="neutral">current</Badge> : null}
            <span>{reason}</span>
            <span className="text-table text-muted">
              {formatInstant(at, timeZone)}
              {who ? ` by ${who}` : ''}
            </span>
          </span>
          <span className="max-w-[70ch]">{recommendation}</span>
          <span className="text-label text-muted">
            Engine {engine}, price catalogue of {withDaysInWords(release)}
          </span>
          {number === newest ? null : (
            <span className="flex flex-wrap items-center gap-3">
              <TextLink href={paths.comparisonVersions(id, { from: number, to: newest })}>
                What changed since
              </TextLink>
              {restore ? (
                <UndoButton
                  size="compact"
                  variant="quiet"
                  run={() => restore({ id, revision, number })}
                  undo={() => restore({ id, revision: revision + 1, number: newest })}
                  message={`Back to version ${number}, as version ${newest + 1}.`}
                >
                  Go back to version {number}
                </UndoButton>
              ) : null}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
