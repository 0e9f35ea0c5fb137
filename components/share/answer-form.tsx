import { buttonStyle } from '#components/ui/button-style.ts'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { committedMinor } from '#lib/domain/quote/quote-draft.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { chosenInWords } from '#lib/domain/quote/quote-words.ts'
import { figuresIn } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { ANSWER_FORM } from './choice-input.tsx'
import { PlainField } from './plain-field.tsx'
import { sumInWords } from './sum-in-words.ts'

type AnswerFormProps = {
  token: string
  versionId: string
  /** One for each time the page is drawn: the same press sent twice is one answer. */
  idempotencyKey: string
  view: QuoteView
  limits: { name: number; role: number; reason: number }
  /** What could not be taken, with what was typed. */
  note: {
    form: 'accept' | 'decline'
    message: string
    fields: Record<string, string>
    typed: Record<string, string>
  } | null
}

/** Yes or no, by two plain forms. */
export function AnswerForm({ token, versionId, idempotencyKey, view, limits, note }: AnswerFormProps) {
  const accept = note?.form === 'accept' ? note : null
  const chosen = chosenInWords(view)
  const decline = note?.form === 'decline' ? note : null
  return (
    <div className="flex flex-col gap-6 print:hidden">
      <form
        id={ANSWER_FORM}
        method="post"
        action={paths.shareAccept(token)}
        className="flex max-w-xl flex-col gap-4"
      >
        <p>{commitment(view)}</p>
        <input type="hidden" name="versionId" value={versionId} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        {chosen === null ? null : (
          <>
            <p>Chosen: {chosen}. Whatever you change above, its price is shown before you order it.</p>
            <input type="hidden" name="choice" value="1" />
            <input type="hidden" name="shown" value={committedMinor(view)} />
          </>
        )}
        <PlainField
          id="accept-name"
          label="Your name"
          name="name"
          maxLength={limits.name}
          autoComplete="name"
          defaultValue={accept?.typed.name}
          error={accept?.fields.name}
        />
        <PlainField
          id="accept-role"
          label="Your role"
          name="role"
          maxLength={limits.role}
          autoComplete="organization-title"
          defaultValue={accept?.typed.role}
          error={accept?.fields.role}
        />
        <div>
          <button type="submit" className={buttonStyle('primary')}>
            Accept this quote
          </button>
        </div>
      </form>
      <Disclosure title="Decline instead" defaultExpanded={decline !== null}>
        <form method="post" action={paths.shareDecline(token)} className="flex max-w-xl flex-col gap-4">
          <input type="hidden" name="versionId" value={versionId} />
          <PlainField
            id="decline-name"
            label="Your name"
            name="name"
            maxLength={limits.name}
            autoComplete="name"
            defaultValue={decline?.typed.name}
            error={decline?.fields.name}
          />
          <PlainField
            id="decline-reason"
            label="Why it does not fit"
            name="reason"
            maxLength={limits.reason}
            rows={3}
            defaultValue={decline?.typed.reason}
            error={decline?.fields.reason}
          />
          <div>
            <button type="submit" className={buttonStyle('secondary')}>
              Decline this quote
            </button>
          </div>
        </form>
      </Disclosure>
    </div>
  )
}

/** What a yes means, in the words of the totals. */
function commitment(view: QuoteView): string {
  const { validUntil, number, version, sender } = view
  const until = `${figuresIn(sender.locale).formatDay(validUntil)} (${sender.timeZone} time)`
  return `By accepting you order what ${number}, version ${version}, describes, for ${sumInWords(view)}, under its terms. You can answer until the end of ${until}.`
}
