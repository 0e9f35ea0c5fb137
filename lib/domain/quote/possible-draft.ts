import { type OfferProblem, offerProblems } from './offer-problem.ts'
import { type QuoteDraft, taxedLines } from './quote-draft.ts'

/** Everything that keeps an offer from being priced, whatever the client chooses of it. */
const draftProblems = (draft: QuoteDraft): OfferProblem[] =>
  offerProblems({ ...draft, lines: taxedLines(draft) })

/** The draft without the part that is in the way. */
function without(draft: QuoteDraft, [what, at]: OfferProblem['path']): QuoteDraft {
  if (what === 'discount') return { ...draft, discount: null }
  if (what === 'payments') return { ...draft, plan: [] }
  const lines = draft.lines.map((line, index) =>
    index === at ? { ...line, discount: null, months: null, milestone: null } : line,
  )
  return { ...draft, lines }
}

/**
 * A draft as it can be drawn while somebody is still writing it: without a discount that takes too much, and without a
 * plan that does not add up. What a client gets is never read through this: such a draft cannot be sent.
 */
export function possibleDraft(draft: QuoteDraft): { draft: QuoteDraft; problems: OfferProblem[] } {
  const problems = draftProblems(draft)
  const inTheWay = (found: OfferProblem[]) => found.filter(({ path }) => path[2] !== 'choice')
  let possible = draft
  for (let left = inTheWay(problems); left.length > 0; left = inTheWay(draftProblems(possible)))
    possible = left.reduce((rest, { path }) => without(rest, path), possible)
  return { draft: possible, problems }
}
