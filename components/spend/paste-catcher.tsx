'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { carryPasted } from './paste-carry.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** Cells that are pasted on the page of spend, outside of any field, are shown before they are written. */
export function PasteCatcher({ href }: { href: string }) {
  const router = useRouter()
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (isTyping(event.target) || !text.includes('\t')) return
      event.preventDefault()
      carryPasted(text)
      router.push(href)
    }
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [href, router])
  return null
}
