import { objectsOf } from './pdf.ts'

/** A run of glyphs on a page, in points from its lower left corner. */
type Run = { page: number; left: number; right: number; baseline: number; size: number }
type Widths = (glyph: number) => number
type Matrix = readonly [number, number, number, number, number, number]

const START: Matrix = [1, 0, 0, 1, 0, 0]

/** First `by`, then `then` (ISO 32000-1, 8.3.4). */
const combined = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  ...([a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D] as const),
  ...([e * A + f * C + E, e * B + f * D + F] as const),
]

/** Thousandths of the size: `first [w w …]` or `first last w` (9.7.4.3). */
function widthsOf(font: string): Widths {
  const known = new Map<number, number>()
  const list = font.match(/\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/)?.[1] ?? ''
  for (const [, first = '', each, last = '', width = ''] of list.matchAll(
    /(\d+) (?:\[([^\]]*)\]|(\d+) ([\d.]+))/g,
  ))
    if (each === undefined)
      for (let glyph = Number(first); glyph <= Number(last); glyph += 1) known.set(glyph, Number(width))
    else
      for (const [at, one] of each.trim().split(/\s+/).entries()) known.set(Number(first) + at, Number(one))
  const other = Number(font.match(/\/DW ([\d.]+)/)?.[1] ?? 1_000)
  return (glyph) => known.get(glyph) ?? other
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const lettersOf = (literal: string): string =>
  literal.replace(/\\([0-7]{1,3}|.)/gs, (_, escaped: string) =>
    /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (ESCAPES[escaped] ?? escaped),
  )

/** How far the pen moves for what stands between the brackets of a TJ. */
function advance(shown: string, widths: Widths, size: number): number {
  let thousandths = 0
  for (const [, literal, kern] of shown.matchAll(/\(((?:\\.|[^\\()])*)\)|(-?[\d.]+)/gs)) {
    if (kern !== undefined) thousandths -= Number(kern)
    const letters = lettersOf(literal ?? '')
    for (let at = 0; at + 1 < letters.length; at += 2)
      thousandths += widths(letters.charCodeAt(at) * 256 + letters.charCodeAt(at + 1))
  }
  return (thousandths / 1_000) * size
}

const STEP =
  /(?<![\w.-])(?:(?<save>q)|(?<restore>Q)|(?<numbers>(?:-?[\d.]+\s+){6})(?<how>cm|Tm)|\/(?<font>f\d+) (?<size>[\d.]+) Tf|\[(?<shown>(?:\((?:\\.|[^\\()])*\)|[^\][()])*)\] TJ)(?![\w.])/gs

/** The horizontal runs of one page; what is turned, as along an axis, is left out. */
function runsOf(content: string, page: number, widthsBy: Map<string, Widths>): Run[] {
  const runs: Run[] = []
  const saved: Matrix[] = []
  let [matrix, text, size, widths]: [Matrix, Matrix, number, Widths] = [START, START, 0, () => 0]
  for (const { groups = {} } of content.matchAll(STEP)) {
    if (groups.save) saved.push(matrix)
    else if (groups.restore) matrix = saved.pop() ?? START
    else if (groups.numbers) {
      const given = groups.numbers.trim().split(/\s+/).map(Number) as unknown as Matrix
      if (groups.how === 'cm') matrix = combined(given, matrix)
      else text = given
    } else if (groups.font) {
      size = Number(groups.size)
      widths = widthsBy.get(groups.font) ?? (() => 0)
    } else {
      const [a, b, , , left, baseline] = combined(text, matrix)
      const right = left + advance(groups.shown ?? '', widths, size) * a
      if (Math.abs(b) < 0.01) runs.push({ page, left, right, baseline, size: size * a })
    }
  }
  return runs
}

/** What of a PDF of ours cannot be read: runs that leave the paper, and runs that stand on others. */
export function cutRuns(pdf: Uint8Array): string[] {
  const objects = objectsOf(pdf)
  const found: string[] = []
  const pages = [...objects.values()].filter(({ text }) => /\/Type \/Page\b(?!s)/.test(text))
  for (const [at, { text }] of pages.entries()) {
    const fonts = [...text.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(
      ([, name = '', id = '']): [string, Widths] => {
        const own = objects.get(id)?.text.match(/\/DescendantFonts \[(\d+) 0 R\]/)?.[1] ?? ''
        return [name, widthsOf(objects.get(own)?.text ?? '')]
      },
    )
    const width = Number(text.match(/\/MediaBox \[0 0 ([\d.]+)/)?.[1])
    const content = objects.get(text.match(/\/Contents (\d+) 0 R/)?.[1] ?? '')?.stream ?? ''
    const runs = runsOf(content, at + 1, new Map(fonts))
    found.push(...runs.flatMap((run) => outside(run, width)), ...overlaps(runs))
  }
  return found
}

/** Half the margin beside the text, and the second line of a footer below it. */
const [ASIDE, BELOW] = [30, 20]

const outside = ({ page, left, right, baseline }: Run, width: number): string[] =>
  left < ASIDE || right > width - ASIDE || baseline < BELOW
    ? [
        `page ${page}: text from ${left.toFixed()} to ${right.toFixed()} at ${baseline.toFixed()} leaves the paper`,
      ]
    : []

function overlaps(runs: readonly Run[]): string[] {
  const sorted = runs.toSorted((a, b) => b.baseline - a.baseline)
  return sorted.flatMap((one, at) => {
    const isOn = (other: Run) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 3 &&
      Math.abs(one.baseline - other.baseline) < Math.min(one.size, other.size) / 2
    const other = sorted.slice(at + 1, at + 12).find(isOn)
    return other
      ? [
          `page ${one.page}: two texts at ${one.left.toFixed()} and ${other.left.toFixed()}, ${one.baseline.toFixed()} high`,
        ]
      : []
  })
}
