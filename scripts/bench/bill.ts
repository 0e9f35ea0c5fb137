import { readBill } from '#lib/import/read-bill.ts'
import type { Measurement } from '../bench.ts'
import { focusFile } from '../bench-support/focus-file.ts'
import { watchMemory } from '../bench-support/memory.ts'

const ROWS = 1_000_000
async function baseline(): Promise<number> {
  const begin = performance.now()
  let lines = 0
  for await (const chunk of focusFile(ROWS)) for (const byte of chunk) if (byte === 10) lines += 1
  return lines > ROWS ? performance.now() - begin : 0
}

export default async function bill(): Promise<Measurement[]> {
  const bare = await baseline()
  const memory = watchMemory()
  const begin = performance.now()
  const source = { size: 250_000_000, head: Buffer.from('Bill'), read: () => focusFile(ROWS) }
  const { rows } = await readBill(source, { today: '2026-11-25' })
  const spent = performance.now() - begin
  return [
    { what: 'Rows of FOCUS read and added up', value: rows.accepted / (spent / 1_000), unit: 'rows/s' },
    { what: 'To making the same rows and counting lines', value: spent / bare, unit: 'ratio' },
    {
      what: 'Peak memory with a million rows',
      value: memory.peak() / 1_000_000,
      unit: 'MB',
      most: 512,
    },
  ]
}
