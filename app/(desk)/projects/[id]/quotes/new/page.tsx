import type { Metadata } from 'next'
import { createQuote } from '#app/(desk)/quotes/actions.ts'
import { NewQuoteForm } from '#components/quote/new-quote-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listQuoteSources } from '#lib/data/quote-source.ts'
import { found } from '#lib/found.ts'

export const metadata: Metadata = { title: 'New quote' }

export default async function Page(props: PageProps<'/projects/[id]/quotes/new'>) {
  const scope = await requireScope('write')
  const { id } = await props.params
  const sources = await found(listQuoteSources(scope, id))
  return (
    <div className="max-w-2xl">
      <Card title="New quote">
        <NewQuoteForm projectId={id} sources={sources} create={createQuote} />
      </Card>
    </div>
  )
}
