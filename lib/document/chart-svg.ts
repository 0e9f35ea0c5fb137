import { createCanvas, SvgExportFlag } from '@napi-rs/canvas'
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js'
import annotation from 'chartjs-plugin-annotation'
import { type ChartSize, chartConfiguration } from '#lib/chart/configuration.ts'
import type { ChartTheme } from '#lib/chart/palette.ts'
import type { ChartSpec } from '#lib/chart/spec.ts'
import { registerFonts } from './canvas-font.ts'
import { VectorPen } from './vector-pen.ts'

let isReady = false

/** All that a picture needs: each plugin more is asked some thirty times a drawing. */
const PARTS = [
  ...[LineController, LineElement, PointElement, BarController, BarElement],
  ...[CategoryScale, LinearScale, Legend, Filler, annotation],
]

/** Draws on a surface that has what Chart.js asks of a canvas. */
function draw(surface: unknown, spec: ChartSpec, theme: ChartTheme, size: ChartSize): Chart {
  if (!isReady) Chart.register(...PARTS)
  isReady = true
  registerFonts(JSON.stringify(spec))
  const { options, ...rest } = chartConfiguration(spec, theme, size)
  return new Chart(surface as HTMLCanvasElement, {
    ...rest,
    options: { ...options, responsive: false, devicePixelRatio: 1, events: [] },
  })
}

/**
 * The chart as SVG with its text as paths, so that it needs no font where it is shown. The picture says nothing to a
 * screen reader: whoever shows it adds the spec's description as its alternative text.
 */
export function renderChartSvg(
  spec: ChartSpec,
  theme: ChartTheme,
  size: ChartSize = { width: 720, height: 320 },
): string {
  const canvas = createCanvas(size.width, size.height, SvgExportFlag.ConvertTextToPaths)
  const chart = draw(canvas, spec, theme, size)
  const svg = canvas.getContent().toString('utf8')
  chart.destroy()
  return svg.replace(/-?\d+\.\d{3,}/g, rounded)
}

/** A hundredth of a pixel is finer than any screen; with the eight digits of the outlines a picture has half as many bytes again. */
const rounded = (figure: string): string => String(Math.round(Number(figure) * 100) / 100)

/** The same for a document, which has the fonts: text as text, a twentieth of the bytes and a third of the time. */
export function renderPrintedChart(spec: ChartSpec, size: ChartSize): string {
  const pen = new VectorPen(size.width, size.height)
  draw(pen.canvas, spec, 'print', size).destroy()
  return pen.toSvg()
}
