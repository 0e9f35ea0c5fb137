import { renderPdf } from '#lib/document/pdf.ts'
import { quoteView, reportView } from '#tests/support/view.ts'
import type { Measurement } from '../bench.ts'

const COUNT = 200
const megabytes = () => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1024 / 1024
}

/** Six pages: the sample quote with the lines of a larger piece of work. */
const quote = quoteView()
const [first] = quote.lines
const lines = Array.from({ length: 40 }, (_, at) => ({ ...first, label: `Deliverable ${at + 1}` }))
const view = { ...quote, lines: [...lines, ...quote.lines] as typeof quote.lines }
const draw = () => renderPdf({ kind: 'quote', view })
const drawReport = () => renderPdf({ kind: 'report', view: reportView() })

async function meanOf(count: number, run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  for (let index = 0; index < count; index += 1) await run()
  return (performance.now() - begin) / count
}

const cold = await meanOf(1, draw)
await meanOf(10, draw)
const before = megabytes()
const each = await meanOf(COUNT, draw)
const after = megabytes()
await meanOf(10, drawReport)
const report = await meanOf(50, drawReport)
const measurements: Measurement[] = [
  { what: 'Quote of six pages as PDF, the first', value: cold, unit: 'ms' },
  { what: 'Quote of six pages as PDF, warm', value: each, unit: 'ms' },
  { what: 'Report with two charts as PDF, warm', value: report, unit: 'ms' },
  { what: `Memory after ${COUNT} documents`, value: after, unit: 'MB' },
  { what: 'To that of before', value: after / before, unit: 'ratio', budget: 'at most 2' },
]
process.stdout.write(JSON.stringify(measurements), () => process.exit())
