import { readDataset } from '#lib/import/dataset.ts'
import { tokenizer } from '#lib/import/tokenizer.ts'
import type { Measurement } from '../bench.ts'
import { watchMemory } from '../bench-support/memory.ts'

const MB = 1_000_000
const SIZE = 200 * MB
const WORDS =
  'the client asked for a refund because parts were late and the invoice did not match our records'.split(' ')

/** Invented examples of about a kilobyte, each another one, as they would come from a disk. */
async function* examples(size: number): AsyncGenerator<Uint8Array> {
  let written = 0
  for (let at = 0; written < size; ) {
    const lines: string[] = []
    for (let count = 0; count < 200; count += 1, at += 1) {
      const words = Array.from(
        { length: 90 },
        (_, place) => WORDS[(at * 7 + place * (1 + (at % 11))) % WORDS.length],
      )
      const messages = [
        { role: 'system', content: 'Answer politely.' },
        { role: 'user', content: `${words.join(' ')} ${at.toString(26)}` },
        { role: 'assistant', content: `We look into it: ${words.slice(0, 40).join(' ')}` },
      ]
      lines.push(JSON.stringify({ messages }))
    }
    const chunk = Buffer.from(`${lines.join('\n')}\n`)
    written += chunk.length
    yield chunk
  }
}

/** Milliseconds of reading the same bytes and doing nothing with them. */
async function baseline(): Promise<number> {
  const begin = performance.now()
  let lines = 0
  for await (const chunk of examples(SIZE / 10)) for (const byte of chunk) if (byte === 10) lines += 1
  return lines > 0 ? (performance.now() - begin) * 10 : 0
}

export default async function dataset(): Promise<Measurement[]> {
  const bare = await baseline()
  const memory = watchMemory()
  const begin = performance.now()
  const source = { size: SIZE, head: Buffer.from('{'), read: () => examples(SIZE) }
  await readDataset(source, tokenizer('o200k_base'))
  const spent = performance.now() - begin
  return [
    { what: 'Training data of 200 MB checked', value: SIZE / MB / (spent / 1_000), unit: 'MB/s' },
    { what: 'To making the same bytes and counting lines', value: spent / bare, unit: 'ratio' },
    { what: 'Peak memory', value: memory.peak() / MB, unit: 'MB', most: 1_024 },
  ]
}
