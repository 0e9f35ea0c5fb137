import type { ChartSize } from '#lib/chart/configuration.ts'
import type { ChartTheme } from '#lib/chart/palette.ts'
import type { ChartSpec } from '#lib/chart/spec.ts'
import { Failure } from '#lib/errors.ts'
import { taskQueue } from '#lib/queue.ts'
import { drawInWorker } from './worker-pool.ts'

/** A client page asks for up to eight at once. */
const enqueue = taskQueue(
  2,
  100,
  'Too many charts are being drawn at this moment. Try again in a few seconds.',
)

/** A chart as SVG, drawn beside the thread that answers requests. Throws Busy. */
export async function renderChart(
  spec: ChartSpec,
  theme: ChartTheme,
  size?: ChartSize,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await enqueue(() => drawInWorker({ draw: 'chart', spec, theme, size }))
  if ('bytes' in answer) return new Uint8Array(answer.bytes)
  throw new Failure('unexpected', 'This chart could not be drawn. The table below it shows the same figures.')
}
