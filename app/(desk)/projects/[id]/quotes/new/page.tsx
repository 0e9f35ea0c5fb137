import type { Metadata } from 'next'
import { copyQuote, createQuote, startFromTemplate } from '#app/(desk)/quotes/actions.ts'
import { CopyQuoteForm } from '#components/quote/copy-quote-form.tsx'
import { FromTemplateForm } from '#components/quote/from-template-form.tsx'
import { NewQuoteForm } from '#components/quote/new-quote-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getQuoteStart } from '#lib/data/quote-start.ts'
import { found } from '#lib/found.ts'
import { firstOf } from '#lib/schemas/list.ts'

export const metadata: Metadata = { title: 'New quote' }

export default async function Page(props: PageProps<'/projects/[id]/quotes/new'>) {
  const scope = await requireScope('write')
  const { id } = await props.params
  const comparison = firstOf((await props.searchParams).comparison)
  const { sources, templates, quotes } = await found(getQuoteStart(scope, id))
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <Card title="New quote">
        <NewQuoteForm projectId={id} comparison={comparison} sources={sources} create={createQuote} />
      </Card>
      {templates.length > 0 ? (
        <Card title="Or start from a template">
          <FromTemplateForm projectId={id} templates={templates} start={startFromTemplate} />
        </Card>
      ) : null}
      {quotes.length > 0 ? (
        <Card title="Or copy another quote">
          <CopyQuoteForm projectId={id} quotes={quotes} copy={copyQuote} />
        </Card>
      ) : null}
    </div>
  )
}
