import type { Day } from '../day.ts'

export const QUOTE_STATES = [
  'draft',
  'sent',
  'viewed',
  'accepted',
  'declined',
  'expired',
  'withdrawn',
  'superseded',
] as const
export type QuoteState = (typeof QUOTE_STATES)[number]

/** What is recorded about one version of a quote. */
export type QuoteFacts = {
  isSent: boolean
  isViewed: boolean
  isAccepted: boolean
  isDeclined: boolean
  /** A withdrawal takes back every version of a quote. */
  isWithdrawn: boolean
  /** A later version has been sent; a later draft takes nothing away. */
  isSuperseded: boolean
  validUntil: Day
}

/**
 * The state of a version on a day of the workspace's zone: it is valid until that day ends.
 * What a person decided comes before what time did; an accepted version stays accepted.
 */
export function quoteState(facts: QuoteFacts, today: Day): QuoteState {
  if (!facts.isSent) return 'draft'
  if (facts.isAccepted) return 'accepted'
  if (facts.isWithdrawn) return 'withdrawn'
  if (facts.isSuperseded) return 'superseded'
  if (facts.isDeclined) return 'declined'
  if (today > facts.validUntil) return 'expired'
  return facts.isViewed ? 'viewed' : 'sent'
}

export const stateName: Record<QuoteState, string> = {
  draft: 'Draft',
  sent: 'Sent',
  viewed: 'Viewed',
  accepted: 'Accepted',
  declined: 'Declined',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
  superseded: 'Superseded',
}

export const stateTone: Record<QuoteState, 'neutral' | 'ok' | 'warning' | 'danger'> = {
  draft: 'neutral',
  sent: 'neutral',
  viewed: 'neutral',
  accepted: 'ok',
  declined: 'danger',
  expired: 'warning',
  withdrawn: 'warning',
  superseded: 'neutral',
}

/** One sentence that says what the state means to the workspace. */
export const stateMeaning: Record<QuoteState, string> = {
  draft: 'Only the workspace can see it.',
  sent: 'The client has the link and has not opened it.',
  viewed: 'The client has opened it and not answered yet.',
  accepted: 'The client said yes. Nothing about it can change.',
  declined: 'The client said no. A new version may follow.',
  expired: 'The last day of its validity is over. A new version can set a later one.',
  withdrawn: 'The workspace took it back. It cannot be accepted.',
  superseded: 'A newer version was sent. This one cannot be accepted.',
}
