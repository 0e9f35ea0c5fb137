import { createCanvas, SvgExportFlag } from '@napi-rs/canvas'
import { Chart, registerables } from 'chart.js'
import annotation from 'chartjs-plugin-annotation'
import { type ChartSize, chartConfiguration } from '#lib/chart/configuration.ts'
import type { ChartTheme } from '#lib/chart/palette.ts'
import type { ChartSpec } from '#lib/chart/spec.ts'
import { registerFonts } from './canvas-font.ts'

let isReady = false

function prepare(spec: ChartSpec): void {
  if (!isReady) Chart.register(...registerables, annotation)
  isReady = true
  registerFonts(JSON.stringify(spec))
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
  prepare(spec)
  const canvas = createCanvas(size.width, size.height, SvgExportFlag.ConvertTextToPaths)
  const { options, ...rest } = chartConfiguration(spec, theme, size)
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
    ...rest,
    options: { ...options, responsive: false, devicePixelRatio: 1, events: [] },
  })
  const svg = canvas.getContent().toString('utf8')
  chart.destroy()
  return svg
}
