import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { QuoteEditor } from '#components/quote/quote-editor.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { Scope } from '#lib/auth/proof.ts'
import { requireScope } from '#lib/auth/scope.ts'
import { getQuoteEditor } from '#lib/data/quote-draft.ts'
import { Failure } from '#lib/errors.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { readDraft, saveQuote } from '../../actions.ts'

export const metadata: Metadata = { title: 'Edit quote' }

export default async function Page(props: PageProps<'/quotes/[id]/edit'>) {
  const scope = await requireScope('write')
  const { id } = await props.params
  const { context, facts, texts, projectId, revision, draft } = await editorOf(scope, id)
  return (
    <>
      <PageHeader
        title={
          context.number === 'Draft' ? 'Draft of a quote' : `${context.number}, version ${context.version}`
        }
        breadcrumb={[
          { href: paths.project(projectId), label: context.projectName },
          { href: paths.projectQuotes(projectId), label: 'Quotes' },
          { href: paths.quote(id), label: context.number },
          { label: 'Edit' },
        ]}
      />
      <QuoteEditor {...{ id, revision, draft, context, facts, texts }} save={saveQuote} read={readDraft} />
    </>
  )
}

/** What has been sent meanwhile has no editor: its page says what became of it. */
async function editorOf(scope: Scope, id: string) {
  try {
    return await found(getQuoteEditor(scope, id))
  } catch (error) {
    if (error instanceof Failure && error.code === 'conflict') redirect(paths.quote(id))
    throw error
  }
}
