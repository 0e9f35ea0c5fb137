import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '#lib/action-result.ts'
import type { ErrorCode } from '#lib/errors.ts'

const QUIET_MS = 800

export type SaveState = {
  kind: 'saved' | 'waiting' | 'saving' | 'failed'
  code: ErrorCode | 'offline' | null
  message: string | null
  fields: Record<string, string>
}

/** One and the same, so that who is handed it is not drawn anew. */
const NO_FIELDS: SaveState['fields'] = {}

const calm = (kind: 'saved' | 'waiting' | 'saving'): SaveState => ({
  kind,
  code: null,
  message: null,
  fields: NO_FIELDS,
})

const OFFLINE =
  'The server could not be reached. What you typed is still here and will be saved with the next change.'

/**
 * Saves a value 800 ms after its last change, and at once when the page is left, one save at a time; each names the
 * revision that the one before answered. After a conflict nothing is saved: it would run over another's work. `resume`
 * goes on from what was saved there; `base` is what was last known to be saved here.
 */
export function useAutosave<T>(
  value: T,
  first: number,
  save: (value: T, revision: number) => Promise<Result<{ revision: number }>>,
) {
  const [state, setState] = useState(() => calm('saved'))
  const latest = useRef(value)
  const saved = useRef(value)
  const revision = useRef(first)
  const running = useRef<Promise<boolean> | null>(null)
  const isStopped = useRef(false)
  latest.current = value

  const run = useCallback(async (): Promise<boolean> => {
    while (saved.current !== latest.current && !isStopped.current) {
      const sent = latest.current
      setState(calm('saving'))
      const result = await save(sent, revision.current).catch(() => null)
      if (!result?.ok) {
        isStopped.current = result?.code === 'conflict'
        setState({
          kind: 'failed',
          code: result?.code ?? 'offline',
          message: result?.message ?? OFFLINE,
          fields: result?.fields ?? {},
        })
        return false
      }
      saved.current = sent
      revision.current = result.value.revision
    }
    if (!isStopped.current) setState(calm('saved'))
    return !isStopped.current
  }, [save])

  const flush = useCallback((): Promise<boolean> => {
    running.current ??= run().finally(() => {
      running.current = null
    })
    return running.current
  }, [run])

  useEffect(() => {
    if (value === saved.current || isStopped.current) return
    setState((now) => (now.kind === 'saved' ? calm('waiting') : now))
    const timer = setTimeout(flush, QUIET_MS)
    return () => clearTimeout(timer)
  }, [value, flush])

  useEffect(() => {
    const leave = () => {
      if (saved.current !== latest.current) void flush()
    }
    const warn = (event: BeforeUnloadEvent) => {
      if (saved.current !== latest.current) event.preventDefault()
    }
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('beforeunload', warn)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('beforeunload', warn)
      leave()
    }
  }, [flush])

  const resume = useCallback((known: T, since: number) => {
    saved.current = known
    revision.current = since
    isStopped.current = false
    setState(calm('waiting'))
  }, [])
  const base = useCallback((): T => saved.current, [])

  return { state, flush, resume, base }
}
