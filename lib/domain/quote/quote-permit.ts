import type { QuoteState } from './quote-state.ts'

export type Verdict = { ok: true } | { ok: false; why: string }

export type QuoteVerb =
  | ('edit' | 'send' | 'revise' | 'withdraw' | 'archive' | 'link' | 'accept' | 'decline')
  | ('extend' | 'reverse')

const yes: Verdict = { ok: true }
const refuse = (why: string): Verdict => ({ ok: false, why })

const FROZEN = 'A sent version never changes. Make a new version instead.'
const ACCEPTED = 'The quote has been accepted.'
const DECLINED = 'The quote has been declined.'
const WITHDRAWN = 'The quote has been withdrawn.'
const SUPERSEDED = 'A newer version of this quote has been sent; only that one can be answered.'
const EXPIRED = 'The quote is no longer valid.'
const NOT_SENT = 'The quote has not been sent.'
const NOT_ACCEPTED = 'There is no acceptance to take back.'
const OPEN = 'The client can still answer it. Withdraw it first.'

const toAnswer: Record<QuoteState, string | null> = {
  draft: NOT_SENT,
  sent: null,
  viewed: null,
  accepted: ACCEPTED,
  declined: DECLINED,
  expired: EXPIRED,
  withdrawn: WITHDRAWN,
  superseded: SUPERSEDED,
}
const onlyDraft = (others: string): Record<QuoteState, string | null> => ({
  draft: null,
  sent: others,
  viewed: others,
  accepted: others,
  declined: others,
  expired: others,
  withdrawn: others,
  superseded: others,
})

/** For every verb and state: null where it is allowed, else why not. Server, button and tooltip all read this table. */
const refusals: Record<QuoteVerb, Record<QuoteState, string | null>> = {
  accept: toAnswer,
  decline: toAnswer,
  edit: onlyDraft(FROZEN),
  send: onlyDraft('This version has already been sent.'),
  revise: {
    draft: 'It is still a draft: edit it.',
    sent: null,
    viewed: null,
    accepted: 'An accepted quote is closed. Make another quote for what comes on top.',
    declined: null,
    expired: null,
    withdrawn: 'A withdrawn quote is closed. Make another quote.',
    superseded: null,
  },
  link: {
    ...toAnswer,
    draft: 'Send the quote first: that makes its link.',
    accepted: null,
    declined: null,
    withdrawn: null,
    expired: 'The quote is no longer valid. Make a new version first.',
  },
  withdraw: { ...toAnswer, draft: 'A draft has not left the house. Archive it instead.' },
  extend: { ...toAnswer, draft: 'A draft has its last day among its fields.', expired: null },
  reverse: { ...onlyDraft(NOT_ACCEPTED), draft: NOT_ACCEPTED, accepted: null },
  archive: {
    ...onlyDraft(OPEN),
    accepted: 'An accepted quote stays on the list.',
    declined: null,
    expired: null,
    withdrawn: null,
  },
}

/** `can.send(state)`: whether the verb is open to a quote in this state, and the sentence when it is not. */
export const can = Object.fromEntries(
  Object.entries(refusals).map(([verb, byState]) => [
    verb,
    (state: QuoteState): Verdict => {
      const why = byState[state]
      return why === null ? yes : refuse(why)
    },
  ]),
) as Record<QuoteVerb, (state: QuoteState) => Verdict>
