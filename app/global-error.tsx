'use client'

import './globals.css'

/** Stands in for the whole document when even the root layout fails, so it leans on nothing of the product but its style. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-xl px-4 py-16">
          <h1 className="text-title">Tunewise could not be shown</h1>
          <p className="mt-2 text-muted">Something went wrong on our side; nothing that you saved is lost.</p>
          <button
            type="button"
            onClick={retry}
            className="mt-4 min-h-9 rounded-control border border-control px-3 font-medium pointer-coarse:min-h-11"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}
