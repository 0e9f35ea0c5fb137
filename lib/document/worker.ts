import { parentPort } from 'node:worker_threads'
import type { ChartSize } from '#lib/chart/configuration.ts'
import type { ChartTheme } from '#lib/chart/palette.ts'
import type { ChartSpec } from '#lib/chart/spec.ts'
import { renderChartSvg } from './chart-svg.ts'
import { drawLogo } from './logo-image.ts'
import { Refusal } from './refusal.ts'
import { type PdfSource, typeset } from './typeset.ts'

/** What is drawn beside the thread that answers requests. */
export type WorkerTask =
  | { draw: 'pdf'; source: PdfSource }
  | { draw: 'chart'; spec: ChartSpec; theme: ChartTheme; size?: ChartSize }
  | { draw: 'logo'; file: Uint8Array }

/** What a worker answers: the bytes, or why there are none: a sentence for who asked, or a reason for the log. */
export type WorkerAnswer = { bytes: Uint8Array } | { refusal: string } | { reason: string }

async function drawn(task: WorkerTask): Promise<Uint8Array> {
  switch (task.draw) {
    case 'pdf':
      return typeset(task.source)
    case 'chart':
      return Buffer.from(renderChartSvg(task.spec, task.theme, task.size))
    case 'logo':
      return drawLogo(task.file)
  }
}

parentPort?.on('message', async (task: WorkerTask) => {
  let answer: WorkerAnswer
  try {
    answer = { bytes: await drawn(task) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    answer = error instanceof Refusal ? { refusal: reason } : { reason }
  }
  parentPort?.postMessage(answer)
})
