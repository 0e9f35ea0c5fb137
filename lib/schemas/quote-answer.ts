import { z } from 'zod'
import { dayText } from './figure.ts'
import { ANSWER_LIMITS } from './share.ts'
import { idText, line } from './text.ts'

const reason = () => line(400, 'Say why, for whoever reads this later.')

/** Something about a quote that is done with a reason. */
export const quoteReason = z.strictObject({ id: idText(), reason: reason() })
export type QuoteReason = z.output<typeof quoteReason>

export const quoteExtend = z.strictObject({ id: idText(), validUntil: dayText(), reason: reason() })
export type QuoteExtend = z.output<typeof quoteExtend>

/** What a client said elsewhere than on his link. */
export const acceptanceRecord = z.strictObject({
  id: idText(),
  /** The version that was looked at. */
  versionId: idText(),
  name: line(ANSWER_LIMITS.name, 'Enter who accepted.'),
  role: line(ANSWER_LIMITS.role, 'Enter his role, such as “Head of support”.'),
  how: line(200, 'Say how, such as “by phone on Monday”. The client reads it in his proof.'),
  /** Positions of the lines that he chose. */
  take: z.array(z.number().int().min(0).max(999)).max(300),
  /** The total that was agreed on, in whole minor units. */
  shown: z.string('Reload the page.').regex(/^\d{1,18}$/, 'Reload the page.'),
})
export type AcceptanceRecord = z.output<typeof acceptanceRecord>
