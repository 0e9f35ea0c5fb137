import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { needsNoRuntime } from '#lib/auth/answer.ts'

export const metadata: Metadata = {
  title: 'Shared with you',
  description: 'A document for its reader.',
  robots: { index: false, follow: false, noarchive: true },
  // The header says `no-referrer`; under it a browser names no Origin when a form is sent, and without scripts and
  // https nothing else would prove that the form was ours. This names the origin, never the address.
  referrer: 'strict-origin',
}

/** The client's door: no shell, no sign-in, nothing that leads into the desk, and no framework to load. */
export default async function DoorLayout({ children }: { children: ReactNode }) {
  await needsNoRuntime()
  return (
    <main
      data-slot="door"
      className="mx-auto w-full max-w-4xl px-4 py-8 sm:px-8 sm:py-12 print:max-w-none print:p-0"
    >
      {children}
    </main>
  )
}
