'use client'

import { useEffect } from 'react'

/** Tells the server that the page was shown, with how far its clock is from UTC, in minutes, and again when its PDF is taken. Shows nothing; a failure is no matter. */
export function ViewBeacon({ address }: { address: string }) {
  useEffect(() => {
    const tell = (kind: 'page' | 'pdf') => {
      fetch(address, {
        method: 'POST',
        body: `${kind} ${-new Date().getTimezoneOffset()}`,
        keepalive: true,
      }).catch(() => undefined)
    }
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a[download]')) tell('pdf')
    }
    tell('page')
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [address])
  return null
}
