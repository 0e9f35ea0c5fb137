'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EACH_MS = 3_000

/** Has the page drawn anew every few seconds as long as something on it goes on. */
export function useListRefresh(isGoingOn: boolean) {
  const router = useRouter()
  useEffect(() => {
    if (!isGoingOn) return
    const timer = setInterval(() => router.refresh(), EACH_MS)
    return () => clearInterval(timer)
  }, [isGoingOn, router])
}
