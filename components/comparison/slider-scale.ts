import type { CaseFigure } from '#lib/domain/comparison/figure-of-case.ts'
import { exact, text } from '#lib/domain/rate.ts'

type Scaled = Pick<CaseFigure, 'isShare' | 'min' | 'max' | 'path'>

/** A slider runs from a tenth of what is saved to ten times as much; −100 to 100, 0 is what is saved. */
const REACH = 10
/** From nothing there is no ten times as much: then it runs to this. */
const FROM_NOTHING = { share: 0.2, count: 100 }

const isWhole = ({ path }: Scaled) => path[0] === 'horizonMonths'

/** What moves evenly: shares, growth, months. All else moves by factors. */
const isEven = (figure: Scaled, saved: number) => figure.isShare || isWhole(figure) || saved === 0

const ends = (figure: Scaled, saved: number): [low: number, high: number] => {
  const reach = figure.isShare ? FROM_NOTHING.share : isWhole(figure) ? 36 : FROM_NOTHING.count
  const low = Math.max(Number(figure.min), saved - reach)
  const high = figure.max === null ? saved + reach : Math.min(Number(figure.max), saved + reach)
  return [low, high]
}

/** Where the slider stands. */
export function positionOf(likely: string, figure: Scaled, saved: string): number {
  const [now, then] = [Number(likely), Number(saved)]
  if (!isEven(figure, then)) {
    if (now <= 0) return -100
    return Math.max(-100, Math.min(100, Math.round((Math.log(now / then) / Math.log(REACH)) * 100)))
  }
  const [low, high] = ends(figure, then)
  const span = now < then ? then - low : high - then
  return span === 0 ? 0 : Math.max(-100, Math.min(100, Math.round(((now - then) / span) * 100)))
}

/** The figure at a place of the slider, rounded as a person would: to two digits, or to a whole per cent or month. */
export function valueAt(position: number, figure: Scaled, saved: string): string {
  const then = Number(saved)
  if (position === 0) return saved
  if (!isEven(figure, then)) {
    const value = exact(String(then * REACH ** (position / 100)))
    return text(value.toSignificantDigits(2))
  }
  const [low, high] = ends(figure, then)
  const value = exact(String(then + (position / 100) * (position < 0 ? then - low : high - then)))
  return text(value.toDecimalPlaces(figure.isShare ? 3 : 0))
}
