import type { Metadata } from 'next'
import { QuoteTextForm } from '#components/quote/quote-text-form.tsx'
import { QuoteTextList } from '#components/quote/quote-text-list.tsx'
import { Card } from '#components/ui/card.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listQuoteTexts } from '#lib/data/quote-text.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { removeQuoteText, saveQuoteText } from './actions.ts'

export const metadata: Metadata = { title: 'Texts' }

export default async function Page() {
  const scope = await requireScope('read')
  const texts = await listQuoteTexts(scope)
  const canWrite = isAllowed(scope.role, 'write')
  return (
    <>
      <PageHeader
        title="Texts"
        description="Terms and other texts that a quote takes over with one press. A quote keeps what it took when a text is changed here."
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="Library">
          <QuoteTextList
            texts={texts}
            actions={canWrite ? { save: saveQuoteText, remove: removeQuoteText } : null}
          />
        </Card>
        {canWrite ? (
          <Card title="New text">
            <QuoteTextForm key={texts.length} text={null} save={saveQuoteText} />
          </Card>
        ) : null}
      </div>
    </>
  )
}
