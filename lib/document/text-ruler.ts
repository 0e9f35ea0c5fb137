import { createCanvas, type SKRSContext2D, SvgExportFlag } from '@napi-rs/canvas'

/** Words of charts come again and again: months, amounts, names of options. */
const MOST = 5_000

let context: SKRSContext2D | undefined
const measured = new Map<string, TextMetrics>()

/** The measures of a text in a font and baseline of a canvas, by the fonts that are registered. */
export function measureText(text: string, font: string, baseline: string): TextMetrics {
  const key = `${baseline} ${font} ${text}`
  const known = measured.get(key)
  if (known) return known
  context ??= createCanvas(1, 1).getContext('2d')
  context.font = font
  context.textBaseline = baseline as CanvasTextBaseline
  const metrics = context.measureText(text)
  if (measured.size >= MOST) measured.clear()
  measured.set(key, metrics)
  return metrics
}

/** Where an outlined text stands: what reaches beyond its canvas would not be drawn. */
export const ORIGIN = { x: 2_000, y: 200 }

/** A text that stands at that point, as the elements of an SVG that draw its outlines. */
export function outlined(text: string, font: string, align: string, colour: string): string {
  const canvas = createCanvas(ORIGIN.x * 2, ORIGIN.y * 2, SvgExportFlag.ConvertTextToPaths)
  const context = canvas.getContext('2d')
  Object.assign(context, { font, fillStyle: colour, textAlign: align })
  context.fillText(text, ORIGIN.x, ORIGIN.y)
  return /<svg[^>]*>(.*)<\/svg>/s.exec(canvas.getContent().toString('utf8'))?.[1] ?? ''
}
