'use client'

import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

type PageErrorProps = { error: unknown; retry: () => void }

/** The number leads an administrator to the entry in the log; the text of the failure never comes here. */
export function PageError({ error, retry }: PageErrorProps) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <EmptyState
      level={1}
      title="This page could not be shown"
      action={<Button onPress={retry}>Try again</Button>}
    >
      Something went wrong on our side; nothing that you saved is lost.
      {digest ? ` If it happens again, give your administrator this number: ${digest}.` : null}
    </EmptyState>
  )
}
