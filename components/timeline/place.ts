import { type Scale, shareOf } from '#lib/chart/timeline-scale.ts'
import type { Day } from '#lib/domain/day.ts'

/** A share of the width, for CSS. */
export const percent = (share: number): string => `${(share * 100).toFixed(3)}%`

/** Where a span lies on the scale, for CSS. */
export function placeOf(startsOn: Day, endsOn: Day, scale: Scale): { left: string; width: string } {
  const { start, length } = shareOf(startsOn, endsOn, scale)
  return { left: percent(start), width: percent(length) }
}
