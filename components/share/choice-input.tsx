import type { QuoteLineView } from '#lib/domain/quote/quote-view.ts'
import { isFirstOfPick } from '#lib/domain/quote/selection.ts'

/** The form that a choice is sent with stands below the document; its fields stand at their lines. */
export const ANSWER_FORM = 'answer-form'

export const choiceId = (at: number): string => `take-${at}`

type ChoiceInputProps = { at: number; line: QuoteLineView; lines: readonly QuoteLineView[] }

/** A tick, or one of several: the browser's own, so that it works without scripts. */
export function ChoiceInput({ at, line: { choice, label }, lines }: ChoiceInputProps) {
  if (choice === null) return null
  const shared = {
    id: choiceId(at),
    form: ANSWER_FORM,
    value: at,
    defaultChecked: choice.isChosen,
    className: 'my-0.5 size-5 shrink-0 accent-primary pointer-coarse:size-6',
  }
  if (choice.kind === 'optional')
    return <input type="checkbox" name={`take-${at}`} aria-label={label} {...shared} />
  if (!isFirstOfPick(lines, at)) return <span className="size-5 shrink-0 pointer-coarse:size-6" />
  const first = lines.findIndex((line) => line.choice?.kind === 'alternative' && line.choice.of === choice.of)
  return <input type="radio" name={`take-${first}`} aria-label={`${choice.of}: ${choice.pick}`} {...shared} />
}
