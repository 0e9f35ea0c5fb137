'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { countOf, formatDay } from '#lib/format.ts'

type Commit = { id: string; fingerprint: string; isAheadMeant: boolean }

type ImportButtonProps = {
  run: (input: Commit) => Promise<Result<unknown>>
  id: string
  fingerprint: string
  rows: number
  /** Rows of earlier imports that it only takes out. */
  gone: number
  /** Rows of days that have not come. */
  ahead: { rows: number; lastDay: string } | null
  /** What else can be done with the file, beside it. */
  children: ReactNode
}

/** The one button that writes. Where a bill speaks of the future, somebody says first that this is meant. */
export function ImportButton({ run, id, fingerprint, rows, gone, ahead, children }: ImportButtonProps) {
  const [isAheadMeant, setMeant] = useState(false)
  const form = useActionForm(run, { onSuccess: () => toast('Imported. It can be undone for 90 days.') })
  const problem = Object.values(form.fields)[0] ?? form.message
  return (
    <div className="flex flex-col gap-4">
      {ahead ? (
        <Notice
          tone="warning"
          title={`${countOf(ahead.rows, 'row')} of this bill ${ahead.rows === 1 ? 'lies' : 'lie'} in the future`}
        >
          <div className="flex flex-col gap-2">
            <p>
              The last one is of {formatDay(ahead.lastDay)}. A date that was read with day and month the wrong
              way round looks like this; a purchase made ahead does too.
            </p>
            <Checkbox
              name="isAheadMeant"
              isSelected={isAheadMeant}
              onChange={setMeant}
              label="These dates are meant: take these rows over too"
            />
          </div>
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-start gap-2">
        <Button
          variant="primary"
          isPending={form.isPending}
          isDisabled={ahead !== null && !isAheadMeant}
          onPress={() => form.submit({ id, fingerprint, isAheadMeant })}
        >
          {rows > 0 ? `Import ${countOf(rows, 'row')}` : `Take ${countOf(gone, 'row')} out`}
        </Button>
        {children}
      </div>
      {problem ? (
        <span role="alert" className="max-w-[70ch] text-label text-danger">
          {problem}
        </span>
      ) : null}
    </div>
  )
}
