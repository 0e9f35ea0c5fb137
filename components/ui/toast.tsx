'use client'

import { useEffect, useState } from 'react'
import type { ExternalToast } from 'sonner'
import { buttonStyle } from './button-style.ts'

const READING_MS = 5_000
/** Long enough to reach the button by keyboard; after it the list of activity still undoes. */
const UNDO_MS = 12_000

type Sonner = typeof import('sonner')

/** Messages that came before the toaster, which is fetched with the first of them. */
const waiting: [message: string, options: ExternalToast][] = []
let show = (message: string, options: ExternalToast) => {
  waiting.push([message, options])
}

const say = (message: string, options: ExternalToast) => show(message, options)

export function Toaster() {
  const [sonner, setSonner] = useState<Sonner | null>(null)

  useEffect(() => {
    show = (...line) => {
      waiting.push(line)
      import('sonner').then(setSonner, () => undefined)
    }
    if (waiting.length > 0) import('sonner').then(setSonner, () => undefined)
  }, [])

  // Runs after the toaster's own effect, so that it listens by now.
  useEffect(() => {
    if (!sonner) return
    show = (message, options) => {
      sonner.toast(message, options)
    }
    for (const line of waiting.splice(0)) show(...line)
  }, [sonner])

  if (!sonner) return null
  return (
    <sonner.Toaster
      position="bottom-right"
      mobileOffset={{ bottom: '4.5rem' }}
      containerAriaLabel="Messages"
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center justify-between gap-4 rounded-card border border-hairline bg-background px-4 py-2.5 font-sans text-body text-ink shadow-floating',
          actionButton: buttonStyle('secondary', 'compact'),
        },
      }}
    />
  )
}

/** Confirms something that was done. Never carries an error: those stand where they arose. */
export const toast = (message: string) => say(message, { duration: READING_MS })

const isRefusal = (result: unknown): result is { ok: false; message: string } =>
  typeof result === 'object' && result !== null && 'ok' in result && result.ok === false

/** Says what was done and takes it back at a press. An undo that fails says so. */
export const toastUndo = (message: string, undo: () => Promise<unknown>) => {
  const onClick = async () => {
    try {
      const result = await undo()
      toast(isRefusal(result) ? result.message : 'Undone.')
    } catch {
      toast('This could not be undone now. Try again from the recent activity.')
    }
  }
  say(message, { duration: UNDO_MS, action: { label: 'Undo', onClick } })
}
