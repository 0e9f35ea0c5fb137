'use client'

import { type ReactNode, useOptimistic } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Tick } from '#lib/schemas/timeline.ts'
import { useRun } from './use-run.ts'

type TickBoxProps = {
  id: string
  isDone: boolean
  /** Null for those who may only look. */
  tick: ((input: Tick) => Promise<Result<unknown>>) | null
} & ({ 'aria-label': string; children?: never } | { 'aria-label'?: never; children: ReactNode })

/** Shows the tick at once and takes it back, with the reason beside it, when the server refuses. */
export function TickBox({ id, isDone, tick, children, ...props }: TickBoxProps) {
  const [isShown, show] = useOptimistic(isDone)
  const { run, problem } = useRun()
  const change = (next: boolean) => {
    if (tick)
      run(() => {
        show(next)
        return tick({ id, isDone: next })
      })
  }
  return (
    <>
      <Checkbox {...props} isSelected={isShown} onChange={change} isDisabled={tick === null}>
        {children}
      </Checkbox>
      {problem ? (
        <span role="alert" className="block text-label text-danger">
          {problem}
        </span>
      ) : null}
    </>
  )
}
