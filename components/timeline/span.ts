import type { Dates } from '#lib/domain/timeline/move.ts'
import { formatDay } from '#lib/format.ts'

/** First and last day in words; a gate has one. */
export const spanOf = ({ startsOn, endsOn }: Dates): string =>
  startsOn === endsOn ? formatDay(startsOn) : `${formatDay(startsOn)} – ${formatDay(endsOn)}`
