import { unstable_rethrow } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { Result } from '#lib/action-result.ts'

const NO_CONNECTION = 'The server could not be reached. Check your connection and try again.'

/** Runs an action inside a transition, so that what is shown optimistically falls back to the truth at its end. */
export function useRun() {
  const [problem, setProblem] = useState<string | null>(null)
  const [isPending, startTransition] = useTransition()
  const run = <O>(perform: () => Promise<Result<O>>, onSuccess?: (value: O) => void) =>
    startTransition(async () => {
      try {
        const result = await perform()
        setProblem(result.ok ? null : (Object.values(result.fields)[0] ?? result.message))
        if (result.ok) onSuccess?.(result.value)
      } catch (error) {
        unstable_rethrow(error)
        setProblem(NO_CONNECTION)
      }
    })
  return { run, isPending, problem }
}
