'use client'

import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <EmptyState title="This page could not be shown" action={<Button onPress={retry}>Try again</Button>}>
        Something went wrong on our side; nothing that you saved is lost.
        {digest ? ` If it happens again, give your administrator this number: ${digest}.` : null}
      </EmptyState>
    </main>
  )
}
