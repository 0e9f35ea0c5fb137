'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { paths } from '#lib/paths.ts'

export type ImportState = { status: string; rowsDone: number; rowsExpected: number | null }

const EACH_MS = 1_000

/** Asks each second how far a reading is, and has the page drawn anew when it is over. */
export function useImportState(id: string, first: ImportState): ImportState {
  const router = useRouter()
  const [state, setState] = useState(first)
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      const response = await fetch(paths.importState(id)).catch(() => null)
      // A server that does not answer just now is asked again.
      if (isOver || !response?.ok) return
      const next = (await response.json()) as ImportState
      if (isOver) return
      setState(next)
      if (next.status !== first.status) router.refresh()
    }
    const timer = setInterval(ask, EACH_MS)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [id, first.status, router])
  return state
}
