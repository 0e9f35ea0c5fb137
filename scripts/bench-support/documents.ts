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
/** Each is another version, since what was made lately is not made again. */
const anew = () => ({ number: `Q-${crypto.randomUUID()}` })
const drawAnew = () => renderPdf({ kind: 'quote', view: { ...view, ...anew() } })
const drawReport = () => renderPdf({ kind: 'report', view: reportView({ title: anew().number }) })
const drawAgain = () => renderPdf({ kind: 'quote', view })

async function meanOf(count: number, run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  for (let index = 0; index < count; index += 1) await run()
  return (performance.now() - begin) / count
}

const cold = await meanOf(1, drawAnew)
await meanOf(10, drawAnew)
const before = megabytes()
const each = await meanOf(COUNT, drawAnew)
const after = megabytes()
await meanOf(10, drawReport)
const report = await meanOf(50, drawReport)
await drawAgain()
const measurements: Measurement[] = [
  { what: 'Quote of six pages as PDF, the first', value: cold, unit: 'ms' },
  { what: 'Quote of six pages as PDF, warm, each another', value: each, unit: 'ms' },
  { what: 'The same one asked for again', value: await meanOf(50, drawAgain), unit: 'ms' },
  { what: 'Report with two charts as PDF, warm', value: report, unit: 'ms' },
  { what: `Memory after ${COUNT} documents`, value: after, unit: 'MB' },
  { what: 'To that of before', value: after / before, unit: 'ratio', budget: 'at most 2' },
]
process.stdout.write(JSON.stringify(measurements), () => process.exit())
