import { veil } from './band.ts'
import { seriesName } from './description.ts'
import type { ChartFont } from './font.ts'
import { largest, lineEnds, spread } from './line-end.ts'
import type { Inks } from './palette.ts'
import type { ChartSpec } from './spec.ts'

/** Mean width of a character of the label's font, and the height of its line, in pixels. */
const CHARACTER = 6.6
const LINE = 15
const WIDEST = 22

/** Signs of East Asia and emoji take the room of two letters. */
const WIDE = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{Extended_Pictographic}]/u

const roomOf = (sign: string): number => (WIDE.test(sign) ? 2 : 1)
const lettersOf = (text: string): number => [...text].reduce((sum, sign) => sum + roomOf(sign), 0)

/** As much of the beginning as has the room of so many letters. */
function within(name: string, most: number): string {
  let [kept, letters] = ['', 0]
  for (const sign of name) {
    letters += roomOf(sign)
    if (letters > most) break
    kept += sign
  }
  return kept
}

/** Words on at most `lines` lines of at most 22 letters; what does not fit ends with an ellipsis. */
export function wrapped(name: string, lines = 2): string[] {
  const kept = within(name, WIDEST)
  if (kept === name) return [name]
  if (lines === 1) return [`${within(name, WIDEST - 1).trimEnd()}…`]
  const cut = name.lastIndexOf(' ', kept.length)
  const first = cut > 0 ? name.slice(0, cut) : kept
  return [first, ...wrapped(name.slice(first.length).trim(), lines - 1)]
}

/** Pixels to keep free at the right for the longest name. */
export const labelRoom = (spec: ChartSpec): number =>
  16 +
  Math.ceil(
    CHARACTER * Math.max(0, ...spec.series.flatMap((series) => wrapped(seriesName(series)).map(lettersOf))),
  )

/** A name at each line's end, moved apart where curves end together. */
export function endLabels(
  spec: ChartSpec,
  height: number,
  font: ChartFont,
  colourOf: (index: number) => string,
) {
  const names = spec.series.map((series) => wrapped(seriesName(series)))
  const tallest = Math.max(1, ...names.map((lines) => lines.length))
  const perPixel = (Number(largest(spec.series)) * (1.1 + markShare(spec, height))) / Math.max(1, height - 70)
  const ends = spread(lineEnds(spec.series), (LINE * tallest + 4) * perPixel)
  return Object.fromEntries(
    ends.map(({ series, at, y }) => [
      `end-${series}`,
      {
        type: 'label' as const,
        xValue: at,
        yValue: y,
        content: names[series] as string[],
        color: colourOf(series),
        font: { ...font, weight: 500 as const },
        textAlign: 'start' as const,
        position: { x: 'start' as const, y: 'center' as const },
        xAdjust: 6,
        padding: 2,
      },
    ]),
  )
}

const marksInOrder = (spec: ChartSpec) => [...spec.marks].sort((a, b) => a.at - b.at)

/** Words of each mark; of two at the same place the first speaks. */
const textsOf = (spec: ChartSpec): string[][] => {
  const marks = marksInOrder(spec)
  return marks.map((mark, index) =>
    marks[index - 1]?.at !== mark.at ? wrapped(mark.short ?? mark.label, 4) : [],
  )
}

const heightOf = (lines: readonly string[]) => (lines.length === 0 ? 0 : lines.length * LINE + 6)

/** How much of the highest curve's height is to be kept free above it, so that no word stands on a line. */
function markShare(spec: ChartSpec, height: number): number {
  const words = textsOf(spec).reduce((sum, lines) => sum + heightOf(lines), 0)
  const plot = Math.max(60, height - 70)
  return Math.min(0.8, words / Math.max(plot - words, plot / 4))
}

/** The same for the axis, which takes it in per cent. */
export const markRoom = (spec: ChartSpec, height: number): string | number =>
  spec.marks.length === 0 ? 0 : `${Math.ceil(markShare(spec, height) * 100)}%`

/** A dashed vertical line with its words beside its top; the words of neighbours stand one below the other. */
export function breakMarks(spec: ChartSpec, font: ChartFont, { ink, background, muted }: Inks) {
  const marks = marksInOrder(spec)
  const texts = textsOf(spec)
  return Object.fromEntries(
    marks.flatMap((mark, index) => {
      const lines = texts[index] as string[]
      const above = texts.slice(0, index).reduce((sum, other) => sum + heightOf(other), 0)
      const isLate = mark.at > spec.labels.length / 2
      const halfWidth = (Math.max(0, ...lines.map(lettersOf)) * CHARACTER) / 2
      const line = {
        type: 'line' as const,
        scaleID: 'x',
        value: mark.at,
        borderColor: muted,
        borderWidth: 1,
        borderDash: [3, 3],
        label: {
          display: lines.length > 0,
          // Above the lines of the marks that come after it.
          z: 1,
          content: lines,
          textAlign: 'start' as const,
          position: 'start' as const,
          xAdjust: (isLate ? -1 : 1) * (8 + halfWidth),
          yAdjust: above,
          color: ink,
          backgroundColor: background,
          padding: 3,
          font: { ...font, weight: 500 as const },
        },
      }
      const { range } = mark
      const box = range && {
        type: 'box' as const,
        xMin: range.from,
        xMax: range.to,
        backgroundColor: veil(muted),
        borderWidth: 0,
        drawTime: 'beforeDatasetsDraw' as const,
      }
      return [...(box ? [[`range-${index}`, box]] : []), [`mark-${index}`, line]]
    }),
  )
}
