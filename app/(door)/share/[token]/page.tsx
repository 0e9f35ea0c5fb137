import { ReportDocument } from '#components/report/report-document.tsx'
import { AskForm } from '#components/share/ask-form.tsx'
import { DoorScript } from '#components/share/door-script.tsx'
import { PdfLink } from '#components/share/pdf-link.tsx'
import { ShareChart } from '#components/share/share-chart.tsx'
import { answerWith, mayBeShownAgain, scriptNonce } from '#lib/auth/answer.ts'
import { askDoor, openShare, statusOfOpening } from '#lib/auth/scope.ts'
import { newId } from '#lib/data/id.ts'
import { getSharedDocument } from '#lib/data/shared-document.ts'
import { paths } from '#lib/paths.ts'
import { QUESTION_LIMITS } from '#lib/schemas/question.ts'
import { type AnswerNote, readTaken } from '#lib/schemas/share.ts'
import { makeStamp } from '#lib/secret/form-stamp.ts'
import { readNote } from './answer-note.ts'
import { doorSentence } from './door.ts'
import { EnterPage } from './enter-page.tsx'
import { asChosen, chartsOf } from './shared-document.ts'
import { SharedQuotePage } from './shared-quote-page.tsx'

export default async function Page(props: PageProps<'/share/[token]'>) {
  const { token } = await props.params
  const opening = await openShare(token)
  if (opening.kind === 'locked') return <EnterPage token={token} asks={opening.asks} />
  if (opening.kind !== 'open') {
    await answerWith(statusOfOpening[opening.kind])
    return <h1 className="text-title">{doorSentence(opening)}</h1>
  }
  const { take } = await props.searchParams
  const document = asChosen(await getSharedDocument(opening.scope), readTaken(take))
  const charts = chartsOf(document)
  const note = await readNote()
  const [idempotencyKey = '', started = ''] = madeOnce()
  if (opening.drawing) {
    const once = [idempotencyKey, started]
    await mayBeShownAgain({ key: opening.drawing, once, renew: madeOnce, askDoor })
  }
  return (
    <>
      {document.kind === 'quote' ? (
        <SharedQuotePage
          {...{ token, quote: document, charts }}
          contact={opening.contact}
          canDownload={opening.isDownloadAllowed}
          idempotencyKey={idempotencyKey}
          note={noteOfAnswer(note)}
        />
      ) : (
        <ReportDocument
          view={document.view}
          actions={opening.isDownloadAllowed ? <PdfLink token={token} /> : null}
          logoSrc={paths.shareLogo(token)}
          sha256={document.frozen?.sha256}
          charts={{
            cumulative: charts.cumulative ? (
              <ShareChart token={token} of="cumulative" spec={charts.cumulative} />
            ) : null,
            spend: charts.spend ? <ShareChart token={token} of="spend" spec={charts.spend} /> : null,
          }}
        />
      )}
      <div className="mt-8 border-t border-hairline pt-6 print:hidden">
        <AskForm
          token={token}
          started={started}
          sender={document.view.sender.name}
          limits={QUESTION_LIMITS}
          note={note?.form === 'ask' ? note : null}
        />
      </div>
      <DoorScript nonce={await scriptNonce()} view={paths.shareView(token)} />
    </>
  )
}

/** What no two readers share: the name of an answer, and when the page was drawn. */
const madeOnce = (): string[] => [newId(), makeStamp(Date.now())]

const noteOfAnswer = (note: AnswerNote | null) =>
  note?.form === 'accept' || note?.form === 'decline' ? { ...note, form: note.form } : null
