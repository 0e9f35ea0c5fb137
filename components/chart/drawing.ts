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
  Tooltip,
} from 'chart.js'
import annotation from 'chartjs-plugin-annotation'
import { type ChartSize, chartConfiguration } from '#lib/chart/configuration.ts'
import type { ChartTheme } from '#lib/chart/palette.ts'
import type { ChartSpec } from '#lib/chart/spec.ts'

/** The only module of the browser that imports Chart.js; it is loaded when a chart comes onto a page. */
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
  annotation,
)

export type Drawing = {
  update: (spec: ChartSpec, theme: ChartTheme, size: ChartSize) => void
  /** Puts the cursor on a label; null takes it away. */
  point: (at: number | null) => void
  png: (background: string) => string
  destroy: () => void
}

export function draw(
  canvas: HTMLCanvasElement,
  ...first: [spec: ChartSpec, theme: ChartTheme, size: ChartSize]
): Drawing {
  const chart = new Chart(canvas, chartConfiguration(...first))
  return {
    update(spec, theme, size) {
      const { data, options } = chartConfiguration(spec, theme, size)
      chart.data = data
      chart.options = options
      chart.update('none')
    },
    point(at) {
      const active =
        at === null
          ? []
          : chart.data.datasets.flatMap((dataset, datasetIndex) =>
              dataset.data[at] == null || 'isBand' in dataset ? [] : [{ datasetIndex, index: at }],
            )
      const first = active[0] && chart.getDatasetMeta(active[0].datasetIndex).data[active[0].index]
      chart.setActiveElements(active)
      chart.tooltip?.setActiveElements(active, { x: first?.x ?? 0, y: first?.y ?? 0 })
      chart.update('none')
    },
    png(background) {
      const copy = document.createElement('canvas')
      copy.width = canvas.width
      copy.height = canvas.height
      const context = copy.getContext('2d')
      if (context) {
        context.fillStyle = background
        context.fillRect(0, 0, copy.width, copy.height)
        context.drawImage(canvas, 0, 0)
      }
      return copy.toDataURL('image/png')
    },
    destroy: () => chart.destroy(),
  }
}
