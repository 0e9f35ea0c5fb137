'use client'

import { Card } from '#components/ui/card.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import type { Result } from '#lib/action-result.ts'
import { countOf, formatNumber } from '#lib/format.ts'
import { RunButton } from './run-button.tsx'
import { type ImportState, useImportState } from './use-import-state.ts'

type ReadingProgressProps = {
  id: string
  fileName: string
  state: ImportState
  /** Null for those who may only look. */
  stop: ((input: { id: string }) => Promise<Result<void>>) | null
}

const noteOf = ({ rowsDone, rowsExpected }: ImportState): string => {
  if (rowsDone === 0) return 'begins'
  if (rowsExpected === null) return countOf(rowsDone, 'row')
  return `${formatNumber(rowsDone)} of about ${countOf(Math.max(rowsDone, rowsExpected), 'row')}`
}

/** Rows done of about how many, while the server reads; nobody has to stay for it. */
export function ReadingProgress({ id, fileName, state: first, stop }: ReadingProgressProps) {
  const state = useImportState(id, first)
  return (
    <Card title="The file is being read">
      <div className="flex max-w-[70ch] flex-col gap-4">
        <p className="text-muted">
          You can close this page: the reading goes on, and this address shows how it ended.
        </p>
        <ProgressBar
          label={fileName}
          value={state.rowsDone}
          max={state.rowsExpected ?? Math.max(state.rowsDone * 2, 1)}
          note={noteOf(state)}
        />
        {stop ? (
          <div>
            <RunButton run={stop} input={{ id }} message="Stopped. Nothing was written.">
              Stop reading
            </RunButton>
          </div>
        ) : null}
      </div>
    </Card>
  )
}
