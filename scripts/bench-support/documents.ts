import { renderPdf } from '#lib/document/pdf.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { quoteView, reportView } from '#tests/support/view.ts'
import type { Measurement } from '../bench.ts'

const COUNT = 200
const megabytes = () => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1024 / 1024
}

const quote = quoteView()
const [first] = quote.lines
const comparison = quote.comparison as NonNullable<typeof quote.comparison>
const priced = (amount: string | null, by: number) => amount && String(Math.round(Number(amount) * by))
let count = 0

/**
 * Another quote of six pages: the sample with the lines of a larger piece of work. Number, client, title, every line,
 * every assumption and both charts are its own; the terms are the workspace's, as they are in each of its quotes. What
 * was made lately is not made again, and what a document shares with the one before may be remembered.
 */
function another() {
  count += 1
  const by = 1 + count / 1_000
  const lines = Array.from({ length: 8 }, (_, at) => ({
    ...first,
    label: `Deliverable ${at + 1} of piece ${count}`,
    description: `Instructions, examples and ${count + at} graded tickets.`,
  }))
  const view = {
    ...quote,
    number: `Q-2026-${count}`,
    title: `Should client ${count} prompt or fine-tune its ticket assistant?`,
    client: { name: `Client ${count}`, contact: `Contact ${count}` },
    lines: [...lines, ...quote.lines] as typeof quote.lines,
    comparison: {
      ...comparison,
      options: comparison.options.map((option) => ({ ...option, total: priced(option.total, by) })),
      cumulative: comparison.cumulative.map((curve) => curve.map((amount) => priced(amount, by))),
      assumptions: comparison.assumptions.map((row) => ({ ...row, value: `${row.value} (${count})` })),
    },
  }
  return { kind: 'quote' as const, view }
}
const drawAnew = () => renderPdf(another())
/** The same quote as its next version: most of it is as it was. */
const kept = another()
const drawVersion = () => {
  count += 1
  return renderPdf({ ...kept, view: { ...kept.view, version: count } })
}
const drawReport = () => renderPdf({ kind: 'report', view: reportView({ title: `Report ${++count}` }) })
const drawAgain = () => renderPdf(kept)

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
const version = await meanOf(50, drawVersion)
const { pages } = readPdf(await drawAgain())
const measurements: Measurement[] = [
  { what: `Quote of ${pages} pages as PDF, the first`, value: cold, unit: 'ms' },
  { what: `Quote of ${pages} pages as PDF, warm, each another`, value: each, unit: 'ms' },
  { what: 'Its next version', value: version, unit: 'ms' },
  { what: 'The same one asked for again', value: await meanOf(50, drawAgain), unit: 'ms' },
  { what: 'Report with two charts as PDF, warm', value: report, unit: 'ms' },
  { what: `Memory after ${COUNT} documents`, value: after, unit: 'MB' },
  { what: 'To that of before', value: after / before, unit: 'ratio', most: 2 },
]
process.stdout.write(JSON.stringify(measurements), () => process.exit())
