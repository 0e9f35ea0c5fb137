import { DocumentSection } from '#components/quote/document-section.tsx'
import { QuoteDocument } from '#components/quote/quote-document.tsx'
import { AnswerForm } from '#components/share/answer-form.tsx'
import { AnswerProof } from '#components/share/answer-proof.tsx'
import { ChoiceInput, choiceId } from '#components/share/choice-input.tsx'
import { ChoicePrice } from '#components/share/choice-price.tsx'
import { HeadActions } from '#components/share/head-actions.tsx'
import { ShareChart } from '#components/share/share-chart.tsx'
import { ShareState } from '#components/share/share-state.tsx'
import { sumInWords } from '#components/share/sum-in-words.ts'
import { fieldId } from '#components/ui/field-style.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { SharedQuote } from '#lib/data/shared-quote.ts'
import { can } from '#lib/domain/quote/quote-permit.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { hasChoice } from '#lib/domain/quote/selection.ts'
import { paths } from '#lib/paths.ts'
import { ANSWER_LIMITS, type AnswerNote } from '#lib/schemas/share.ts'
import type { SharedCharts } from './shared-document.ts'

type SharedQuotePageProps = {
  token: string
  quote: SharedQuote
  charts: SharedCharts
  contact: string
  canDownload: boolean
  idempotencyKey: string
  note: AnswerNote<'accept' | 'decline'> | null
}

/** A quote behind its link: the document, and below it the client's answer or the proof of it. */
export function SharedQuotePage(props: SharedQuotePageProps) {
  const { token, quote, charts, contact, canDownload, idempotencyKey, note } = props
  const { view, state, answer, sha256, versionId, replaces, reopenedAt } = quote
  const { sender, validUntil } = view
  const isOpen = can.accept(state).ok
  return (
    <div className="flex flex-col gap-8">
      <ShareState {...{ state, answer, replaces, reopenedAt, sender, contact, validUntil }} />
      <QuoteDocument
        view={view}
        actions={<HeadActions {...{ token, canDownload }} canAnswer={isOpen} />}
        logoSrc={paths.shareLogo(token)}
        choosing={isOpen && hasChoice(view.lines) ? choosingFrom(view) : undefined}
        chart={
          charts.cumulative ? <ShareChart token={token} of="cumulative" spec={charts.cumulative} /> : null
        }
      >
        <div
          id="answer"
          className={`scroll-mt-6 border-t border-hairline pt-8 empty:hidden ${isOpen ? 'print:hidden' : ''}`}
        >
          {note?.message ? (
            <div role="alert" className="mb-6">
              <Notice tone="danger" title={note.message}>
                <NoteFields note={note} />
              </Notice>
            </div>
          ) : null}
          {isOpen ? (
            <DocumentSection title="Your answer" level={1}>
              <AnswerForm {...{ token, versionId, idempotencyKey, view, note }} limits={ANSWER_LIMITS} />
            </DocumentSection>
          ) : null}
          {answer?.kind === 'accepted' ? (
            <DocumentSection title="Acceptance" level={1}>
              <AnswerProof {...{ answer, sha256, view }} pdf={canDownload ? paths.sharePdf(token) : null} />
            </DocumentSection>
          ) : null}
        </div>
      </QuoteDocument>
    </div>
  )
}

/** The fields of the client's choice at their lines. */
const choosingFrom = (view: QuoteView) => ({
  mark: (at: number, line: QuoteView['lines'][number]) => ({
    id: choiceId(at),
    input: <ChoiceInput at={at} line={line} lines={view.lines} />,
  }),
  below: <ChoicePrice total={sumInWords(view)} />,
})

/** Leads from the message to each field that is wrong; the ids carry the form, since both have a name. */
function NoteFields({ note: { form, fields } }: { note: AnswerNote }) {
  return (
    <ul className="list-disc ps-4">
      {Object.entries(fields).map(([name, problem]) => (
        <li key={name}>
          <a href={`#${fieldId(`${form}-${name}`)}`} className="underline underline-offset-3">
            {problem}
          </a>
        </li>
      ))}
    </ul>
  )
}
