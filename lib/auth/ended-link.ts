export type EndedLink = { because: 'revoked' | 'expired' | 'used-up'; contact: string; lastDay: string }

/** What its reader is told: the day if it came, and else not why. */
export const endedSentence = ({ because, contact, lastDay }: EndedLink): string =>
  `This link ${because === 'expired' ? `worked until the end of ${lastDay}` : 'has ended'}. Ask ${contact} for a new one.`
