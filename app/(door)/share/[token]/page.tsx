import { notFound } from 'next/navigation'
import { ViewBeacon } from '#components/share/view-beacon.tsx'
import { answerWith } from '#lib/auth/answer.ts'
import { openShare, statusOfOpening } from '#lib/auth/scope.ts'
import { newId } from '#lib/data/id.ts'
import { getSharedQuote } from '#lib/data/shared-quote.ts'
import { paths } from '#lib/paths.ts'
import { readNote } from './answer-note.ts'
import { doorSentence } from './door.ts'
import { SharedQuotePage } from './shared-quote-page.tsx'

export default async function Page(props: PageProps<'/share/[token]'>) {
  const { token } = await props.params
  const opening = await openShare(token)
  if (opening.kind === 'unknown') notFound()
  if (opening.kind !== 'open') {
    await answerWith(statusOfOpening[opening.kind])
    return <h1 className="text-title">{doorSentence(opening)}</h1>
  }
  const { scope } = opening
  const quote = await getSharedQuote(scope)
  return (
    <>
      <SharedQuotePage token={token} quote={quote} idempotencyKey={newId()} note={await readNote()} />
      <ViewBeacon address={paths.shareView(token)} />
    </>
  )
}
