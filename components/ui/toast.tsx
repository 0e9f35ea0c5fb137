'use client'

import { Toaster as Sonner, toast as show } from 'sonner'
import { buttonStyle } from './button-style.ts'

const READING_MS = 5_000
/** Long enough to reach the button by keyboard; after it the list of activity still undoes. */
const UNDO_MS = 12_000

export function Toaster() {
  return (
    <Sonner
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
export const toast = (message: string) => {
  show(message, { duration: READING_MS })
}

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
  show(message, { duration: UNDO_MS, action: { label: 'Undo', onClick } })
}
