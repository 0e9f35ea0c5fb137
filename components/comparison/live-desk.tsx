'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { cn } from '#components/ui/cn.ts'
import { useActionForm } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { toast } from '#components/ui/toast.tsx'
import { usePart } from '#components/ui/use-part.ts'
import type { Result } from '#lib/action-result.ts'
import type { Case } from '#lib/domain/comparison/case.ts'
import { LiveInputs } from './live-inputs.tsx'
import type { LiveResultProps, Totals } from './live-result.tsx'
import { useLeaveWarning } from './use-leave-warning.ts'

type LiveDeskProps = Omit<LiveResultProps, 'file' | 'onTotals'> & {
  comparison: { id: string; revision: number; case: Case }
  save: (input: { id: string; revision: number; case: Case }) => Promise<Result<{ id: string }>>
  editHref: string
  /** The saved result, drawn by the server. */
  children: ReactNode
}

const loadResult = () => import('./live-result.tsx').then((file) => file.default)

/**
 * Inputs beside the result, or below it on a phone; they come last, so that a page that arrives slowly does not push down
 * what is read. What is tried is computed here while it is typed; only saving makes it a version.
 */
export function LiveDesk({ comparison, save, editHref, children, ...props }: LiveDeskProps) {
  const { id, revision } = comparison
  // The page may be read again at the same version: then the case is another object and says the same.
  const [saved] = useState(comparison.case)
  const [file, setFile] = useState(saved)
  const [slips, setSlips] = useState<ReadonlySet<string>>(new Set())
  const [LiveResult, fetchResult] = usePart(loadResult)
  const [attempt, setAttempt] = useState(0)
  const [totals, setTotals] = useState<Totals>([])
  const isChanged = file !== saved
  const { submit, isPending, message, fields } = useActionForm(save, {
    onSuccess: () => toast('Saved and computed as a new version.'),
  })
  useLeaveWarning(isChanged && !isPending)

  const change = (next: Case) => {
    if (!LiveResult) fetchResult(() => toast('The engine could not be loaded. Try again in a moment.'))
    setFile(next)
  }
  const noteSlip = (place: string, hasSlip: boolean) =>
    setSlips((former) => {
      if (former.has(place) === hasSlip) return former
      const next = new Set(former)
      if (hasSlip) next.add(place)
      else next.delete(place)
      return next
    })
  const reset = () => {
    setFile(saved)
    setSlips(new Set())
    setAttempt(attempt + 1)
  }
  const problem = message ? [message, ...Object.values(fields)].join(' ') : null
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[320px_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-col gap-6 lg:col-start-2">
        {isChanged && LiveResult ? <LiveResult file={file} onTotals={setTotals} {...props} /> : children}
      </div>
      <aside
        aria-label="Inputs"
        className="min-w-0 lg:sticky lg:top-16 lg:col-start-1 lg:row-start-1 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto"
      >
        <Card
          title="Inputs"
          actions={
            <LinkButton href={editHref} size="compact">
              All inputs
            </LinkButton>
          }
        >
          <LiveInputs key={attempt} file={file} saved={saved} onChange={change} onSlip={noteSlip} />
          <div
            role="status"
            className={cn(
              'mt-4 flex flex-col gap-2 border-t border-hairline bg-background pt-3',
              isChanged && 'sticky bottom-0 max-lg:bottom-14 max-lg:pb-3',
            )}
          >
            <span className="text-label text-muted">
              {isChanged ? 'Tried, not saved: the figures are computed here.' : 'As it is saved.'}
            </span>
            {isChanged && totals.length > 0 ? (
              <ul className="text-table lg:hidden">
                {totals.map(({ label, total }) => (
                  <li key={label} className="flex justify-between gap-3">
                    <span title={label} className="truncate">
                      {label}
                    </span>
                    <span className="whitespace-nowrap">{total}</span>
                  </li>
                ))}
              </ul>
            ) : null}
            {problem ? <span className="text-label text-danger">{problem}</span> : null}
            {isChanged || slips.size > 0 ? (
              <span className="flex flex-wrap gap-2">
                <Button
                  size="compact"
                  variant="primary"
                  isPending={isPending}
                  isDisabled={slips.size > 0 || !isChanged}
                  onPress={() => submit({ id, revision, case: file })}
                >
                  Save as a version
                </Button>
                <Button size="compact" variant="quiet" onPress={reset}>
                  Reset
                </Button>
              </span>
            ) : null}
          </div>
        </Card>
      </aside>
    </div>
  )
}
