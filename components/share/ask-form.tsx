import { TrapField } from '#components/request/trap-field.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { paths } from '#lib/paths.ts'
import { PlainField } from './plain-field.tsx'

type AskFormProps = {
  token: string
  /** When this page was drawn, signed. */
  started: string
  sender: string
  limits: { name: number; email: number; question: number }
  note: {
    message: string
    isDone?: boolean
    fields: Record<string, string>
    typed: Record<string, string>
  } | null
}

/** A question beside the answer: it commits to nothing. */
export function AskForm({ token, started, sender, limits, note }: AskFormProps) {
  const fields: Record<string, string> = note?.fields ?? {}
  const typed: Record<string, string> = note?.typed ?? {}
  return (
    <section id="ask" aria-label="Questions" className="scroll-mt-6 print:hidden">
      {note?.isDone ? (
        <div role="status" className="mb-4">
          <Notice tone="ok" title={`${sender} has your question.`}>
            Somebody reads it and comes back to you.
          </Notice>
        </div>
      ) : null}
      {note && !note.isDone ? (
        <div role="alert" className="mb-4">
          <Notice tone="danger" title={note.message} />
        </div>
      ) : null}
      <Disclosure title="Ask a question" defaultExpanded={note !== null && !note.isDone}>
        <form method="post" action={paths.shareAsk(token)} className="flex max-w-xl flex-col gap-4">
          <p className="text-muted">A question commits you to nothing.</p>
          <input type="hidden" name="started" value={started} />
          <PlainField
            id="ask-name"
            label="Your name"
            name="name"
            maxLength={limits.name}
            autoComplete="name"
            defaultValue={typed.name}
            error={fields.name}
          />
          <PlainField
            id="ask-email"
            label="E-mail address for the answer, if you like"
            name="email"
            type="email"
            isOptional
            maxLength={limits.email}
            autoComplete="email"
            defaultValue={typed.email}
            error={fields.email}
          />
          <PlainField
            id="ask-question"
            label="Your question"
            name="question"
            maxLength={limits.question}
            rows={4}
            defaultValue={typed.question}
            error={fields.question}
          />
          <TrapField />
          <div>
            <button type="submit" className={buttonStyle('secondary')}>
              Send the question
            </button>
          </div>
        </form>
      </Disclosure>
    </section>
  )
}
