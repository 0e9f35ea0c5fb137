import { useEffect, useRef, useState } from 'react'
import type { Result } from '#lib/action-result.ts'

const REST_MS = 450

type Shown<O> = { key: string; value: O | null; message: string | null }

/**
 * What an action says of an input that is being typed, asked when the keys have rested. Only the answer to what stands
 * there now is shown; null asks nothing.
 */
export function usePreview<I, O>(ask: (input: I) => Promise<Result<O>>, input: I | null) {
  const key = JSON.stringify(input)
  const [shown, setShown] = useState<Shown<O> | null>(null)
  const latest = useRef({ ask, input })
  latest.current = { ask, input }

  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(async () => {
      const { ask, input } = latest.current
      if (input === null) return
      try {
        const result = await ask(input)
        if (isWanted)
          setShown({
            key,
            value: result.ok ? result.value : null,
            message: result.ok ? null : result.message,
          })
      } catch {
        if (isWanted) setShown({ key, value: null, message: 'The server could not be reached.' })
      }
    }, REST_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [key])

  const isCurrent = shown?.key === key
  return {
    value: isCurrent ? shown.value : null,
    message: isCurrent ? shown.message : null,
    isPending: input !== null && !isCurrent,
  }
}
