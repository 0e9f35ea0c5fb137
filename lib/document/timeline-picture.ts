import { createCanvas, type SKRSContext2D, SvgExportFlag } from '@napi-rs/canvas'
import { fontOf } from '#lib/chart/font.ts'
import { approachColour, type Inks, inks } from '#lib/chart/palette.ts'
import { daysOffOn, isOn, type Scale, scaleOf, shareOf, ticksOf } from '#lib/chart/timeline-scale.ts'
import type { Day } from '#lib/domain/day.ts'
import type { TimelineTask, TimelineView } from '#lib/domain/timeline/timeline-view.ts'
import { daysOff } from '#lib/domain/timeline/working-day.ts'
import { formatDay, formatShortDay } from '#lib/format.ts'
import { registerFonts } from './canvas-font.ts'
import { readable } from './glyph.ts'

/** A plan to draw, with the sentence that says what it shows and the ids of the tasks that decide its end. */
export type TimelinePicture = {
  title: string
  sentence: string
  timeline: TimelineView
  criticalIds: readonly string[]
}

const WIDTH = 1120
const EDGE = 24
const NAMES = { left: EDGE, width: 360 }
const DATES = { left: 400, width: 150 }
const BARS = { left: 570, width: WIDTH - 570 - EDGE }
const HEAD = 96
const ROW = 26

type Pen = {
  context: SKRSContext2D
  colours: Inks & { approach: string }
  scale: Scale
  critical: ReadonlySet<string>
}

const heightOf = ({ timeline }: TimelinePicture): number =>
  HEAD + ROW * timeline.phases.reduce((rows, phase) => rows + 1 + phase.tasks.length, 0) + 56

/** The picture as SVG with its text as paths, so that it needs no font where it is shown. */
export function renderTimelineSvg(picture: TimelinePicture): string {
  const canvas = createCanvas(WIDTH, heightOf(picture), SvgExportFlag.ConvertTextToPaths)
  draw(canvas.getContext('2d'), picture)
  return canvas.getContent().toString('utf8')
}

/** The same in pixels, twice as fine as a plain screen. */
export function renderTimelinePng(picture: TimelinePicture): Buffer {
  const canvas = createCanvas(WIDTH * 2, heightOf(picture) * 2)
  const context = canvas.getContext('2d')
  context.scale(2, 2)
  draw(context, picture)
  return canvas.toBuffer('image/png')
}

function draw(context: SKRSContext2D, picture: TimelinePicture): void {
  const { timeline, title, sentence, criticalIds } = picture
  const phases = timeline.phases.filter((phase) => phase.tasks.length > 0)
  const tasks = phases.flatMap((phase) => phase.tasks)
  registerFonts(
    JSON.stringify([title, sentence, phases.map((phase) => phase.name), tasks.map((task) => task.name)]),
  )
  const baseline = tasks.map((task) => ({ startsOn: task.baselineStartsOn, endsOn: task.baselineEndsOn }))
  const pen: Pen = {
    context,
    colours: { ...inks.print, approach: approachColour(timeline.approach, 'print') },
    scale: scaleOf([timeline, ...tasks, ...baseline].map(spanOf)),
    critical: new Set(criticalIds),
  }
  const height = heightOf(picture)
  fill(pen, pen.colours.background, [0, 0, WIDTH, height])
  write(pen, title, { x: EDGE, y: 34, size: 16, isBold: true, width: WIDTH - 2 * EDGE })
  write(pen, sentence, { x: EDGE, y: 56, isMuted: true, width: WIDTH - 2 * EDGE })
  drawGrid(pen, timeline, height - 56)
  let y = HEAD
  for (const phase of phases) {
    fill(pen, '#f7f8fa', [EDGE, y, WIDTH - 2 * EDGE, ROW])
    write(pen, phase.name, { x: NAMES.left + 8, y: y + 17, isBold: true, width: WIDTH - 3 * EDGE })
    for (const task of phase.tasks) {
      y += ROW
      drawTask(pen, task, y)
    }
    y += ROW
  }
  const legend = `Filled is done, hatched decides the end, shaded days are off, the thin line is the baseline of ${formatDay(timeline.baseline.on)}, the dotted one is ${formatDay(timeline.today)}.`
  write(pen, legend, { x: EDGE, y: height - 20, isMuted: true, width: WIDTH - 2 * EDGE })
}

const spanOf = (item: { startsOn: Day; endsOn?: Day }) => ({
  startsOn: item.startsOn,
  endsOn: item.endsOn ?? item.startsOn,
})

type Words = { x: number; y: number; width: number; size?: number; isBold?: boolean; isMuted?: boolean }

/** One line, cut with an ellipsis where it would be wider than its place. */
function write(
  { context, colours }: Pen,
  text: string,
  { x, y, width, size = 12, isBold, isMuted }: Words,
): void {
  context.font = `${isBold ? 600 : 400} ${size}px ${fontOf().family}`
  context.fillStyle = isMuted ? colours.muted : colours.ink
  let shown = readable(text)
  while (shown.length > 1 && context.measureText(shown).width > width) shown = `${shown.slice(0, -2)}…`
  context.fillText(shown, x, y)
}

function fill(
  { context }: Pen,
  colour: string,
  [x, y, width, height]: [number, number, number, number],
): void {
  context.fillStyle = colour
  context.fillRect(x, y, width, height)
}

function drawGrid(pen: Pen, timeline: TimelineView, bottom: number): void {
  const { colours, scale } = pen
  for (const { start, length } of daysOffOn(scale, daysOff(timeline)))
    fill(pen, '#f1f3f5', [BARS.left + start * BARS.width, HEAD, length * BARS.width, bottom - HEAD])
  for (const { day, start } of ticksOf(scale)) {
    const x = BARS.left + start * BARS.width
    write(pen, formatShortDay(day), { x: x + 3, y: HEAD - 8, isMuted: true, width: 80 })
    fill(pen, colours.hairline, [x, HEAD - 20, 1, bottom - HEAD + 20])
  }
  const { today } = timeline
  if (!isOn(today, scale)) return
  const x = BARS.left + shareOf(today, today, scale).start * BARS.width
  for (let y = HEAD; y < bottom; y += 6) fill(pen, colours.ink, [x, y, 1.5, 3])
}

function drawTask(pen: Pen, task: TimelineTask, top: number): void {
  const { colours, scale } = pen
  fill(pen, colours.hairline, [EDGE, top, WIDTH - 2 * EDGE, 0.75])
  write(pen, task.name, { x: NAMES.left + 8, y: top + 17, width: NAMES.width })
  const dates = task.startsOn === task.endsOn ? [task.startsOn] : [task.startsOn, task.endsOn]
  write(pen, dates.map(formatShortDay).join(' – '), { x: DATES.left, y: top + 17, width: DATES.width })
  const { start, length } = shareOf(task.startsOn, task.endsOn, scale)
  const [left, width] = [BARS.left + start * BARS.width, Math.max(4, length * BARS.width)]
  if (task.startsOn !== task.baselineStartsOn || task.endsOn !== task.baselineEndsOn) {
    const first = shareOf(task.baselineStartsOn, task.baselineEndsOn, scale)
    fill(pen, colours.greys[0], [
      BARS.left + first.start * BARS.width,
      top + 20,
      first.length * BARS.width,
      2.5,
    ])
  }
  drawBar(pen, task, { left, top: top + 6, width })
}

type Box = { left: number; top: number; width: number }

function drawBar(pen: Pen, task: TimelineTask, box: Box): void {
  const { context, colours, critical } = pen
  context.beginPath()
  if (task.isGate) diamond(context, box, 7)
  else context.roundRect(box.left + 1, box.top, box.width - 2, 12, 3)
  context.fillStyle = task.doneOn === null ? colours.background : colours.approach
  context.fill()
  context.strokeStyle = colours.approach
  context.lineWidth = 1.75
  context.stroke()
  if (task.doneOn !== null || !critical.has(task.id)) return
  context.beginPath()
  if (task.isGate) diamond(context, box, 3)
  else hatch(context, box)
  context.lineWidth = 1.25
  context.stroke()
}

function diamond(context: SKRSContext2D, { left, top, width }: Box, half: number): void {
  const [x, y] = [left + width / 2, top + 6]
  context.moveTo(x, y - half)
  context.lineTo(x + half, y)
  context.lineTo(x, y + half)
  context.lineTo(x - half, y)
  context.closePath()
}

/** Slanted lines that end at the bar's edges. A clip would do it, but numbers its names through all pictures. */
function hatch(context: SKRSContext2D, { left, top, width }: Box): void {
  const [from, to, height] = [left + 2, left + width - 2, 12]
  for (let x = from - height; x < to; x += 5) {
    const [start, end] = [Math.max(0, from - x), Math.min(height, to - x)]
    if (end <= start) continue
    context.moveTo(x + start, top + height - start)
    context.lineTo(x + end, top + height - end)
  }
}
