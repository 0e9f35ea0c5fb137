import type { Intake } from '../advice/intake.ts'
import type { Amount } from '../rate.ts'

/** A figure within each answer, for a first comparison: an example that says so, never a forecast. */
const EXAMPLE: Record<NonNullable<Intake['volume']>, Amount> = {
  'under-10000': '5000',
  'to-1000000': '100000',
  'over-1000000': '2000000',
}

export const exampleVolume = (volume: Intake['volume']): Amount | null =>
  volume === null ? null : EXAMPLE[volume]
