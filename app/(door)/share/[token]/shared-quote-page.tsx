import { DocumentSection } from '#components/quote/document-section.tsx'
import { QuoteDocument } from '#components/quote/quote-document.tsx'
import { AnswerForm } from '#components/share/answer-form.tsx'
import { AnswerProof } from '#components/share/answer-proof.tsx'
import { ShareChart } from '#components/share/share-chart.tsx'
import { ShareState } from '#components/share/share-state.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'
import { Notice } from '#components/ui/notice.tsx'
import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import type { SharedQuote } from '#lib/data/shared-quote.ts'
import { can } from '#lib/domain/quote/quote-permit.ts'
import { paths } from '#lib/paths.ts'
import { ANSWER_LIMITS, type AnswerNote } from '#lib/schemas/share.ts'

type SharedQuotePageProps = {
  token: string
  quote: SharedQuote
  idempotencyKey: string
  note: AnswerNote | null
}

/** A quote behind its link: the document, and below it the client's answer or the proof of it. */
export function SharedQuotePage({ token, quote, idempotencyKey, note }: SharedQuotePageProps) {
  const { view, state, answer, sha256, versionId } = quote
  const { comparison, sender } = view
  const pdf = (
    <a href={paths.sharePdf(token)} download className={buttonStyle('secondary')}>
      Download as PDF
    </a>
  )
  return (
    <div className="flex flex-col gap-8">
      <ShareState state={state} answer={answer} validUntil={view.validUntil} sender={sender} />
      <QuoteDocument
        view={view}
        actions={pdf}
        chart={
          comparison ? <ShareChart token={token} spec={cumulativeSpec(comparison, view.currency)} /> : null
        }
      >
        <div id="answer" className="scroll-mt-6 border-t border-hairline pt-8 empty:hidden">
          {note ? (
            <div role="alert" className="mb-6">
              <Notice tone="danger" title={note.message} />
            </div>
          ) : null}
          {can.accept(state).ok ? (
            <DocumentSection title="Your answer" level={1}>
              <AnswerForm {...{ token, versionId, idempotencyKey, view, note }} limits={ANSWER_LIMITS} />
            </DocumentSection>
          ) : null}
          {answer?.kind === 'accepted' ? (
            <DocumentSection title="Acceptance" level={1}>
              <AnswerProof answer={answer} sha256={sha256} timeZone={sender.timeZone} />
            </DocumentSection>
          ) : null}
        </div>
      </QuoteDocument>
    </div>
  )
}
