'use client'

import { buttonStyle } from '#components/ui/button-style.ts'

/** Part of every page, the client's too: so it brings no library of its own. */
export default function OuterError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="mx-auto flex max-w-xl flex-col items-start gap-3 px-4 py-16">
      <h1 className="text-title">This page could not be shown</h1>
      <p className="text-muted">Something went wrong on our side; nothing that you saved is lost.</p>
      <button type="button" onClick={retry} className={buttonStyle()}>
        Try again
      </button>
    </main>
  )
}
