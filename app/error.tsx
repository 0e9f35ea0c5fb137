'use client'

import { PageError } from '#components/shell/page-error.tsx'

export default function OuterError(props: { error: unknown; retry: () => void }) {
  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <PageError {...props} />
    </main>
  )
}
