import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { type QuoteState, stateMeaning } from '#lib/domain/quote/quote-state.ts'
import { paths } from '#lib/paths.ts'
import { StateBadge } from './state-badge.tsx'

type QuoteHeaderProps = {
  quote: {
    number: string | null
    state: QuoteState
    projectId: string
    projectName: string
    isArchived: boolean
  }
  actions: ReactNode
}

/** The head of a quote's page: its number, its state, and what that state means. */
export function QuoteHeader({ quote, actions }: QuoteHeaderProps) {
  const { number, state, projectId, projectName, isArchived } = quote
  return (
    <PageHeader
      title={number ?? 'Draft of a quote'}
      breadcrumb={[
        { href: paths.project(projectId), label: projectName },
        { href: paths.projectQuotes(projectId), label: 'Quotes' },
        { label: number ?? 'Draft' },
      ]}
      description={stateMeaning[state]}
      meta={
        <>
          <StateBadge state={state} />
          {isArchived ? <Badge tone="warning">Archived</Badge> : null}
        </>
      }
      actions={actions}
    />
  )
}
