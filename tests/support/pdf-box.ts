import type { PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js'

/** A run of letters on a page, in points from its lower left corner. */
type Run = { text: string; left: number; right: number; baseline: number; size: number }

/** What of a page cannot be read: texts that leave the paper, and texts that stand on others. */
export async function cutRuns(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent()
  const runs = items.flatMap((item) => ('str' in item ? runOf(item) : []))
  const [, , width = 0] = page.view
  return [...runs.flatMap((run) => outside(run, width)), ...overlaps(runs)]
}

/** What is turned, as along an axis, is left out, and so is space. */
function runOf({ str: text, transform, width, height: size }: TextItem): Run[] {
  const [, turned = 0, , , left = 0, baseline = 0] = transform as number[]
  if (Math.abs(turned) > 0.01 || text.trim() === '') return []
  return [{ text, left, right: left + width, baseline, size }]
}

/** Half the margin beside the text, and the second line of a footer below it. */
const [ASIDE, BELOW] = [30, 20]

const outside = ({ text, left, right, baseline }: Run, width: number): string[] =>
  left < ASIDE || right > width - ASIDE || baseline < BELOW
    ? [`“${text}” leaves the paper, from ${left.toFixed()} to ${right.toFixed()}`]
    : []

function overlaps(runs: readonly Run[]): string[] {
  const sorted = runs.toSorted((a, b) => b.baseline - a.baseline)
  return sorted.flatMap((one, at) => {
    const isOn = (other: Run) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 3 &&
      Math.abs(one.baseline - other.baseline) < Math.min(one.size, other.size) / 2
    const other = sorted.slice(at + 1, at + 12).find(isOn)
    return other ? [`“${one.text}” stands on “${other.text}”`] : []
  })
}
