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
import type { ChartConfiguration } from '#lib/chart/configuration.ts'

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
  update: (configuration: ChartConfiguration) => void
  /** Puts the cursor on a label; null takes it away. */
  point: (at: number | null) => void
  png: (background: string) => string
  destroy: () => void
}

export function draw(canvas: HTMLCanvasElement, configuration: ChartConfiguration): Drawing {
  const chart = new Chart(canvas, configuration)
  return {
    update({ data, options }) {
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
