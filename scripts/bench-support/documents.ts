import { renderPdf } from '#lib/document/pdf.ts'
import { quoteView } from '#tests/support/view.ts'
import type { Measurement } from '../bench.ts'

const COUNT = 200
const megabytes = () => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1024 / 1024
}

const view = quoteView()
const draw = () => renderPdf({ kind: 'quote', view })
const cold = performance.now()
await draw()
const first = performance.now() - cold
for (let index = 0; index < 10; index += 1) await draw()
const before = megabytes()
const start = performance.now()
for (let index = 0; index < COUNT; index += 1) await draw()
const each = (performance.now() - start) / COUNT
const grown = megabytes() / before
const lines: Measurement[] = [
  { what: 'Quote as PDF, the first', value: first, unit: 'ms' },
  { what: 'Quote as PDF, warm', value: each, unit: 'ms' },
  { what: `Memory after ${COUNT} documents, to before`, value: grown, unit: 'ratio', budget: 'at most 2' },
]
process.stdout.write(JSON.stringify(lines), () => process.exit())
