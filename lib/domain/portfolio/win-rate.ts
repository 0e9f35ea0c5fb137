import { quotient } from '../comparison/quotient.ts'
import { type Amount, exact, text, times } from '../rate.ts'

/** Quotes that came to an end: the client said yes, said no, or let the last day pass. */
export type Outcomes = { accepted: number; declined: number; expired: number }

export type WinRate = Outcomes & {
  ended: number
  /** Accepted of all that ended, in per cent with one decimal; null where none has ended. */
  percent: Amount | null
}

/** A quote that waits for its client, or was taken back, is neither won nor lost. */
export function winRate({ accepted, declined, expired }: Outcomes): WinRate {
  const ended = accepted + declined + expired
  const percent =
    ended === 0
      ? null
      : text(exact(quotient(times(String(accepted), '100'), String(ended))).toDecimalPlaces(1))
  return { accepted, declined, expired, ended, percent }
}
